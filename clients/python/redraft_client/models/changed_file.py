from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChangedFile")


@_attrs_define
class ChangedFile:
    """A file outside the working copy that is not as it was.

    Attributes:
        change (str): `created`, `changed` or `removed`.
        path (str): Its path in the project.
        bytes_after (int | Unset): Its size after the run, in bytes.
        bytes_before (int | Unset): Its size before, in bytes.
    """

    change: str
    path: str
    bytes_after: int | Unset = UNSET
    bytes_before: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change = self.change

        path = self.path

        bytes_after = self.bytes_after

        bytes_before = self.bytes_before

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "path": path,
            }
        )
        if bytes_after is not UNSET:
            field_dict["bytes_after"] = bytes_after
        if bytes_before is not UNSET:
            field_dict["bytes_before"] = bytes_before

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        change = d.pop("change")

        path = d.pop("path")

        bytes_after = d.pop("bytes_after", UNSET)

        bytes_before = d.pop("bytes_before", UNSET)

        changed_file = cls(
            change=change,
            path=path,
            bytes_after=bytes_after,
            bytes_before=bytes_before,
        )

        changed_file.additional_properties = d
        return changed_file

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
