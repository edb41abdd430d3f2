from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LineOrigin")


@_attrs_define
class LineOrigin:
    """A revision that brought lines in.

    Attributes:
        created_at (str): When they were written.
        iteration_id (int | None): The iteration that wrote them.
        iteration_number (int | None): Its number in its session.
        kind (str): Who wrote the lines: `iteration`, `user`, or `before`: they were there before.
        line_count (int): How many lines there are.
        revision_id (int): The revision.
        session_id (None | str): The session in which they were written.
        summary (None | str): The agent's own summary of that iteration.
    """

    created_at: str
    iteration_id: int | None
    iteration_number: int | None
    kind: str
    line_count: int
    revision_id: int
    session_id: None | str
    summary: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at

        iteration_id: int | None
        iteration_id = self.iteration_id

        iteration_number: int | None
        iteration_number = self.iteration_number

        kind = self.kind

        line_count = self.line_count

        revision_id = self.revision_id

        session_id: None | str
        session_id = self.session_id

        summary: None | str
        summary = self.summary

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "iteration_id": iteration_id,
                "iteration_number": iteration_number,
                "kind": kind,
                "line_count": line_count,
                "revision_id": revision_id,
                "session_id": session_id,
                "summary": summary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = d.pop("created_at")

        def _parse_iteration_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_id = _parse_iteration_id(d.pop("iteration_id"))

        def _parse_iteration_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_number = _parse_iteration_number(d.pop("iteration_number"))

        kind = d.pop("kind")

        line_count = d.pop("line_count")

        revision_id = d.pop("revision_id")

        def _parse_session_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_id = _parse_session_id(d.pop("session_id"))

        def _parse_summary(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        line_origin = cls(
            created_at=created_at,
            iteration_id=iteration_id,
            iteration_number=iteration_number,
            kind=kind,
            line_count=line_count,
            revision_id=revision_id,
            session_id=session_id,
            summary=summary,
        )

        line_origin.additional_properties = d
        return line_origin

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
