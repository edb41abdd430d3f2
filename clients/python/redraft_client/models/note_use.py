from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NoteUse")


@_attrs_define
class NoteUse:
    """An attempt that was given a note.

    Attributes:
        at (str): When it began.
        attempt_number (int): Which start of the agent for that iteration, from 1.
        iteration_number (int): The number of its iteration.
    """

    at: str
    attempt_number: int
    iteration_number: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at

        attempt_number = self.attempt_number

        iteration_number = self.iteration_number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "attempt_number": attempt_number,
                "iteration_number": iteration_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        at = d.pop("at")

        attempt_number = d.pop("attempt_number")

        iteration_number = d.pop("iteration_number")

        note_use = cls(
            at=at,
            attempt_number=attempt_number,
            iteration_number=iteration_number,
        )

        note_use.additional_properties = d
        return note_use

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
