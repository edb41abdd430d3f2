from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PromptTemplate")


@_attrs_define
class PromptTemplate:
    """A prompt that is kept to be used again.

    Attributes:
        content (str): The prompt.
        created_at (None | str): When it was written.
        id (int | None): Its id; `null` for one that comes with Redraft, which cannot be changed.
        name (str): What it is called.
        of (str): Whose it is: `project`, `installation` or `built_in`.
        updated_at (None | str): When it was last changed.
        warnings (list[str]): What whoever wrote its texts should know, a sentence each. Only in the answer to the
            request that
            brought them.
    """

    content: str
    created_at: None | str
    id: int | None
    name: str
    of: str
    updated_at: None | str
    warnings: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        created_at: None | str
        created_at = self.created_at

        id: int | None
        id = self.id

        name = self.name

        of = self.of

        updated_at: None | str
        updated_at = self.updated_at

        warnings = self.warnings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "created_at": created_at,
                "id": id,
                "name": name,
                "of": of,
                "updated_at": updated_at,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        content = d.pop("content")

        def _parse_created_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        created_at = _parse_created_at(d.pop("created_at"))

        def _parse_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        id = _parse_id(d.pop("id"))

        name = d.pop("name")

        of = d.pop("of")

        def _parse_updated_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        updated_at = _parse_updated_at(d.pop("updated_at"))

        warnings = cast(list[str], d.pop("warnings"))

        prompt_template = cls(
            content=content,
            created_at=created_at,
            id=id,
            name=name,
            of=of,
            updated_at=updated_at,
            warnings=warnings,
        )

        prompt_template.additional_properties = d
        return prompt_template

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
