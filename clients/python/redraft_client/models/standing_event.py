from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.standing_event_type import StandingEventType, check_standing_event_type

T = TypeVar("T", bound="StandingEvent")


@_attrs_define
class StandingEvent:
    """How it stands with all sessions.

    Attributes:
        needs_you (int): How many go on only when their user has done something.
        running (int): How many are queued or run.
        type_ (StandingEventType): Says which message this is.
    """

    needs_you: int
    running: int
    type_: StandingEventType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        needs_you = self.needs_you

        running = self.running

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "needs_you": needs_you,
                "running": running,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        needs_you = d.pop("needs_you")

        running = d.pop("running")

        type_ = check_standing_event_type(d.pop("type"))

        standing_event = cls(
            needs_you=needs_you,
            running=running,
            type_=type_,
        )

        standing_event.additional_properties = d
        return standing_event

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
