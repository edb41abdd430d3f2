from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UsageWindow")


@_attrs_define
class UsageWindow:
    """How far a usage window of an account was used up when the agent last told.

    Attributes:
        kind (str): Such as `five_hour`.
        resets_at (None | str): When it begins anew.
        seen_at (str): When that was told.
        used_percent (float): The used part, in per cent.
    """

    kind: str
    resets_at: None | str
    seen_at: str
    used_percent: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        resets_at: None | str
        resets_at = self.resets_at

        seen_at = self.seen_at

        used_percent = self.used_percent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "resets_at": resets_at,
                "seen_at": seen_at,
                "used_percent": used_percent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        kind = d.pop("kind")

        def _parse_resets_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        resets_at = _parse_resets_at(d.pop("resets_at"))

        seen_at = d.pop("seen_at")

        used_percent = d.pop("used_percent")

        usage_window = cls(
            kind=kind,
            resets_at=resets_at,
            seen_at=seen_at,
            used_percent=used_percent,
        )

        usage_window.additional_properties = d
        return usage_window

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
