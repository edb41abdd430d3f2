from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AgentInfo")


@_attrs_define
class AgentInfo:
    """An agent that sessions can use.

    Attributes:
        available (bool): Whether it can be started here.
        is_default (bool): Whether a session without a choice uses it.
        message (str): What it is, or what to do to make it available, in one sentence.
        name (str): `claude` or `demo`.
        version (None | str): Its version.
    """

    available: bool
    is_default: bool
    message: str
    name: str
    version: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        available = self.available

        is_default = self.is_default

        message = self.message

        name = self.name

        version: None | str
        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "available": available,
                "is_default": is_default,
                "message": message,
                "name": name,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        available = d.pop("available")

        is_default = d.pop("is_default")

        message = d.pop("message")

        name = d.pop("name")

        def _parse_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        version = _parse_version(d.pop("version"))

        agent_info = cls(
            available=available,
            is_default=is_default,
            message=message,
            name=name,
            version=version,
        )

        agent_info.additional_properties = d
        return agent_info

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
