from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Document")


@_attrs_define
class Document:
    """The document as it is now.

    Attributes:
        changed_at (None | str): When that was written.
        content (str): Its text; empty while there is no document.
        iteration_number (int | None): The iteration of that session that runs.
        path (str): Its file, relative to the project.
        revision_id (int | None): Its newest version; `null` while there is no document.
        session_id (None | str): The session that works on it and has not ended.
        step_id (int): The step whose document it is.
        warnings (list[str]): What whoever wrote its text should know, a sentence each. Only in the answer to the
            request that
            brought it.
    """

    changed_at: None | str
    content: str
    iteration_number: int | None
    path: str
    revision_id: int | None
    session_id: None | str
    step_id: int
    warnings: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed_at: None | str
        changed_at = self.changed_at

        content = self.content

        iteration_number: int | None
        iteration_number = self.iteration_number

        path = self.path

        revision_id: int | None
        revision_id = self.revision_id

        session_id: None | str
        session_id = self.session_id

        step_id = self.step_id

        warnings = self.warnings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed_at": changed_at,
                "content": content,
                "iteration_number": iteration_number,
                "path": path,
                "revision_id": revision_id,
                "session_id": session_id,
                "step_id": step_id,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_changed_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        changed_at = _parse_changed_at(d.pop("changed_at"))

        content = d.pop("content")

        def _parse_iteration_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_number = _parse_iteration_number(d.pop("iteration_number"))

        path = d.pop("path")

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        def _parse_session_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_id = _parse_session_id(d.pop("session_id"))

        step_id = d.pop("step_id")

        warnings = cast(list[str], d.pop("warnings"))

        document = cls(
            changed_at=changed_at,
            content=content,
            iteration_number=iteration_number,
            path=path,
            revision_id=revision_id,
            session_id=session_id,
            step_id=step_id,
            warnings=warnings,
        )

        document.additional_properties = d
        return document

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
