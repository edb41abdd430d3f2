from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.note_event_type import NoteEventType, check_note_event_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="NoteEvent")


@_attrs_define
class NoteEvent:
    """A note of the user was written, changed, given to the agent, or taken back.

    Attributes:
        change (str): `written`, `changed`, `used` or `taken_back`.
        iteration (int): The first iteration that may get it, or the one that got it now.
        note_id (int): The note's id.
        text (str): The note's text.
        type_ (NoteEventType): Says which message this is.
        field_at (str | Unset): When it happened.
        field_event_id (int | Unset): The event's id, which a stream goes on after.
        field_iteration (int | Unset): The number of the iteration that it belongs to.
        field_size (int | Unset): The whole event's size in bytes, where it is truncated.
        truncated (bool | Unset): There, and `true`, where large values are cut; the event's own page has them whole.
    """

    change: str
    iteration: int
    note_id: int
    text: str
    type_: NoteEventType
    field_at: str | Unset = UNSET
    field_event_id: int | Unset = UNSET
    field_iteration: int | Unset = UNSET
    field_size: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change = self.change

        iteration = self.iteration

        note_id = self.note_id

        text = self.text

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
                "change": change,
                "iteration": iteration,
                "note_id": note_id,
                "text": text,
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
        change = d.pop("change")

        iteration = d.pop("iteration")

        note_id = d.pop("note_id")

        text = d.pop("text")

        type_ = check_note_event_type(d.pop("type"))

        field_at = d.pop("_at", UNSET)

        field_event_id = d.pop("_event_id", UNSET)

        field_iteration = d.pop("_iteration", UNSET)

        field_size = d.pop("_size", UNSET)

        truncated = d.pop("truncated", UNSET)

        note_event = cls(
            change=change,
            iteration=iteration,
            note_id=note_id,
            text=text,
            type_=type_,
            field_at=field_at,
            field_event_id=field_event_id,
            field_iteration=field_iteration,
            field_size=field_size,
            truncated=truncated,
        )

        note_event.additional_properties = d
        return note_event

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
