from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.line_span import LineSpan


T = TypeVar("T", bound="LineCall")


@_attrs_define
class LineCall:
    """A call of a tool whose new text holds lines of a document.

    Attributes:
        at (str): When it was called.
        event_id (int): The event of the call.
        lines (list[LineSpan]): The lines.
        tool_name (str): The tool.
    """

    at: str
    event_id: int
    lines: list[LineSpan]
    tool_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at

        event_id = self.event_id

        lines = []
        for lines_item_data in self.lines:
            lines_item = lines_item_data.to_dict()
            lines.append(lines_item)

        tool_name = self.tool_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "event_id": event_id,
                "lines": lines,
                "tool_name": tool_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.line_span import LineSpan

        d = dict(src_dict)
        at = d.pop("at")

        event_id = d.pop("event_id")

        lines = []
        _lines = d.pop("lines")
        for lines_item_data in _lines:
            lines_item = LineSpan.from_dict(lines_item_data)

            lines.append(lines_item)

        tool_name = d.pop("tool_name")

        line_call = cls(
            at=at,
            event_id=event_id,
            lines=lines,
            tool_name=tool_name,
        )

        line_call.additional_properties = d
        return line_call

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
