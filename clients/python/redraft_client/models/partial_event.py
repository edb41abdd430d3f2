from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.partial_event_type import PartialEventType, check_partial_event_type

T = TypeVar("T", bound="PartialEvent")


@_attrs_define
class PartialEvent:
    """Text that is still being written. It is not stored; the finished block's event replaces it.

    Attributes:
        field_iteration (int): The number of the iteration that writes it.
        kind (str): `text`, `thinking` or `tool_input`.
        text (str): The newest part of it.
        type_ (PartialEventType): Says which message this is.
    """

    field_iteration: int
    kind: str
    text: str
    type_: PartialEventType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_iteration = self.field_iteration

        kind = self.kind

        text = self.text

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "_iteration": field_iteration,
                "kind": kind,
                "text": text,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        field_iteration = d.pop("_iteration")

        kind = d.pop("kind")

        text = d.pop("text")

        type_ = check_partial_event_type(d.pop("type"))

        partial_event = cls(
            field_iteration=field_iteration,
            kind=kind,
            text=text,
            type_=type_,
        )

        partial_event.additional_properties = d
        return partial_event

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
