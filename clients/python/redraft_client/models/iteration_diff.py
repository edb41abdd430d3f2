from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.diff_line import DiffLine


T = TypeVar("T", bound="IterationDiff")


@_attrs_define
class IterationDiff:
    """What an iteration changed.

    Attributes:
        chars_added (int): Characters added inside the lines.
        chars_removed (int): Characters removed inside the lines.
        diff_lines (list[DiffLine]): The diff's lines without the file headers.
        diff_text (None | str): The unified diff with file headers: a patch.
        iteration_id (int): The iteration's row.
        iteration_number (int): Its number in the session.
    """

    chars_added: int
    chars_removed: int
    diff_lines: list[DiffLine]
    diff_text: None | str
    iteration_id: int
    iteration_number: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        chars_added = self.chars_added

        chars_removed = self.chars_removed

        diff_lines = []
        for diff_lines_item_data in self.diff_lines:
            diff_lines_item = diff_lines_item_data.to_dict()
            diff_lines.append(diff_lines_item)

        diff_text: None | str
        diff_text = self.diff_text

        iteration_id = self.iteration_id

        iteration_number = self.iteration_number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "chars_added": chars_added,
                "chars_removed": chars_removed,
                "diff_lines": diff_lines,
                "diff_text": diff_text,
                "iteration_id": iteration_id,
                "iteration_number": iteration_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.diff_line import DiffLine

        d = dict(src_dict)
        chars_added = d.pop("chars_added")

        chars_removed = d.pop("chars_removed")

        diff_lines = []
        _diff_lines = d.pop("diff_lines")
        for diff_lines_item_data in _diff_lines:
            diff_lines_item = DiffLine.from_dict(diff_lines_item_data)

            diff_lines.append(diff_lines_item)

        def _parse_diff_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        diff_text = _parse_diff_text(d.pop("diff_text"))

        iteration_id = d.pop("iteration_id")

        iteration_number = d.pop("iteration_number")

        iteration_diff = cls(
            chars_added=chars_added,
            chars_removed=chars_removed,
            diff_lines=diff_lines,
            diff_text=diff_text,
            iteration_id=iteration_id,
            iteration_number=iteration_number,
        )

        iteration_diff.additional_properties = d
        return iteration_diff

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
