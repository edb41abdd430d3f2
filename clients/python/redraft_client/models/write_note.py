from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.note_lines import NoteLines


T = TypeVar("T", bound="WriteNote")


@_attrs_define
class WriteNote:
    """Tells a session something that its next iteration gets.

    Attributes:
        content (str): What the iteration is told: 1 to 10,000 characters.
        lines (None | NoteLines | Unset):
    """

    content: str
    lines: None | NoteLines | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.note_lines import NoteLines

        content = self.content

        lines: dict[str, Any] | None | Unset
        if isinstance(self.lines, Unset):
            lines = UNSET
        elif isinstance(self.lines, NoteLines):
            lines = self.lines.to_dict()
        else:
            lines = self.lines

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
            }
        )
        if lines is not UNSET:
            field_dict["lines"] = lines

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.note_lines import NoteLines

        d = dict(src_dict)
        content = d.pop("content")

        def _parse_lines(data: object) -> None | NoteLines | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                lines_type_1 = NoteLines.from_dict(data)

                return lines_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | NoteLines | Unset, data)

        lines = _parse_lines(d.pop("lines", UNSET))

        write_note = cls(
            content=content,
            lines=lines,
        )

        write_note.additional_properties = d
        return write_note

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
