from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.status_event_type import StatusEventType, check_status_event_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusEvent")


@_attrs_define
class StatusEvent:
    """The session waits, is paused or goes on.

    Attributes:
        message (str): What happened, for a person.
        run_status (str): The session's state from now on.
        type_ (StatusEventType): Says which message this is.
        field_at (str | Unset): When it happened.
        field_event_id (int | Unset): The event's id, which a stream goes on after.
        field_iteration (int | Unset): The number of the iteration that it belongs to.
        field_size (int | Unset): The whole event's size in bytes, where it is truncated.
        truncated (bool | Unset): There, and `true`, where large values are cut; the event's own page has them whole.
        wait_until (str | Unset): When it goes on by itself.
    """

    message: str
    run_status: str
    type_: StatusEventType
    field_at: str | Unset = UNSET
    field_event_id: int | Unset = UNSET
    field_iteration: int | Unset = UNSET
    field_size: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    wait_until: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        run_status = self.run_status

        type_: str = self.type_

        field_at = self.field_at

        field_event_id = self.field_event_id

        field_iteration = self.field_iteration

        field_size = self.field_size

        truncated = self.truncated

        wait_until = self.wait_until

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
                "run_status": run_status,
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
        if wait_until is not UNSET:
            field_dict["wait_until"] = wait_until

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        message = d.pop("message")

        run_status = d.pop("run_status")

        type_ = check_status_event_type(d.pop("type"))

        field_at = d.pop("_at", UNSET)

        field_event_id = d.pop("_event_id", UNSET)

        field_iteration = d.pop("_iteration", UNSET)

        field_size = d.pop("_size", UNSET)

        truncated = d.pop("truncated", UNSET)

        wait_until = d.pop("wait_until", UNSET)

        status_event = cls(
            message=message,
            run_status=run_status,
            type_=type_,
            field_at=field_at,
            field_event_id=field_event_id,
            field_iteration=field_iteration,
            field_size=field_size,
            truncated=truncated,
            wait_until=wait_until,
        )

        status_event.additional_properties = d
        return status_event

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
