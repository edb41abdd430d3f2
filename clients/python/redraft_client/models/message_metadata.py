from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MessageMetadata")


@_attrs_define
class MessageMetadata:
    """What else is known of an answer.

    Attributes:
        is_partial (bool): Whether it was cut off.
        iteration_number (int): The number of the iteration that wrote it.
    """

    is_partial: bool
    iteration_number: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_partial = self.is_partial

        iteration_number = self.iteration_number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_partial": is_partial,
                "iteration_number": iteration_number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        is_partial = d.pop("is_partial")

        iteration_number = d.pop("iteration_number")

        message_metadata = cls(
            is_partial=is_partial,
            iteration_number=iteration_number,
        )

        message_metadata.additional_properties = d
        return message_metadata

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
