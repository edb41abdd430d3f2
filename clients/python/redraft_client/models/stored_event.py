from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StoredEvent")


@_attrs_define
class StoredEvent:
    """An event as the list shows it.

    Attributes:
        content (None | str): The text of a content, thinking, error or status event.
        created_at (str): The same.
        event_data (str): The whole event as in the stream: JSON in a string.
        event_type (str): `iteration_start`, `content`, `thinking`, `tool_use`, `tool_result`, `design_doc_updated`,
            `iteration_complete`, `error`, `status`, `agent`, `cancelled` or `done`.
        id (int): Grows within a session.
        iteration_number (int | None): Its iteration.
        session_id (str): Its session.
        size_bytes (int): Bytes of the whole event's JSON.
        timestamp (str): When it happened.
        tool_input (None | str): What the tool was called with: JSON in a string.
        tool_name (None | str): The tool of a tool event.
        tool_result (None | str): The tool's answer.
        truncated (bool): Whether large values are cut here; the event's own page has them whole.
    """

    content: None | str
    created_at: str
    event_data: str
    event_type: str
    id: int
    iteration_number: int | None
    session_id: str
    size_bytes: int
    timestamp: str
    tool_input: None | str
    tool_name: None | str
    tool_result: None | str
    truncated: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content: None | str
        content = self.content

        created_at = self.created_at

        event_data = self.event_data

        event_type = self.event_type

        id = self.id

        iteration_number: int | None
        iteration_number = self.iteration_number

        session_id = self.session_id

        size_bytes = self.size_bytes

        timestamp = self.timestamp

        tool_input: None | str
        tool_input = self.tool_input

        tool_name: None | str
        tool_name = self.tool_name

        tool_result: None | str
        tool_result = self.tool_result

        truncated = self.truncated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "created_at": created_at,
                "event_data": event_data,
                "event_type": event_type,
                "id": id,
                "iteration_number": iteration_number,
                "session_id": session_id,
                "size_bytes": size_bytes,
                "timestamp": timestamp,
                "tool_input": tool_input,
                "tool_name": tool_name,
                "tool_result": tool_result,
                "truncated": truncated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        created_at = d.pop("created_at")

        event_data = d.pop("event_data")

        event_type = d.pop("event_type")

        id = d.pop("id")

        def _parse_iteration_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_number = _parse_iteration_number(d.pop("iteration_number"))

        session_id = d.pop("session_id")

        size_bytes = d.pop("size_bytes")

        timestamp = d.pop("timestamp")

        def _parse_tool_input(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tool_input = _parse_tool_input(d.pop("tool_input"))

        def _parse_tool_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tool_name = _parse_tool_name(d.pop("tool_name"))

        def _parse_tool_result(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tool_result = _parse_tool_result(d.pop("tool_result"))

        truncated = d.pop("truncated")

        stored_event = cls(
            content=content,
            created_at=created_at,
            event_data=event_data,
            event_type=event_type,
            id=id,
            iteration_number=iteration_number,
            session_id=session_id,
            size_bytes=size_bytes,
            timestamp=timestamp,
            tool_input=tool_input,
            tool_name=tool_name,
            tool_result=tool_result,
            truncated=truncated,
        )

        stored_event.additional_properties = d
        return stored_event

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
