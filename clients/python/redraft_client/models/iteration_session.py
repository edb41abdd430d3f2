from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.artifacts import Artifacts
    from ..models.forked_from import ForkedFrom
    from ..models.session_limits import SessionLimits


T = TypeVar("T", bound="IterationSession")


@_attrs_define
class IterationSession:
    """An iteration session with its progress.

    Attributes:
        agent (str): `claude` or `demo`.
        artifacts (Artifacts | None): Its results so far.
        billing (None | str): What its dollars are: `api`: paid; `subscription`: what the API would have cost; `demo`:
            none;
            `null` before its first start.
        cost_is_estimate (bool): Whether a part of the dollars is an estimate, since an attempt was ended before it told
            its cost.
        cost_usd (float): Dollars so far.
        created_at (str): When it was started.
        current_iteration (int): The number of the iteration that runs or ran last; 0 before the first.
        document_path (str): Where its document is, relative to the project.
        ended_at (None | str): When it ended.
        error_message (None | str): Why it failed, in one sentence.
        events_pruned_at (None | str): Since when its events, but for the last one, and its prompts are gone by the
            retention setting.
        forked_from (ForkedFrom | None): Where it was forked from; `null` where it was not.
        id (str): `ps-` and 12 hex digits.
        input_tokens (int): Tokens read so far, without those from the cache.
        is_legacy (bool): Whether it is a chat session.
        iterations_completed (int): How many are completed.
        iterations_requested (int): How many iterations were asked for.
        last_event_id (int): The id of its newest event; 0 before the first.
        limits (SessionLimits): All limits of a session; what is left out is not limited.
        max_cost_usd (float | None): The most dollars it may cost.
        max_wall_secs (int | None): The most seconds it may take.
        may_run_commands (bool): Whether the agent may run commands.
        model (str): The model.
        needs_user (bool): Whether it goes on only after the user did something.
        output_tokens (int): Tokens written so far.
        project_slug (str): Its project.
        prompt (None | str): What every iteration is asked to do.
        queue_position (int | None): How many sessions come before it, and one; `null` where it is not queued.
        reason (None | str): Why it waits, is paused or ended, as a word: `usage_limit`, `back_off`, `user`,
            `all_iterations`, ….
        reserved_usd (float): Dollars that are held back from the budgets for an attempt that runs.
        revision_id (int | None): The newest revision of its document.
        run_status (str): `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        sentence (str): Where it stands, in one sentence for a person.
        started_at (None | str): When its first iteration began.
        status (str): `active`, `completed` or `interrupted`.
        step_id (int): Its step.
        updated_at (str): When it last changed.
        wait_until (None | str): Until when it waits.
        warnings (list[str]): What whoever wrote its texts should know, a sentence each: that one holds what looks like
            a key. Only
            in the answer to the request that brought them.
        workflow_id (str): Its workflow.
    """

    agent: str
    artifacts: Artifacts | None
    billing: None | str
    cost_is_estimate: bool
    cost_usd: float
    created_at: str
    current_iteration: int
    document_path: str
    ended_at: None | str
    error_message: None | str
    events_pruned_at: None | str
    forked_from: ForkedFrom | None
    id: str
    input_tokens: int
    is_legacy: bool
    iterations_completed: int
    iterations_requested: int
    last_event_id: int
    limits: SessionLimits
    max_cost_usd: float | None
    max_wall_secs: int | None
    may_run_commands: bool
    model: str
    needs_user: bool
    output_tokens: int
    project_slug: str
    prompt: None | str
    queue_position: int | None
    reason: None | str
    reserved_usd: float
    revision_id: int | None
    run_status: str
    sentence: str
    started_at: None | str
    status: str
    step_id: int
    updated_at: str
    wait_until: None | str
    warnings: list[str]
    workflow_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.artifacts import Artifacts
        from ..models.forked_from import ForkedFrom

        agent = self.agent

        artifacts: dict[str, Any] | None
        if isinstance(self.artifacts, Artifacts):
            artifacts = self.artifacts.to_dict()
        else:
            artifacts = self.artifacts

        billing: None | str
        billing = self.billing

        cost_is_estimate = self.cost_is_estimate

        cost_usd = self.cost_usd

        created_at = self.created_at

        current_iteration = self.current_iteration

        document_path = self.document_path

        ended_at: None | str
        ended_at = self.ended_at

        error_message: None | str
        error_message = self.error_message

        events_pruned_at: None | str
        events_pruned_at = self.events_pruned_at

        forked_from: dict[str, Any] | None
        if isinstance(self.forked_from, ForkedFrom):
            forked_from = self.forked_from.to_dict()
        else:
            forked_from = self.forked_from

        id = self.id

        input_tokens = self.input_tokens

        is_legacy = self.is_legacy

        iterations_completed = self.iterations_completed

        iterations_requested = self.iterations_requested

        last_event_id = self.last_event_id

        limits = self.limits.to_dict()

        max_cost_usd: float | None
        max_cost_usd = self.max_cost_usd

        max_wall_secs: int | None
        max_wall_secs = self.max_wall_secs

        may_run_commands = self.may_run_commands

        model = self.model

        needs_user = self.needs_user

        output_tokens = self.output_tokens

        project_slug = self.project_slug

        prompt: None | str
        prompt = self.prompt

        queue_position: int | None
        queue_position = self.queue_position

        reason: None | str
        reason = self.reason

        reserved_usd = self.reserved_usd

        revision_id: int | None
        revision_id = self.revision_id

        run_status = self.run_status

        sentence = self.sentence

        started_at: None | str
        started_at = self.started_at

        status = self.status

        step_id = self.step_id

        updated_at = self.updated_at

        wait_until: None | str
        wait_until = self.wait_until

        warnings = self.warnings

        workflow_id = self.workflow_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agent": agent,
                "artifacts": artifacts,
                "billing": billing,
                "cost_is_estimate": cost_is_estimate,
                "cost_usd": cost_usd,
                "created_at": created_at,
                "current_iteration": current_iteration,
                "document_path": document_path,
                "ended_at": ended_at,
                "error_message": error_message,
                "events_pruned_at": events_pruned_at,
                "forked_from": forked_from,
                "id": id,
                "input_tokens": input_tokens,
                "is_legacy": is_legacy,
                "iterations_completed": iterations_completed,
                "iterations_requested": iterations_requested,
                "last_event_id": last_event_id,
                "limits": limits,
                "max_cost_usd": max_cost_usd,
                "max_wall_secs": max_wall_secs,
                "may_run_commands": may_run_commands,
                "model": model,
                "needs_user": needs_user,
                "output_tokens": output_tokens,
                "project_slug": project_slug,
                "prompt": prompt,
                "queue_position": queue_position,
                "reason": reason,
                "reserved_usd": reserved_usd,
                "revision_id": revision_id,
                "run_status": run_status,
                "sentence": sentence,
                "started_at": started_at,
                "status": status,
                "step_id": step_id,
                "updated_at": updated_at,
                "wait_until": wait_until,
                "warnings": warnings,
                "workflow_id": workflow_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.artifacts import Artifacts
        from ..models.forked_from import ForkedFrom
        from ..models.session_limits import SessionLimits

        d = dict(src_dict)
        agent = d.pop("agent")

        def _parse_artifacts(data: object) -> Artifacts | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                artifacts_type_1 = Artifacts.from_dict(data)

                return artifacts_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Artifacts | None, data)

        artifacts = _parse_artifacts(d.pop("artifacts"))

        def _parse_billing(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        billing = _parse_billing(d.pop("billing"))

        cost_is_estimate = d.pop("cost_is_estimate")

        cost_usd = d.pop("cost_usd")

        created_at = d.pop("created_at")

        current_iteration = d.pop("current_iteration")

        document_path = d.pop("document_path")

        def _parse_ended_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        def _parse_error_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error_message = _parse_error_message(d.pop("error_message"))

        def _parse_events_pruned_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        events_pruned_at = _parse_events_pruned_at(d.pop("events_pruned_at"))

        def _parse_forked_from(data: object) -> ForkedFrom | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                forked_from_type_1 = ForkedFrom.from_dict(data)

                return forked_from_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ForkedFrom | None, data)

        forked_from = _parse_forked_from(d.pop("forked_from"))

        id = d.pop("id")

        input_tokens = d.pop("input_tokens")

        is_legacy = d.pop("is_legacy")

        iterations_completed = d.pop("iterations_completed")

        iterations_requested = d.pop("iterations_requested")

        last_event_id = d.pop("last_event_id")

        limits = SessionLimits.from_dict(d.pop("limits"))

        def _parse_max_cost_usd(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        max_cost_usd = _parse_max_cost_usd(d.pop("max_cost_usd"))

        def _parse_max_wall_secs(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        max_wall_secs = _parse_max_wall_secs(d.pop("max_wall_secs"))

        may_run_commands = d.pop("may_run_commands")

        model = d.pop("model")

        needs_user = d.pop("needs_user")

        output_tokens = d.pop("output_tokens")

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

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        reserved_usd = d.pop("reserved_usd")

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        run_status = d.pop("run_status")

        sentence = d.pop("sentence")

        def _parse_started_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        started_at = _parse_started_at(d.pop("started_at"))

        status = d.pop("status")

        step_id = d.pop("step_id")

        updated_at = d.pop("updated_at")

        def _parse_wait_until(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        wait_until = _parse_wait_until(d.pop("wait_until"))

        warnings = cast(list[str], d.pop("warnings"))

        workflow_id = d.pop("workflow_id")

        iteration_session = cls(
            agent=agent,
            artifacts=artifacts,
            billing=billing,
            cost_is_estimate=cost_is_estimate,
            cost_usd=cost_usd,
            created_at=created_at,
            current_iteration=current_iteration,
            document_path=document_path,
            ended_at=ended_at,
            error_message=error_message,
            events_pruned_at=events_pruned_at,
            forked_from=forked_from,
            id=id,
            input_tokens=input_tokens,
            is_legacy=is_legacy,
            iterations_completed=iterations_completed,
            iterations_requested=iterations_requested,
            last_event_id=last_event_id,
            limits=limits,
            max_cost_usd=max_cost_usd,
            max_wall_secs=max_wall_secs,
            may_run_commands=may_run_commands,
            model=model,
            needs_user=needs_user,
            output_tokens=output_tokens,
            project_slug=project_slug,
            prompt=prompt,
            queue_position=queue_position,
            reason=reason,
            reserved_usd=reserved_usd,
            revision_id=revision_id,
            run_status=run_status,
            sentence=sentence,
            started_at=started_at,
            status=status,
            step_id=step_id,
            updated_at=updated_at,
            wait_until=wait_until,
            warnings=warnings,
            workflow_id=workflow_id,
        )

        iteration_session.additional_properties = d
        return iteration_session

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
