from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.happening_event_type import HappeningEventType, check_happening_event_type

T = TypeVar("T", bound="HappeningEvent")


@_attrs_define
class HappeningEvent:
    """Something happened to a session.

    Attributes:
        at (str): When.
        happening (str): `session.needs_you`, `session.stopped`, `session.done` or `session.waiting`.
        id (int): Grows with each; a stream goes on after it.
        project_name (str): The project's name.
        project_slug (str): Its project.
        reason (None | str): Why: a reason of the session.
        sentence (str): What happened, for a person.
        session_id (str): The session.
        type_ (HappeningEventType): Says which message this is.
        workflow_id (str): Its workflow.
        workflow_name (str): The workflow's name.
    """

    at: str
    happening: str
    id: int
    project_name: str
    project_slug: str
    reason: None | str
    sentence: str
    session_id: str
    type_: HappeningEventType
    workflow_id: str
    workflow_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at

        happening = self.happening

        id = self.id

        project_name = self.project_name

        project_slug = self.project_slug

        reason: None | str
        reason = self.reason

        sentence = self.sentence

        session_id = self.session_id

        type_: str = self.type_

        workflow_id = self.workflow_id

        workflow_name = self.workflow_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "happening": happening,
                "id": id,
                "project_name": project_name,
                "project_slug": project_slug,
                "reason": reason,
                "sentence": sentence,
                "session_id": session_id,
                "type": type_,
                "workflow_id": workflow_id,
                "workflow_name": workflow_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        at = d.pop("at")

        happening = d.pop("happening")

        id = d.pop("id")

        project_name = d.pop("project_name")

        project_slug = d.pop("project_slug")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        sentence = d.pop("sentence")

        session_id = d.pop("session_id")

        type_ = check_happening_event_type(d.pop("type"))

        workflow_id = d.pop("workflow_id")

        workflow_name = d.pop("workflow_name")

        happening_event = cls(
            at=at,
            happening=happening,
            id=id,
            project_name=project_name,
            project_slug=project_slug,
            reason=reason,
            sentence=sentence,
            session_id=session_id,
            type_=type_,
            workflow_id=workflow_id,
            workflow_name=workflow_name,
        )

        happening_event.additional_properties = d
        return happening_event

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
