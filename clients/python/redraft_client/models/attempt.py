from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Attempt")


@_attrs_define
class Attempt:
    """One start of the agent for an iteration.

    Attributes:
        attempt_number (int): Which start for this iteration, from 1.
        cost_is_estimate (bool): Whether the dollars are an estimate.
        cost_usd (float): Dollars.
        ended_at (None | str): When it ended.
        exit_code (int | None): The agent's exit code.
        exit_signal (int | None): The signal that ended the agent.
        id (int): Its id.
        input_tokens (int): Tokens read, without those from the cache.
        iteration_number (int): The iteration it belongs to.
        leftovers (int): Processes that it had left behind and that were ended.
        message (None | str): How it ended, in one sentence.
        outcome (None | str): How it ended, as a word.
        output_tokens (int): Tokens written.
        reserved_usd (float): Dollars that were held back from the budgets for it while it ran.
        resumed (bool): Whether it went on with the conversation of an earlier attempt.
        started_at (str): When it began.
        stderr (None | str): The last part of the agent's stderr.
        worker (str): The worker that ran it.
    """

    attempt_number: int
    cost_is_estimate: bool
    cost_usd: float
    ended_at: None | str
    exit_code: int | None
    exit_signal: int | None
    id: int
    input_tokens: int
    iteration_number: int
    leftovers: int
    message: None | str
    outcome: None | str
    output_tokens: int
    reserved_usd: float
    resumed: bool
    started_at: str
    stderr: None | str
    worker: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attempt_number = self.attempt_number

        cost_is_estimate = self.cost_is_estimate

        cost_usd = self.cost_usd

        ended_at: None | str
        ended_at = self.ended_at

        exit_code: int | None
        exit_code = self.exit_code

        exit_signal: int | None
        exit_signal = self.exit_signal

        id = self.id

        input_tokens = self.input_tokens

        iteration_number = self.iteration_number

        leftovers = self.leftovers

        message: None | str
        message = self.message

        outcome: None | str
        outcome = self.outcome

        output_tokens = self.output_tokens

        reserved_usd = self.reserved_usd

        resumed = self.resumed

        started_at = self.started_at

        stderr: None | str
        stderr = self.stderr

        worker = self.worker

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attempt_number": attempt_number,
                "cost_is_estimate": cost_is_estimate,
                "cost_usd": cost_usd,
                "ended_at": ended_at,
                "exit_code": exit_code,
                "exit_signal": exit_signal,
                "id": id,
                "input_tokens": input_tokens,
                "iteration_number": iteration_number,
                "leftovers": leftovers,
                "message": message,
                "outcome": outcome,
                "output_tokens": output_tokens,
                "reserved_usd": reserved_usd,
                "resumed": resumed,
                "started_at": started_at,
                "stderr": stderr,
                "worker": worker,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        attempt_number = d.pop("attempt_number")

        cost_is_estimate = d.pop("cost_is_estimate")

        cost_usd = d.pop("cost_usd")

        def _parse_ended_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        def _parse_exit_code(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        exit_code = _parse_exit_code(d.pop("exit_code"))

        def _parse_exit_signal(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        exit_signal = _parse_exit_signal(d.pop("exit_signal"))

        id = d.pop("id")

        input_tokens = d.pop("input_tokens")

        iteration_number = d.pop("iteration_number")

        leftovers = d.pop("leftovers")

        def _parse_message(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        message = _parse_message(d.pop("message"))

        def _parse_outcome(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        outcome = _parse_outcome(d.pop("outcome"))

        output_tokens = d.pop("output_tokens")

        reserved_usd = d.pop("reserved_usd")

        resumed = d.pop("resumed")

        started_at = d.pop("started_at")

        def _parse_stderr(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        stderr = _parse_stderr(d.pop("stderr"))

        worker = d.pop("worker")

        attempt = cls(
            attempt_number=attempt_number,
            cost_is_estimate=cost_is_estimate,
            cost_usd=cost_usd,
            ended_at=ended_at,
            exit_code=exit_code,
            exit_signal=exit_signal,
            id=id,
            input_tokens=input_tokens,
            iteration_number=iteration_number,
            leftovers=leftovers,
            message=message,
            outcome=outcome,
            output_tokens=output_tokens,
            reserved_usd=reserved_usd,
            resumed=resumed,
            started_at=started_at,
            stderr=stderr,
            worker=worker,
        )

        attempt.additional_properties = d
        return attempt

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
