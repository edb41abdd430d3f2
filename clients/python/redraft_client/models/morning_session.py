from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MorningSession")


@_attrs_define
class MorningSession:
    """A session of the report.

    Attributes:
        at (str): When it ended or stood still.
        chars_added (int): Characters added by all its iterations.
        chars_removed (int): Characters removed by all its iterations.
        cost_is_estimate (bool): Whether a part of the dollars is an estimate.
        cost_usd (float): Dollars.
        duration_ms (int | None): Milliseconds from its first start to its end, or until it stood still; `null` where it
            never started.
        failed_iteration (int | None): The failed iteration that can be tried again; `null` where there is none.
        id (str): `ps-` and 12 hex digits.
        iterations_completed (int): How many are completed.
        iterations_requested (int): How many iterations were asked for.
        project_name (str): Its project's name.
        project_slug (str): Its project.
        prompt (None | str): What every iteration was asked to do, cut at 100 characters.
        revision_id (int | None): The document after it.
        run_status (str): `paused`, `completed`, `error` or `cancelled`.
        sentence (str): How it ended or what it needs, in one sentence for a person.
        standing (str): `needs_you`, `done` or `stopped`.
        start_revision (int | None): The document before it.
        workflow_id (str): Its workflow.
        workflow_name (str): Its workflow's name.
    """

    at: str
    chars_added: int
    chars_removed: int
    cost_is_estimate: bool
    cost_usd: float
    duration_ms: int | None
    failed_iteration: int | None
    id: str
    iterations_completed: int
    iterations_requested: int
    project_name: str
    project_slug: str
    prompt: None | str
    revision_id: int | None
    run_status: str
    sentence: str
    standing: str
    start_revision: int | None
    workflow_id: str
    workflow_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at

        chars_added = self.chars_added

        chars_removed = self.chars_removed

        cost_is_estimate = self.cost_is_estimate

        cost_usd = self.cost_usd

        duration_ms: int | None
        duration_ms = self.duration_ms

        failed_iteration: int | None
        failed_iteration = self.failed_iteration

        id = self.id

        iterations_completed = self.iterations_completed

        iterations_requested = self.iterations_requested

        project_name = self.project_name

        project_slug = self.project_slug

        prompt: None | str
        prompt = self.prompt

        revision_id: int | None
        revision_id = self.revision_id

        run_status = self.run_status

        sentence = self.sentence

        standing = self.standing

        start_revision: int | None
        start_revision = self.start_revision

        workflow_id = self.workflow_id

        workflow_name = self.workflow_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "chars_added": chars_added,
                "chars_removed": chars_removed,
                "cost_is_estimate": cost_is_estimate,
                "cost_usd": cost_usd,
                "duration_ms": duration_ms,
                "failed_iteration": failed_iteration,
                "id": id,
                "iterations_completed": iterations_completed,
                "iterations_requested": iterations_requested,
                "project_name": project_name,
                "project_slug": project_slug,
                "prompt": prompt,
                "revision_id": revision_id,
                "run_status": run_status,
                "sentence": sentence,
                "standing": standing,
                "start_revision": start_revision,
                "workflow_id": workflow_id,
                "workflow_name": workflow_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        at = d.pop("at")

        chars_added = d.pop("chars_added")

        chars_removed = d.pop("chars_removed")

        cost_is_estimate = d.pop("cost_is_estimate")

        cost_usd = d.pop("cost_usd")

        def _parse_duration_ms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        duration_ms = _parse_duration_ms(d.pop("duration_ms"))

        def _parse_failed_iteration(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        failed_iteration = _parse_failed_iteration(d.pop("failed_iteration"))

        id = d.pop("id")

        iterations_completed = d.pop("iterations_completed")

        iterations_requested = d.pop("iterations_requested")

        project_name = d.pop("project_name")

        project_slug = d.pop("project_slug")

        def _parse_prompt(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prompt = _parse_prompt(d.pop("prompt"))

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        run_status = d.pop("run_status")

        sentence = d.pop("sentence")

        standing = d.pop("standing")

        def _parse_start_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        start_revision = _parse_start_revision(d.pop("start_revision"))

        workflow_id = d.pop("workflow_id")

        workflow_name = d.pop("workflow_name")

        morning_session = cls(
            at=at,
            chars_added=chars_added,
            chars_removed=chars_removed,
            cost_is_estimate=cost_is_estimate,
            cost_usd=cost_usd,
            duration_ms=duration_ms,
            failed_iteration=failed_iteration,
            id=id,
            iterations_completed=iterations_completed,
            iterations_requested=iterations_requested,
            project_name=project_name,
            project_slug=project_slug,
            prompt=prompt,
            revision_id=revision_id,
            run_status=run_status,
            sentence=sentence,
            standing=standing,
            start_revision=start_revision,
            workflow_id=workflow_id,
            workflow_name=workflow_name,
        )

        morning_session.additional_properties = d
        return morning_session

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
