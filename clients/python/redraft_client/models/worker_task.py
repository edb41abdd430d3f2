from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="WorkerTask")


@_attrs_define
class WorkerTask:
    """What a worker works on.

    Attributes:
        iteration_number (int): Which iteration runs.
        kind (str): `iteration`, or `chat` where an answer of a conversation is written.
        project_slug (str): Its project.
        session_id (str): The session.
        since (None | str): Since when the agent runs; `null` before its start.
        workflow_id (str): Its workflow.
        workflow_name (str): Its workflow's name.
    """

    iteration_number: int
    kind: str
    project_slug: str
    session_id: str
    since: None | str
    workflow_id: str
    workflow_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        iteration_number = self.iteration_number

        kind = self.kind

        project_slug = self.project_slug

        session_id = self.session_id

        since: None | str
        since = self.since

        workflow_id = self.workflow_id

        workflow_name = self.workflow_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "iteration_number": iteration_number,
                "kind": kind,
                "project_slug": project_slug,
                "session_id": session_id,
                "since": since,
                "workflow_id": workflow_id,
                "workflow_name": workflow_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        iteration_number = d.pop("iteration_number")

        kind = d.pop("kind")

        project_slug = d.pop("project_slug")

        session_id = d.pop("session_id")

        def _parse_since(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        since = _parse_since(d.pop("since"))

        workflow_id = d.pop("workflow_id")

        workflow_name = d.pop("workflow_name")

        worker_task = cls(
            iteration_number=iteration_number,
            kind=kind,
            project_slug=project_slug,
            session_id=session_id,
            since=since,
            workflow_id=workflow_id,
            workflow_name=workflow_name,
        )

        worker_task.additional_properties = d
        return worker_task

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
