from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_task import WorkerTask


T = TypeVar("T", bound="WorkerAtWork")


@_attrs_define
class WorkerAtWork:
    """A worker process, and what it does.

    Attributes:
        host (str): The machine it runs on.
        is_alive (bool): Whether it said a moment ago that it lives.
        name (str): Its name.
        pid (int): Its process id on its machine.
        silent_since (None | str): When it last said that it lives, where that is not a moment ago.
        started_at (str): When it started.
        work (list[WorkerTask]): What it works on.
    """

    host: str
    is_alive: bool
    name: str
    pid: int
    silent_since: None | str
    started_at: str
    work: list[WorkerTask]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        host = self.host

        is_alive = self.is_alive

        name = self.name

        pid = self.pid

        silent_since: None | str
        silent_since = self.silent_since

        started_at = self.started_at

        work = []
        for work_item_data in self.work:
            work_item = work_item_data.to_dict()
            work.append(work_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "host": host,
                "is_alive": is_alive,
                "name": name,
                "pid": pid,
                "silent_since": silent_since,
                "started_at": started_at,
                "work": work,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.worker_task import WorkerTask

        d = dict(src_dict)
        host = d.pop("host")

        is_alive = d.pop("is_alive")

        name = d.pop("name")

        pid = d.pop("pid")

        def _parse_silent_since(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        silent_since = _parse_silent_since(d.pop("silent_since"))

        started_at = d.pop("started_at")

        work = []
        _work = d.pop("work")
        for work_item_data in _work:
            work_item = WorkerTask.from_dict(work_item_data)

            work.append(work_item)

        worker_at_work = cls(
            host=host,
            is_alive=is_alive,
            name=name,
            pid=pid,
            silent_since=silent_since,
            started_at=started_at,
            work=work,
        )

        worker_at_work.additional_properties = d
        return worker_at_work

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
