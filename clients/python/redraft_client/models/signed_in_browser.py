from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SignedInBrowser")


@_attrs_define
class SignedInBrowser:
    """A browser that is signed in.

    Attributes:
        expires_at (None | str): Until when, if nothing ends it before.
        last_used_at (None | str): When it was used last, to the minute.
        last_used_from (None | str): From which address.
        scope (str): What it may do.
        signed_in_at (str): Since when.
        signed_in_by (str): By what: the name of a token, or `link`.
        signed_in_from (None | str): From which address.
    """

    expires_at: None | str
    last_used_at: None | str
    last_used_from: None | str
    scope: str
    signed_in_at: str
    signed_in_by: str
    signed_in_from: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expires_at: None | str
        expires_at = self.expires_at

        last_used_at: None | str
        last_used_at = self.last_used_at

        last_used_from: None | str
        last_used_from = self.last_used_from

        scope = self.scope

        signed_in_at = self.signed_in_at

        signed_in_by = self.signed_in_by

        signed_in_from: None | str
        signed_in_from = self.signed_in_from

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expires_at": expires_at,
                "last_used_at": last_used_at,
                "last_used_from": last_used_from,
                "scope": scope,
                "signed_in_at": signed_in_at,
                "signed_in_by": signed_in_by,
                "signed_in_from": signed_in_from,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

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

        scope = d.pop("scope")

        signed_in_at = d.pop("signed_in_at")

        signed_in_by = d.pop("signed_in_by")

        def _parse_signed_in_from(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        signed_in_from = _parse_signed_in_from(d.pop("signed_in_from"))

        signed_in_browser = cls(
            expires_at=expires_at,
            last_used_at=last_used_at,
            last_used_from=last_used_from,
            scope=scope,
            signed_in_at=signed_in_at,
            signed_in_by=signed_in_by,
            signed_in_from=signed_in_from,
        )

        signed_in_browser.additional_properties = d
        return signed_in_browser

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
