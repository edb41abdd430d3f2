from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TimelineSpan")


@_attrs_define
class TimelineSpan:
    """A span of time.

    Attributes:
        about (str): A few words about it; may be empty.
        count (int): How many spans it stands for.
        depth (int): How deep it lies: an iteration at 0, its attempts at 1, what they did at 2, what a subagent did
            below its call.
        end_event_id (int | None): The event with which it ended: a tool's answer, an iteration's end.
        event_id (int | None): The event that tells of it; of several, the first one's.
        failed (int): How many of those failed.
        from_ (str): When it began.
        iteration_number (int | None): Its iteration.
        kind (str): `iteration`, `attempt`, `thinking`, `text`, `call` (a call of a tool was written down), `tool`,
            `retry` (a
            request failed), `waiting`, `paused`, `queued`, or `several`: short ones after each other.
        name (str): What it is called, such as the tool's name.
        state (str): `done`, `failed`, `interrupted` or `running`.
        to (str): When it ended, or the present moment if it goes on.
    """

    about: str
    count: int
    depth: int
    end_event_id: int | None
    event_id: int | None
    failed: int
    from_: str
    iteration_number: int | None
    kind: str
    name: str
    state: str
    to: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        about = self.about

        count = self.count

        depth = self.depth

        end_event_id: int | None
        end_event_id = self.end_event_id

        event_id: int | None
        event_id = self.event_id

        failed = self.failed

        from_ = self.from_

        iteration_number: int | None
        iteration_number = self.iteration_number

        kind = self.kind

        name = self.name

        state = self.state

        to = self.to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "about": about,
                "count": count,
                "depth": depth,
                "end_event_id": end_event_id,
                "event_id": event_id,
                "failed": failed,
                "from": from_,
                "iteration_number": iteration_number,
                "kind": kind,
                "name": name,
                "state": state,
                "to": to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        about = d.pop("about")

        count = d.pop("count")

        depth = d.pop("depth")

        def _parse_end_event_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        end_event_id = _parse_end_event_id(d.pop("end_event_id"))

        def _parse_event_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        event_id = _parse_event_id(d.pop("event_id"))

        failed = d.pop("failed")

        from_ = d.pop("from")

        def _parse_iteration_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_number = _parse_iteration_number(d.pop("iteration_number"))

        kind = d.pop("kind")

        name = d.pop("name")

        state = d.pop("state")

        to = d.pop("to")

        timeline_span = cls(
            about=about,
            count=count,
            depth=depth,
            end_event_id=end_event_id,
            event_id=event_id,
            failed=failed,
            from_=from_,
            iteration_number=iteration_number,
            kind=kind,
            name=name,
            state=state,
            to=to,
        )

        timeline_span.additional_properties = d
        return timeline_span

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
