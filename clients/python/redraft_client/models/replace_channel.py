from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReplaceChannel")


@_attrs_define
class ReplaceChannel:
    """Replaces what a channel is. It stays a webhook or a command.

    Attributes:
        happenings (list[str]): What is told.
        name (str): What it is called from now on.
        program (list[str] | None | Unset): Another program; without it a command keeps its own.
        project_slug (None | str | Unset): Only of this project; without it, of all.
        url (None | str | Unset): Another address; without it a webhook keeps its own. The secret stays.
    """

    happenings: list[str]
    name: str
    program: list[str] | None | Unset = UNSET
    project_slug: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        happenings = self.happenings

        name = self.name

        program: list[str] | None | Unset
        if isinstance(self.program, Unset):
            program = UNSET
        elif isinstance(self.program, list):
            program = self.program

        else:
            program = self.program

        project_slug: None | str | Unset
        if isinstance(self.project_slug, Unset):
            project_slug = UNSET
        else:
            project_slug = self.project_slug

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "happenings": happenings,
                "name": name,
            }
        )
        if program is not UNSET:
            field_dict["program"] = program
        if project_slug is not UNSET:
            field_dict["project_slug"] = project_slug
        if url is not UNSET:
            field_dict["url"] = url

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        happenings = cast(list[str], d.pop("happenings"))

        name = d.pop("name")

        def _parse_program(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                program_type_0 = cast(list[str], data)

                return program_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        program = _parse_program(d.pop("program", UNSET))

        def _parse_project_slug(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_slug = _parse_project_slug(d.pop("project_slug", UNSET))

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        replace_channel = cls(
            happenings=happenings,
            name=name,
            program=program,
            project_slug=project_slug,
            url=url,
        )

        replace_channel.additional_properties = d
        return replace_channel

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
