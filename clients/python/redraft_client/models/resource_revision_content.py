from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ResourceRevisionContent")


@_attrs_define
class ResourceRevisionContent:
    """One revision of a resource with its text.

    Attributes:
        author (str): `user` or `import`, the file as it was found first.
        content (str): The text.
        created_at (str): When it was written.
        id (int): Its id; grows.
        is_current (bool): Whether it is the resource's present text.
        parent_id (int | None): The revision it was made from.
        session_id (None | str): The session whose result it is.
        size_bytes (int): Bytes of the text.
    """

    author: str
    content: str
    created_at: str
    id: int
    is_current: bool
    parent_id: int | None
    session_id: None | str
    size_bytes: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        author = self.author

        content = self.content

        created_at = self.created_at

        id = self.id

        is_current = self.is_current

        parent_id: int | None
        parent_id = self.parent_id

        session_id: None | str
        session_id = self.session_id

        size_bytes = self.size_bytes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "author": author,
                "content": content,
                "created_at": created_at,
                "id": id,
                "is_current": is_current,
                "parent_id": parent_id,
                "session_id": session_id,
                "size_bytes": size_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        author = d.pop("author")

        content = d.pop("content")

        created_at = d.pop("created_at")

        id = d.pop("id")

        is_current = d.pop("is_current")

        def _parse_parent_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        def _parse_session_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_id = _parse_session_id(d.pop("session_id"))

        size_bytes = d.pop("size_bytes")

        resource_revision_content = cls(
            author=author,
            content=content,
            created_at=created_at,
            id=id,
            is_current=is_current,
            parent_id=parent_id,
            session_id=session_id,
            size_bytes=size_bytes,
        )

        resource_revision_content.additional_properties = d
        return resource_revision_content

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
