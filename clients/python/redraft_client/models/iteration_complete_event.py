from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.iteration_complete_event_type import (
    IterationCompleteEventType,
    check_iteration_complete_event_type,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="IterationCompleteEvent")


@_attrs_define
class IterationCompleteEvent:
    """An iteration ended well.

    Attributes:
        cost_usd (float): Dollars of all its attempts.
        duration_ms (int): Milliseconds from its first start to its end.
        iteration (int): Its number, from 1.
        iteration_id (int): Its id.
        summary (None | str): The agent's own summary of its changes.
        type_ (IterationCompleteEventType): Says which message this is.
        field_at (str | Unset): When it happened.
        field_event_id (int | Unset): The event's id, which a stream goes on after.
        field_iteration (int | Unset): The number of the iteration that it belongs to.
        field_size (int | Unset): The whole event's size in bytes, where it is truncated.
        truncated (bool | Unset): There, and `true`, where large values are cut; the event's own page has them whole.
    """

    cost_usd: float
    duration_ms: int
    iteration: int
    iteration_id: int
    summary: None | str
    type_: IterationCompleteEventType
    field_at: str | Unset = UNSET
    field_event_id: int | Unset = UNSET
    field_iteration: int | Unset = UNSET
    field_size: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cost_usd = self.cost_usd

        duration_ms = self.duration_ms

        iteration = self.iteration

        iteration_id = self.iteration_id

        summary: None | str
        summary = self.summary

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
                "cost_usd": cost_usd,
                "duration_ms": duration_ms,
                "iteration": iteration,
                "iteration_id": iteration_id,
                "summary": summary,
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
        cost_usd = d.pop("cost_usd")

        duration_ms = d.pop("duration_ms")

        iteration = d.pop("iteration")

        iteration_id = d.pop("iteration_id")

        def _parse_summary(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        type_ = check_iteration_complete_event_type(d.pop("type"))

        field_at = d.pop("_at", UNSET)

        field_event_id = d.pop("_event_id", UNSET)

        field_iteration = d.pop("_iteration", UNSET)

        field_size = d.pop("_size", UNSET)

        truncated = d.pop("truncated", UNSET)

        iteration_complete_event = cls(
            cost_usd=cost_usd,
            duration_ms=duration_ms,
            iteration=iteration,
            iteration_id=iteration_id,
            summary=summary,
            type_=type_,
            field_at=field_at,
            field_event_id=field_event_id,
            field_iteration=field_iteration,
            field_size=field_size,
            truncated=truncated,
        )

        iteration_complete_event.additional_properties = d
        return iteration_complete_event

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
