from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FoundGuardrails")


@_attrs_define
class FoundGuardrails:
    """Rules that the project has already, outside the resource folder.

    Attributes:
        file_name (str): The name of the resource that it becomes.
        is_adopted (bool): Whether there is a resource with exactly this text.
        path (str): The file, relative to the project, such as `CLAUDE.md`.
        problem (None | str): Why it cannot be adopted, in one sentence.
        reader (str): Who reads it.
        size_bytes (int | None): Bytes of its text; null where it cannot be read.
    """

    file_name: str
    is_adopted: bool
    path: str
    problem: None | str
    reader: str
    size_bytes: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_name = self.file_name

        is_adopted = self.is_adopted

        path = self.path

        problem: None | str
        problem = self.problem

        reader = self.reader

        size_bytes: int | None
        size_bytes = self.size_bytes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file_name": file_name,
                "is_adopted": is_adopted,
                "path": path,
                "problem": problem,
                "reader": reader,
                "size_bytes": size_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        file_name = d.pop("file_name")

        is_adopted = d.pop("is_adopted")

        path = d.pop("path")

        def _parse_problem(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        problem = _parse_problem(d.pop("problem"))

        reader = d.pop("reader")

        def _parse_size_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size_bytes = _parse_size_bytes(d.pop("size_bytes"))

        found_guardrails = cls(
            file_name=file_name,
            is_adopted=is_adopted,
            path=path,
            problem=problem,
            reader=reader,
            size_bytes=size_bytes,
        )

        found_guardrails.additional_properties = d
        return found_guardrails

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
