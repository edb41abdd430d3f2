from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.done_event_type import DoneEventType, check_done_event_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="DoneEvent")


@_attrs_define
class DoneEvent:
    """The session, or the answer, ended well: its last event.

    Attributes:
        iterations_completed (int): How many iterations were completed.
        type_ (DoneEventType): Says which message this is.
        field_at (str | Unset): When it happened.
        field_event_id (int | Unset): The event's id, which a stream goes on after.
        field_iteration (int | Unset): The number of the iteration that it belongs to.
        field_size (int | Unset): The whole event's size in bytes, where it is truncated.
        truncated (bool | Unset): There, and `true`, where large values are cut; the event's own page has them whole.
    """

    iterations_completed: int
    type_: DoneEventType
    field_at: str | Unset = UNSET
    field_event_id: int | Unset = UNSET
    field_iteration: int | Unset = UNSET
    field_size: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        iterations_completed = self.iterations_completed

        type_: str = self.type_

        field_at = self.field_at

        field_event_id = self.field_event_id

        field_iteration = self.field_iteration

        field_size = self.field_size

        truncated = self.truncated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "iterations_completed": iterations_completed,
                "type": type_,
            }
        )
        if field_at is not UNSET:
            field_dict["_at"] = field_at
        if field_event_id is not UNSET:
            field_dict["_event_id"] = field_event_id
        if field_iteration is not UNSET:
            field_dict["_iteration"] = field_iteration
        if field_size is not UNSET:
            field_dict["_size"] = field_size
        if truncated is not UNSET:
            field_dict["truncated"] = truncated

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        iterations_completed = d.pop("iterations_completed")

        type_ = check_done_event_type(d.pop("type"))

        field_at = d.pop("_at", UNSET)

        field_event_id = d.pop("_event_id", UNSET)

        field_iteration = d.pop("_iteration", UNSET)

        field_size = d.pop("_size", UNSET)

        truncated = d.pop("truncated", UNSET)

        done_event = cls(
            iterations_completed=iterations_completed,
            type_=type_,
            field_at=field_at,
            field_event_id=field_event_id,
            field_iteration=field_iteration,
            field_size=field_size,
            truncated=truncated,
        )

        done_event.additional_properties = d
        return done_event

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
