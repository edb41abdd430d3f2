from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MergedDocument")


@_attrs_define
class MergedDocument:
    """What came of a text and the newest version of the document. Nothing is saved by it.

    Attributes:
        conflicts (int): How many such places there are; 0: none.
        content (str): Both changes together. Where they touch the same lines, both stand there between `<<<<<<<` and
            `>>>>>>>`.
        revision_id (int | None): The newest version, from which a save of this text is made.
    """

    conflicts: int
    content: str
    revision_id: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        conflicts = self.conflicts

        content = self.content

        revision_id: int | None
        revision_id = self.revision_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "conflicts": conflicts,
                "content": content,
                "revision_id": revision_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        conflicts = d.pop("conflicts")

        content = d.pop("content")

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        merged_document = cls(
            conflicts=conflicts,
            content=content,
            revision_id=revision_id,
        )

        merged_document.additional_properties = d
        return merged_document

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
