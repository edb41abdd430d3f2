from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Spent")


@_attrs_define
class Spent:
    """What was spent in a time, and what running attempts have reserved besides.

    Attributes:
        reserved_usd (float): Dollars held back for attempts that run.
        tokens (int): Tokens, those read from the cache not counted.
        usd (float): Dollars.
    """

    reserved_usd: float
    tokens: int
    usd: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        reserved_usd = self.reserved_usd

        tokens = self.tokens

        usd = self.usd

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "reserved_usd": reserved_usd,
                "tokens": tokens,
                "usd": usd,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        reserved_usd = d.pop("reserved_usd")

        tokens = d.pop("tokens")

        usd = d.pop("usd")

        spent = cls(
            reserved_usd=reserved_usd,
            tokens=tokens,
            usd=usd,
        )

        spent.additional_properties = d
        return spent

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
