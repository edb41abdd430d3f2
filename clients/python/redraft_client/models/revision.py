from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Revision")


@_attrs_define
class Revision:
    """One revision.

    Attributes:
        artifact (str): Of which artifact: `design_doc` (the document) or `guardrails`.
        author (str): `iteration`, `user` or `import`.
        created_at (str): When it was written.
        id (int): Its id; grows.
        is_current (bool): Whether it is the artifact's present text.
        iteration_id (int | None): The iteration that wrote it.
        parent_id (int | None): The revision it was made from.
        session_id (None | str): The session in which it was written.
        size_bytes (int): Bytes of the text.
    """

    artifact: str
    author: str
    created_at: str
    id: int
    is_current: bool
    iteration_id: int | None
    parent_id: int | None
    session_id: None | str
    size_bytes: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifact = self.artifact

        author = self.author

        created_at = self.created_at

        id = self.id

        is_current = self.is_current

        iteration_id: int | None
        iteration_id = self.iteration_id

        parent_id: int | None
        parent_id = self.parent_id

        session_id: None | str
        session_id = self.session_id

        size_bytes = self.size_bytes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifact": artifact,
                "author": author,
                "created_at": created_at,
                "id": id,
                "is_current": is_current,
                "iteration_id": iteration_id,
                "parent_id": parent_id,
                "session_id": session_id,
                "size_bytes": size_bytes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        artifact = d.pop("artifact")

        author = d.pop("author")

        created_at = d.pop("created_at")

        id = d.pop("id")

        is_current = d.pop("is_current")

        def _parse_iteration_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_id = _parse_iteration_id(d.pop("iteration_id"))

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

        revision = cls(
            artifact=artifact,
            author=author,
            created_at=created_at,
            id=id,
            is_current=is_current,
            iteration_id=iteration_id,
            parent_id=parent_id,
            session_id=session_id,
            size_bytes=size_bytes,
        )

        revision.additional_properties = d
        return revision

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
