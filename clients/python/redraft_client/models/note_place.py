from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NotePlace")


@_attrs_define
class NotePlace:
    """Lines of the version that was asked for.

    Attributes:
        first_line (int): The number of the first line, from 1.
        is_changed (bool): Whether they are others than the note was written on.
        last_line (int): The number of the last line.
    """

    first_line: int
    is_changed: bool
    last_line: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_line = self.first_line

        is_changed = self.is_changed

        last_line = self.last_line

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first_line": first_line,
                "is_changed": is_changed,
                "last_line": last_line,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        first_line = d.pop("first_line")

        is_changed = d.pop("is_changed")

        last_line = d.pop("last_line")

        note_place = cls(
            first_line=first_line,
            is_changed=is_changed,
            last_line=last_line,
        )

        note_place.additional_properties = d
        return note_place

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
