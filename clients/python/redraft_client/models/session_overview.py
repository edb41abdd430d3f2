from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SessionOverview")


@_attrs_define
class SessionOverview:
    """A session in the list over all projects, newest first.

    Attributes:
        agent (str): `claude` or `demo`.
        cost_usd (float): Dollars so far.
        created_at (str): When it was started.
        ended_at (None | str): When it ended.
        id (str): `ps-` and 12 hex digits.
        iterations_completed (int): How many are completed.
        iterations_requested (int): How many iterations were asked for.
        needs_user (bool): Whether it goes on only after the user did something.
        project_name (str): Its project's name.
        project_slug (str): Its project.
        prompt (None | str): What every iteration is asked to do, cut at 100 characters.
        queue_position (int | None): How many sessions come before it, and one; `null` where it is not queued, or not
            known.
        run_status (str): `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        sentence (str): Where it stands, in one sentence for a person.
        standing (str): What it needs or how it ended: `needs_you`, `running`, `waiting`, `queued`, `done` or `stopped`.
        updated_at (str): When it last changed.
        wait_until (None | str): Until when it waits.
        workflow_id (str): Its workflow.
        workflow_name (str): Its workflow's name.
    """

    agent: str
    cost_usd: float
    created_at: str
    ended_at: None | str
    id: str
    iterations_completed: int
    iterations_requested: int
    needs_user: bool
    project_name: str
    project_slug: str
    prompt: None | str
    queue_position: int | None
    run_status: str
    sentence: str
    standing: str
    updated_at: str
    wait_until: None | str
    workflow_id: str
    workflow_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent = self.agent

        cost_usd = self.cost_usd

        created_at = self.created_at

        ended_at: None | str
        ended_at = self.ended_at

        id = self.id

        iterations_completed = self.iterations_completed

        iterations_requested = self.iterations_requested

        needs_user = self.needs_user

        project_name = self.project_name

        project_slug = self.project_slug

        prompt: None | str
        prompt = self.prompt

        queue_position: int | None
        queue_position = self.queue_position

        run_status = self.run_status

        sentence = self.sentence

        standing = self.standing

        updated_at = self.updated_at

        wait_until: None | str
        wait_until = self.wait_until

        workflow_id = self.workflow_id

        workflow_name = self.workflow_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agent": agent,
                "cost_usd": cost_usd,
                "created_at": created_at,
                "ended_at": ended_at,
                "id": id,
                "iterations_completed": iterations_completed,
                "iterations_requested": iterations_requested,
                "needs_user": needs_user,
                "project_name": project_name,
                "project_slug": project_slug,
                "prompt": prompt,
                "queue_position": queue_position,
                "run_status": run_status,
                "sentence": sentence,
                "standing": standing,
                "updated_at": updated_at,
                "wait_until": wait_until,
                "workflow_id": workflow_id,
                "workflow_name": workflow_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        agent = d.pop("agent")

        cost_usd = d.pop("cost_usd")

        created_at = d.pop("created_at")

        def _parse_ended_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        id = d.pop("id")

        iterations_completed = d.pop("iterations_completed")

        iterations_requested = d.pop("iterations_requested")

        needs_user = d.pop("needs_user")

        project_name = d.pop("project_name")

        project_slug = d.pop("project_slug")

        def _parse_prompt(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prompt = _parse_prompt(d.pop("prompt"))

        def _parse_queue_position(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        queue_position = _parse_queue_position(d.pop("queue_position"))

        run_status = d.pop("run_status")

        sentence = d.pop("sentence")

        standing = d.pop("standing")

        updated_at = d.pop("updated_at")

        def _parse_wait_until(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        wait_until = _parse_wait_until(d.pop("wait_until"))

        workflow_id = d.pop("workflow_id")

        workflow_name = d.pop("workflow_name")

        session_overview = cls(
            agent=agent,
            cost_usd=cost_usd,
            created_at=created_at,
            ended_at=ended_at,
            id=id,
            iterations_completed=iterations_completed,
            iterations_requested=iterations_requested,
            needs_user=needs_user,
            project_name=project_name,
            project_slug=project_slug,
            prompt=prompt,
            queue_position=queue_position,
            run_status=run_status,
            sentence=sentence,
            standing=standing,
            updated_at=updated_at,
            wait_until=wait_until,
            workflow_id=workflow_id,
            workflow_name=workflow_name,
        )

        session_overview.additional_properties = d
        return session_overview

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
