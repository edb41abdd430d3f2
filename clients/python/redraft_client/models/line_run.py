from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LineRun")


@_attrs_define
class LineRun:
    """Lines that follow each other and have one origin.

    Attributes:
        first_line (int): The first line's number, from 1.
        iteration_number (int | None): The number of the iteration that wrote them; null where it was none.
        line_count (int): How many lines there are.
        revision_id (int): The revision that brought them in.
    """

    first_line: int
    iteration_number: int | None
    line_count: int
    revision_id: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_line = self.first_line

        iteration_number: int | None
        iteration_number = self.iteration_number

        line_count = self.line_count

        revision_id = self.revision_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first_line": first_line,
                "iteration_number": iteration_number,
                "line_count": line_count,
                "revision_id": revision_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        first_line = d.pop("first_line")

        def _parse_iteration_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_number = _parse_iteration_number(d.pop("iteration_number"))

        line_count = d.pop("line_count")

        revision_id = d.pop("revision_id")

        line_run = cls(
            first_line=first_line,
            iteration_number=iteration_number,
            line_count=line_count,
            revision_id=revision_id,
        )

        line_run.additional_properties = d
        return line_run

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
