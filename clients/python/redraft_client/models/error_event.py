from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.error_event_type import ErrorEventType, check_error_event_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="ErrorEvent")


@_attrs_define
class ErrorEvent:
    """Something failed.

    Attributes:
        message (str): What happened, why, what next: one sentence.
        type_ (ErrorEventType): Says which message this is.
        field_at (str | Unset): When it happened.
        field_event_id (int | Unset): The event's id, which a stream goes on after.
        field_iteration (int | Unset): The number of the iteration that it belongs to.
        field_size (int | Unset): The whole event's size in bytes, where it is truncated.
        fatal (bool | Unset): There, and `true`, on the last event of a session that ended in an error.
        iteration (int | Unset): The iteration that failed.
        truncated (bool | Unset): There, and `true`, where large values are cut; the event's own page has them whole.
    """

    message: str
    type_: ErrorEventType
    field_at: str | Unset = UNSET
    field_event_id: int | Unset = UNSET
    field_iteration: int | Unset = UNSET
    field_size: int | Unset = UNSET
    fatal: bool | Unset = UNSET
    iteration: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        type_: str = self.type_

        field_at = self.field_at

        field_event_id = self.field_event_id

        field_iteration = self.field_iteration

        field_size = self.field_size

        fatal = self.fatal

        iteration = self.iteration

        truncated = self.truncated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
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
        if fatal is not UNSET:
            field_dict["fatal"] = fatal
        if iteration is not UNSET:
            field_dict["iteration"] = iteration
        if truncated is not UNSET:
            field_dict["truncated"] = truncated

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        message = d.pop("message")

        type_ = check_error_event_type(d.pop("type"))

        field_at = d.pop("_at", UNSET)

        field_event_id = d.pop("_event_id", UNSET)

        field_iteration = d.pop("_iteration", UNSET)

        field_size = d.pop("_size", UNSET)

        fatal = d.pop("fatal", UNSET)

        iteration = d.pop("iteration", UNSET)

        truncated = d.pop("truncated", UNSET)

        error_event = cls(
            message=message,
            type_=type_,
            field_at=field_at,
            field_event_id=field_event_id,
            field_iteration=field_iteration,
            field_size=field_size,
            fatal=fatal,
            iteration=iteration,
            truncated=truncated,
        )

        error_event.additional_properties = d
        return error_event

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
