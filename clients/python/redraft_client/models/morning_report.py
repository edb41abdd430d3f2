from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.morning_group import MorningGroup


T = TypeVar("T", bound="MorningReport")


@_attrs_define
class MorningReport:
    """What came of the time since a moment.

    Attributes:
        accepted (int): How many sessions the user has accepted; they are in no list.
        done (MorningGroup): Sessions that came to the same.
        findings (list[str]): What has to be known beyond the lists, most important first: that no worker is alive, that
            nothing was
            completed and why, what is waited for. Each is one sentence or two, and says what to do.
        iterations_completed (int): Iterations that were completed.
        iterations_failed (int): Iterations that failed.
        needs_you (MorningGroup): Sessions that came to the same.
        sentence (str): The figures in one sentence, such as `4 done, 1 needs you, 2 stopped, $6.20 spent.`
        since (str): Since when.
        spent_usd (float): Dollars that were spent.
        stopped (MorningGroup): Sessions that came to the same.
        unlisted (int): How many further sessions are in no list, since there are so many.
        workers_alive (int): Worker processes that are alive now.
    """

    accepted: int
    done: MorningGroup
    findings: list[str]
    iterations_completed: int
    iterations_failed: int
    needs_you: MorningGroup
    sentence: str
    since: str
    spent_usd: float
    stopped: MorningGroup
    unlisted: int
    workers_alive: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accepted = self.accepted

        done = self.done.to_dict()

        findings = self.findings

        iterations_completed = self.iterations_completed

        iterations_failed = self.iterations_failed

        needs_you = self.needs_you.to_dict()

        sentence = self.sentence

        since = self.since

        spent_usd = self.spent_usd

        stopped = self.stopped.to_dict()

        unlisted = self.unlisted

        workers_alive = self.workers_alive

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepted": accepted,
                "done": done,
                "findings": findings,
                "iterations_completed": iterations_completed,
                "iterations_failed": iterations_failed,
                "needs_you": needs_you,
                "sentence": sentence,
                "since": since,
                "spent_usd": spent_usd,
                "stopped": stopped,
                "unlisted": unlisted,
                "workers_alive": workers_alive,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.morning_group import MorningGroup

        d = dict(src_dict)
        accepted = d.pop("accepted")

        done = MorningGroup.from_dict(d.pop("done"))

        findings = cast(list[str], d.pop("findings"))

        iterations_completed = d.pop("iterations_completed")

        iterations_failed = d.pop("iterations_failed")

        needs_you = MorningGroup.from_dict(d.pop("needs_you"))

        sentence = d.pop("sentence")

        since = d.pop("since")

        spent_usd = d.pop("spent_usd")

        stopped = MorningGroup.from_dict(d.pop("stopped"))

        unlisted = d.pop("unlisted")

        workers_alive = d.pop("workers_alive")

        morning_report = cls(
            accepted=accepted,
            done=done,
            findings=findings,
            iterations_completed=iterations_completed,
            iterations_failed=iterations_failed,
            needs_you=needs_you,
            sentence=sentence,
            since=since,
            spent_usd=spent_usd,
            stopped=stopped,
            unlisted=unlisted,
            workers_alive=workers_alive,
        )

        morning_report.additional_properties = d
        return morning_report

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
