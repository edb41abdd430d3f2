from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.session_overview import SessionOverview
    from ..models.worker_at_work import WorkerAtWork


T = TypeVar("T", bound="Glance")


@_attrs_define
class Glance:
    """All that goes on, as of one moment.

    Attributes:
        day_budget_usd (float | None): Dollars that may be spent today; `null`: any.
        more_ended (int): How many that ended are left out.
        more_open (int): How many that have not ended are left out.
        queue_length (int): How many sessions could start now and wait for a worker.
        queue_since (None | str): Since when the first of them waits.
        reserved_usd (float): Dollars that are held back for attempts that run.
        sessions (list[SessionOverview]): The sessions that have not ended, and those that ended in the last 48 hours,
            newest first: at most 200 of
            each.
        spent_today_usd (float): Dollars that were spent today, in the time zone of the budgets.
        workers (list[WorkerAtWork]): The worker processes, oldest first.
    """

    day_budget_usd: float | None
    more_ended: int
    more_open: int
    queue_length: int
    queue_since: None | str
    reserved_usd: float
    sessions: list[SessionOverview]
    spent_today_usd: float
    workers: list[WorkerAtWork]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        day_budget_usd: float | None
        day_budget_usd = self.day_budget_usd

        more_ended = self.more_ended

        more_open = self.more_open

        queue_length = self.queue_length

        queue_since: None | str
        queue_since = self.queue_since

        reserved_usd = self.reserved_usd

        sessions = []
        for sessions_item_data in self.sessions:
            sessions_item = sessions_item_data.to_dict()
            sessions.append(sessions_item)

        spent_today_usd = self.spent_today_usd

        workers = []
        for workers_item_data in self.workers:
            workers_item = workers_item_data.to_dict()
            workers.append(workers_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "day_budget_usd": day_budget_usd,
                "more_ended": more_ended,
                "more_open": more_open,
                "queue_length": queue_length,
                "queue_since": queue_since,
                "reserved_usd": reserved_usd,
                "sessions": sessions,
                "spent_today_usd": spent_today_usd,
                "workers": workers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.session_overview import SessionOverview
        from ..models.worker_at_work import WorkerAtWork

        d = dict(src_dict)

        def _parse_day_budget_usd(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        day_budget_usd = _parse_day_budget_usd(d.pop("day_budget_usd"))

        more_ended = d.pop("more_ended")

        more_open = d.pop("more_open")

        queue_length = d.pop("queue_length")

        def _parse_queue_since(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        queue_since = _parse_queue_since(d.pop("queue_since"))

        reserved_usd = d.pop("reserved_usd")

        sessions = []
        _sessions = d.pop("sessions")
        for sessions_item_data in _sessions:
            sessions_item = SessionOverview.from_dict(sessions_item_data)

            sessions.append(sessions_item)

        spent_today_usd = d.pop("spent_today_usd")

        workers = []
        _workers = d.pop("workers")
        for workers_item_data in _workers:
            workers_item = WorkerAtWork.from_dict(workers_item_data)

            workers.append(workers_item)

        glance = cls(
            day_budget_usd=day_budget_usd,
            more_ended=more_ended,
            more_open=more_open,
            queue_length=queue_length,
            queue_since=queue_since,
            reserved_usd=reserved_usd,
            sessions=sessions,
            spent_today_usd=spent_today_usd,
            workers=workers,
        )

        glance.additional_properties = d
        return glance

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
