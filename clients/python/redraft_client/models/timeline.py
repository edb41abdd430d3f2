from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.timeline_span import TimelineSpan


T = TypeVar("T", bound="Timeline")


@_attrs_define
class Timeline:
    """What a session's time went into.

    Attributes:
        event_count (int): How many events they were made from.
        from_ (str): When the first span began.
        note (None | str): What is missing, in one sentence; null where nothing is.
        spans (list[TimelineSpan]): The spans: each before those that lie in it, and otherwise in the order in which
            they began.
        to (str): When the last one ended.
    """

    event_count: int
    from_: str
    note: None | str
    spans: list[TimelineSpan]
    to: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_count = self.event_count

        from_ = self.from_

        note: None | str
        note = self.note

        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        to = self.to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_count": event_count,
                "from": from_,
                "note": note,
                "spans": spans,
                "to": to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.timeline_span import TimelineSpan

        d = dict(src_dict)
        event_count = d.pop("event_count")

        from_ = d.pop("from")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = TimelineSpan.from_dict(spans_item_data)

            spans.append(spans_item)

        to = d.pop("to")

        timeline = cls(
            event_count=event_count,
            from_=from_,
            note=note,
            spans=spans,
            to=to,
        )

        timeline.additional_properties = d
        return timeline

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
