from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Resource")


@_attrs_define
class Resource:
    """A resource.

    Attributes:
        file_name (str): The name of its file, and its name in URLs.
        is_missing (bool): Whether its file is not there; its text is kept all the same.
        kind (str): `design_doc`, `guardrails` or `other`.
        name (str): How it is called.
        path (str): Its file, relative to the project.
        revision_id (int | None): Its newest revision; null for a file that nobody has opened here yet.
        size_bytes (int): Bytes of its text.
        updated_at (str): When it was last changed.
        workflow_id (None | str): The workflow whose result it is.
    """

    file_name: str
    is_missing: bool
    kind: str
    name: str
    path: str
    revision_id: int | None
    size_bytes: int
    updated_at: str
    workflow_id: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_name = self.file_name

        is_missing = self.is_missing

        kind = self.kind

        name = self.name

        path = self.path

        revision_id: int | None
        revision_id = self.revision_id

        size_bytes = self.size_bytes

        updated_at = self.updated_at

        workflow_id: None | str
        workflow_id = self.workflow_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file_name": file_name,
                "is_missing": is_missing,
                "kind": kind,
                "name": name,
                "path": path,
                "revision_id": revision_id,
                "size_bytes": size_bytes,
                "updated_at": updated_at,
                "workflow_id": workflow_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        file_name = d.pop("file_name")

        is_missing = d.pop("is_missing")

        kind = d.pop("kind")

        name = d.pop("name")

        path = d.pop("path")

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        size_bytes = d.pop("size_bytes")

        updated_at = d.pop("updated_at")

        def _parse_workflow_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        workflow_id = _parse_workflow_id(d.pop("workflow_id"))

        resource = cls(
            file_name=file_name,
            is_missing=is_missing,
            kind=kind,
            name=name,
            path=path,
            revision_id=revision_id,
            size_bytes=size_bytes,
            updated_at=updated_at,
            workflow_id=workflow_id,
        )

        resource.additional_properties = d
        return resource

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
