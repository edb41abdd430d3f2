from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ResourceContent")


@_attrs_define
class ResourceContent:
    """A resource with its text.

    Attributes:
        content (str): Its text.
        file_name (str): The name of its file, and its name in URLs.
        kind (str): `design_doc`, `guardrails` or `other`.
        name (str): How it is called.
        path (str): Its file, relative to the project.
        revision_id (int): Its newest revision.
        size_bytes (int): Bytes of its text.
        updated_at (str): When it was last changed.
        warnings (list[str]): What whoever wrote its texts should know, a sentence each: that one holds what looks like
            a key. Only
            in the answer to the request that brought them.
        workflow_id (None | str): The workflow whose result it is.
    """

    content: str
    file_name: str
    kind: str
    name: str
    path: str
    revision_id: int
    size_bytes: int
    updated_at: str
    warnings: list[str]
    workflow_id: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        file_name = self.file_name

        kind = self.kind

        name = self.name

        path = self.path

        revision_id = self.revision_id

        size_bytes = self.size_bytes

        updated_at = self.updated_at

        warnings = self.warnings

        workflow_id: None | str
        workflow_id = self.workflow_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "file_name": file_name,
                "kind": kind,
                "name": name,
                "path": path,
                "revision_id": revision_id,
                "size_bytes": size_bytes,
                "updated_at": updated_at,
                "warnings": warnings,
                "workflow_id": workflow_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        content = d.pop("content")

        file_name = d.pop("file_name")

        kind = d.pop("kind")

        name = d.pop("name")

        path = d.pop("path")

        revision_id = d.pop("revision_id")

        size_bytes = d.pop("size_bytes")

        updated_at = d.pop("updated_at")

        warnings = cast(list[str], d.pop("warnings"))

        def _parse_workflow_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        workflow_id = _parse_workflow_id(d.pop("workflow_id"))

        resource_content = cls(
            content=content,
            file_name=file_name,
            kind=kind,
            name=name,
            path=path,
            revision_id=revision_id,
            size_bytes=size_bytes,
            updated_at=updated_at,
            warnings=warnings,
            workflow_id=workflow_id,
        )

        resource_content.additional_properties = d
        return resource_content

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
