from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.forked_from import ForkedFrom
    from ..models.iteration_summary import IterationSummary


T = TypeVar("T", bound="SessionSummary")


@_attrs_define
class SessionSummary:
    """A session in the list of its workflow.

    Attributes:
        agent (str): `claude` or `demo`.
        cost_usd (float): Dollars so far.
        created_at (str): When it was started.
        current_iteration (int): The number of the iteration that runs or ran last.
        forked_from (ForkedFrom | None): Where it was forked from; `null` where it was not.
        id (str): `ps-` and 12 hex digits.
        is_legacy (bool): Whether it is a chat session.
        iterations (list[IterationSummary]): Its iterations.
        iterations_completed (int): How many are completed.
        iterations_requested (int): How many iterations were asked for.
        prompt (None | str): What every iteration is asked to do; of a chat the first message, cut at 100 characters.
        run_status (str): `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        sentence (str): Where it stands, in one sentence for a person.
        status (str): `active`, `completed` or `interrupted`.
        step_id (int): Its step.
        total_chars_added (int): Characters added by all its iterations.
        total_chars_removed (int): Characters removed by all its iterations.
        updated_at (str): When it last changed.
    """

    agent: str
    cost_usd: float
    created_at: str
    current_iteration: int
    forked_from: ForkedFrom | None
    id: str
    is_legacy: bool
    iterations: list[IterationSummary]
    iterations_completed: int
    iterations_requested: int
    prompt: None | str
    run_status: str
    sentence: str
    status: str
    step_id: int
    total_chars_added: int
    total_chars_removed: int
    updated_at: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.forked_from import ForkedFrom

        agent = self.agent

        cost_usd = self.cost_usd

        created_at = self.created_at

        current_iteration = self.current_iteration

        forked_from: dict[str, Any] | None
        if isinstance(self.forked_from, ForkedFrom):
            forked_from = self.forked_from.to_dict()
        else:
            forked_from = self.forked_from

        id = self.id

        is_legacy = self.is_legacy

        iterations = []
        for iterations_item_data in self.iterations:
            iterations_item = iterations_item_data.to_dict()
            iterations.append(iterations_item)

        iterations_completed = self.iterations_completed

        iterations_requested = self.iterations_requested

        prompt: None | str
        prompt = self.prompt

        run_status = self.run_status

        sentence = self.sentence

        status = self.status

        step_id = self.step_id

        total_chars_added = self.total_chars_added

        total_chars_removed = self.total_chars_removed

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agent": agent,
                "cost_usd": cost_usd,
                "created_at": created_at,
                "current_iteration": current_iteration,
                "forked_from": forked_from,
                "id": id,
                "is_legacy": is_legacy,
                "iterations": iterations,
                "iterations_completed": iterations_completed,
                "iterations_requested": iterations_requested,
                "prompt": prompt,
                "run_status": run_status,
                "sentence": sentence,
                "status": status,
                "step_id": step_id,
                "total_chars_added": total_chars_added,
                "total_chars_removed": total_chars_removed,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.forked_from import ForkedFrom
        from ..models.iteration_summary import IterationSummary

        d = dict(src_dict)
        agent = d.pop("agent")

        cost_usd = d.pop("cost_usd")

        created_at = d.pop("created_at")

        current_iteration = d.pop("current_iteration")

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

        is_legacy = d.pop("is_legacy")

        iterations = []
        _iterations = d.pop("iterations")
        for iterations_item_data in _iterations:
            iterations_item = IterationSummary.from_dict(iterations_item_data)

            iterations.append(iterations_item)

        iterations_completed = d.pop("iterations_completed")

        iterations_requested = d.pop("iterations_requested")

        def _parse_prompt(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prompt = _parse_prompt(d.pop("prompt"))

        run_status = d.pop("run_status")

        sentence = d.pop("sentence")

        status = d.pop("status")

        step_id = d.pop("step_id")

        total_chars_added = d.pop("total_chars_added")

        total_chars_removed = d.pop("total_chars_removed")

        updated_at = d.pop("updated_at")

        session_summary = cls(
            agent=agent,
            cost_usd=cost_usd,
            created_at=created_at,
            current_iteration=current_iteration,
            forked_from=forked_from,
            id=id,
            is_legacy=is_legacy,
            iterations=iterations,
            iterations_completed=iterations_completed,
            iterations_requested=iterations_requested,
            prompt=prompt,
            run_status=run_status,
            sentence=sentence,
            status=status,
            step_id=step_id,
            total_chars_added=total_chars_added,
            total_chars_removed=total_chars_removed,
            updated_at=updated_at,
        )

        session_summary.additional_properties = d
        return session_summary

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
