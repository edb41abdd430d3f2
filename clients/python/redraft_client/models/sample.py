from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Sample")


@_attrs_define
class Sample:
    """The sample project: a small document, a workflow and a session of the demo agent to look at.

    Attributes:
        is_offered (bool): Whether it can be made: it is not there, and this service has a place for it.
        project_slug (None | str): Its project, where it is there.
        session_id (None | str): The first session of that workflow.
        workflow_id (None | str): Its first workflow.
    """

    is_offered: bool
    project_slug: None | str
    session_id: None | str
    workflow_id: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_offered = self.is_offered

        project_slug: None | str
        project_slug = self.project_slug

        session_id: None | str
        session_id = self.session_id

        workflow_id: None | str
        workflow_id = self.workflow_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_offered": is_offered,
                "project_slug": project_slug,
                "session_id": session_id,
                "workflow_id": workflow_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        is_offered = d.pop("is_offered")

        def _parse_project_slug(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_slug = _parse_project_slug(d.pop("project_slug"))

        def _parse_session_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_id = _parse_session_id(d.pop("session_id"))

        def _parse_workflow_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        workflow_id = _parse_workflow_id(d.pop("workflow_id"))

        sample = cls(
            is_offered=is_offered,
            project_slug=project_slug,
            session_id=session_id,
            workflow_id=workflow_id,
        )

        sample.additional_properties = d
        return sample

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
