from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AccessToken")


@_attrs_define
class AccessToken:
    """A token, without its secret.

    Attributes:
        created_at (str): When it was made.
        expires_at (None | str): When it becomes void.
        last_used_at (None | str): When it was used last, to the minute.
        last_used_from (None | str): From which address.
        name (str): What it is called; `local` is the one of Redraft's own folder.
        scope (str): What it may do.
    """

    created_at: str
    expires_at: None | str
    last_used_at: None | str
    last_used_from: None | str
    name: str
    scope: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at

        expires_at: None | str
        expires_at = self.expires_at

        last_used_at: None | str
        last_used_at = self.last_used_at

        last_used_from: None | str
        last_used_from = self.last_used_from

        name = self.name

        scope = self.scope

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "expires_at": expires_at,
                "last_used_at": last_used_at,
                "last_used_from": last_used_from,
                "name": name,
                "scope": scope,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = d.pop("created_at")

        def _parse_expires_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        def _parse_last_used_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_used_at = _parse_last_used_at(d.pop("last_used_at"))

        def _parse_last_used_from(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_used_from = _parse_last_used_from(d.pop("last_used_from"))

        name = d.pop("name")

        scope = d.pop("scope")

        access_token = cls(
            created_at=created_at,
            expires_at=expires_at,
            last_used_at=last_used_at,
            last_used_from=last_used_from,
            name=name,
            scope=scope,
        )

        access_token.additional_properties = d
        return access_token

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
