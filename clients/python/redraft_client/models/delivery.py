from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Delivery")


@_attrs_define
class Delivery:
    """One happening on its way by one channel.

    Attributes:
        answer (None | str): How the last try went, in a sentence.
        at (str): When it happened.
        channel_id (int): The channel.
        channel_name (str): What the channel is called.
        ended_at (None | str): When it was delivered, or given up.
        happening (str): What happened: `session.done` and the like, or `notification.test`.
        id (int): Its id.
        message_id (str): The message's id: `webhook-id`, the same for each try.
        next_at (None | str): When it is tried next.
        project_slug (None | str): The session's project.
        sentence (str): What happened, for a person.
        session_id (None | str): The session; none of a test.
        state (str): `waiting`, `delivered` or `given_up`.
        tries (int): How often it was tried.
        workflow_id (None | str): The session's workflow.
        workflow_name (None | str): The workflow's name.
    """

    answer: None | str
    at: str
    channel_id: int
    channel_name: str
    ended_at: None | str
    happening: str
    id: int
    message_id: str
    next_at: None | str
    project_slug: None | str
    sentence: str
    session_id: None | str
    state: str
    tries: int
    workflow_id: None | str
    workflow_name: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer: None | str
        answer = self.answer

        at = self.at

        channel_id = self.channel_id

        channel_name = self.channel_name

        ended_at: None | str
        ended_at = self.ended_at

        happening = self.happening

        id = self.id

        message_id = self.message_id

        next_at: None | str
        next_at = self.next_at

        project_slug: None | str
        project_slug = self.project_slug

        sentence = self.sentence

        session_id: None | str
        session_id = self.session_id

        state = self.state

        tries = self.tries

        workflow_id: None | str
        workflow_id = self.workflow_id

        workflow_name: None | str
        workflow_name = self.workflow_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "at": at,
                "channel_id": channel_id,
                "channel_name": channel_name,
                "ended_at": ended_at,
                "happening": happening,
                "id": id,
                "message_id": message_id,
                "next_at": next_at,
                "project_slug": project_slug,
                "sentence": sentence,
                "session_id": session_id,
                "state": state,
                "tries": tries,
                "workflow_id": workflow_id,
                "workflow_name": workflow_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_answer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        answer = _parse_answer(d.pop("answer"))

        at = d.pop("at")

        channel_id = d.pop("channel_id")

        channel_name = d.pop("channel_name")

        def _parse_ended_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        happening = d.pop("happening")

        id = d.pop("id")

        message_id = d.pop("message_id")

        def _parse_next_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_at = _parse_next_at(d.pop("next_at"))

        def _parse_project_slug(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_slug = _parse_project_slug(d.pop("project_slug"))

        sentence = d.pop("sentence")

        def _parse_session_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_id = _parse_session_id(d.pop("session_id"))

        state = d.pop("state")

        tries = d.pop("tries")

        def _parse_workflow_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        workflow_id = _parse_workflow_id(d.pop("workflow_id"))

        def _parse_workflow_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        workflow_name = _parse_workflow_name(d.pop("workflow_name"))

        delivery = cls(
            answer=answer,
            at=at,
            channel_id=channel_id,
            channel_name=channel_name,
            ended_at=ended_at,
            happening=happening,
            id=id,
            message_id=message_id,
            next_at=next_at,
            project_slug=project_slug,
            sentence=sentence,
            session_id=session_id,
            state=state,
            tries=tries,
            workflow_id=workflow_id,
            workflow_name=workflow_name,
        )

        delivery.additional_properties = d
        return delivery

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
