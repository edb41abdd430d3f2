from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NoteLines")


@_attrs_define
class NoteLines:
    """Lines of a version of the document: at most 200.

    Attributes:
        first_line (int): The number of the first line, from 1.
        last_line (int): The number of the last line.
        revision_id (int): The version; it must be one of the session's document.
    """

    first_line: int
    last_line: int
    revision_id: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_line = self.first_line

        last_line = self.last_line

        revision_id = self.revision_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first_line": first_line,
                "last_line": last_line,
                "revision_id": revision_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        first_line = d.pop("first_line")

        last_line = d.pop("last_line")

        revision_id = d.pop("revision_id")

        note_lines = cls(
            first_line=first_line,
            last_line=last_line,
            revision_id=revision_id,
        )

        note_lines.additional_properties = d
        return note_lines

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
