from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.usage_window import UsageWindow


T = TypeVar("T", bound="AgentAccount")


@_attrs_define
class AgentAccount:
    """An account that agents were started with.

    Attributes:
        billing (str): `api`: its dollars are paid; `subscription`: they are what the API would have cost; `demo`: none.
        label (str): For a person, such as `~/.claude, signed in`.
        limited_until (None | str): Its usage limit is reached until then; `null`: not that we know of.
        windows (list[UsageWindow]): Its usage windows; one that no warning named yet is unknown and left out.
    """

    billing: str
    label: str
    limited_until: None | str
    windows: list[UsageWindow]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        billing = self.billing

        label = self.label

        limited_until: None | str
        limited_until = self.limited_until

        windows = []
        for windows_item_data in self.windows:
            windows_item = windows_item_data.to_dict()
            windows.append(windows_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "billing": billing,
                "label": label,
                "limited_until": limited_until,
                "windows": windows,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.usage_window import UsageWindow

        d = dict(src_dict)
        billing = d.pop("billing")

        label = d.pop("label")

        def _parse_limited_until(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        limited_until = _parse_limited_until(d.pop("limited_until"))

        windows = []
        _windows = d.pop("windows")
        for windows_item_data in _windows:
            windows_item = UsageWindow.from_dict(windows_item_data)

            windows.append(windows_item)

        agent_account = cls(
            billing=billing,
            label=label,
            limited_until=limited_until,
            windows=windows,
        )

        agent_account.additional_properties = d
        return agent_account

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
