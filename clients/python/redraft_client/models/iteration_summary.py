from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="IterationSummary")


@_attrs_define
class IterationSummary:
    """One iteration with its figures.

    Attributes:
        after_revision (int | None): The document after it.
        attempts (int): How often the agent was started for it.
        before_revision (int | None): The document before it.
        chars_added (int): Characters added inside the lines.
        chars_removed (int): Characters removed inside the lines.
        completed_at (None | str): When it ended.
        cost_usd (float): Dollars of all its attempts.
        error_message (None | str): Why it failed, in one sentence.
        id (int): Its row.
        input_tokens (int): Tokens read, without those from the cache.
        iteration_number (int): Its number in the session, from 1.
        output_tokens (int): Tokens written.
        retry_of (int | None): The number of the failed iteration that this one tries again.
        started_at (None | str): When its first attempt began.
        status (str): `pending`, `running`, `completed`, `failed` or `skipped`.
        summary (None | str): The agent's own summary of its changes.
    """

    after_revision: int | None
    attempts: int
    before_revision: int | None
    chars_added: int
    chars_removed: int
    completed_at: None | str
    cost_usd: float
    error_message: None | str
    id: int
    input_tokens: int
    iteration_number: int
    output_tokens: int
    retry_of: int | None
    started_at: None | str
    status: str
    summary: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after_revision: int | None
        after_revision = self.after_revision

        attempts = self.attempts

        before_revision: int | None
        before_revision = self.before_revision

        chars_added = self.chars_added

        chars_removed = self.chars_removed

        completed_at: None | str
        completed_at = self.completed_at

        cost_usd = self.cost_usd

        error_message: None | str
        error_message = self.error_message

        id = self.id

        input_tokens = self.input_tokens

        iteration_number = self.iteration_number

        output_tokens = self.output_tokens

        retry_of: int | None
        retry_of = self.retry_of

        started_at: None | str
        started_at = self.started_at

        status = self.status

        summary: None | str
        summary = self.summary

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after_revision": after_revision,
                "attempts": attempts,
                "before_revision": before_revision,
                "chars_added": chars_added,
                "chars_removed": chars_removed,
                "completed_at": completed_at,
                "cost_usd": cost_usd,
                "error_message": error_message,
                "id": id,
                "input_tokens": input_tokens,
                "iteration_number": iteration_number,
                "output_tokens": output_tokens,
                "retry_of": retry_of,
                "started_at": started_at,
                "status": status,
                "summary": summary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_after_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        after_revision = _parse_after_revision(d.pop("after_revision"))

        attempts = d.pop("attempts")

        def _parse_before_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        before_revision = _parse_before_revision(d.pop("before_revision"))

        chars_added = d.pop("chars_added")

        chars_removed = d.pop("chars_removed")

        def _parse_completed_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        completed_at = _parse_completed_at(d.pop("completed_at"))

        cost_usd = d.pop("cost_usd")

        def _parse_error_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error_message = _parse_error_message(d.pop("error_message"))

        id = d.pop("id")

        input_tokens = d.pop("input_tokens")

        iteration_number = d.pop("iteration_number")

        output_tokens = d.pop("output_tokens")

        def _parse_retry_of(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        retry_of = _parse_retry_of(d.pop("retry_of"))

        def _parse_started_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        started_at = _parse_started_at(d.pop("started_at"))

        status = d.pop("status")

        def _parse_summary(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        iteration_summary = cls(
            after_revision=after_revision,
            attempts=attempts,
            before_revision=before_revision,
            chars_added=chars_added,
            chars_removed=chars_removed,
            completed_at=completed_at,
            cost_usd=cost_usd,
            error_message=error_message,
            id=id,
            input_tokens=input_tokens,
            iteration_number=iteration_number,
            output_tokens=output_tokens,
            retry_of=retry_of,
            started_at=started_at,
            status=status,
            summary=summary,
        )

        iteration_summary.additional_properties = d
        return iteration_summary

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
