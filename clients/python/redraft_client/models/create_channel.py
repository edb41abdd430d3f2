from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateChannel")


@_attrs_define
class CreateChannel:
    """Makes a channel: with `url` a webhook, with `program` a command.

    Attributes:
        name (str): What it is called: letters, digits and `-`, `_`, `.`.
        happenings (list[str] | None | Unset): What is told: `session.needs_you`, `session.stopped`, `session.done`,
            `session.waiting`; without it all but the
            last.
        program (list[str] | None | Unset): A program of the machine that Redraft runs on and its arguments, which no
            shell reads; each of 4,000 characters
            at most. It gets the message on its standard input.
        project_slug (None | str | Unset): Only of this project; without it, of all.
        url (None | str | Unset): Where a webhook is sent: `http://` or `https://`, without a name and a password.
    """

    name: str
    happenings: list[str] | None | Unset = UNSET
    program: list[str] | None | Unset = UNSET
    project_slug: None | str | Unset = UNSET
    url: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        happenings: list[str] | None | Unset
        if isinstance(self.happenings, Unset):
            happenings = UNSET
        elif isinstance(self.happenings, list):
            happenings = self.happenings

        else:
            happenings = self.happenings

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
                "name": name,
            }
        )
        if happenings is not UNSET:
            field_dict["happenings"] = happenings
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
        name = d.pop("name")

        def _parse_happenings(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                happenings_type_0 = cast(list[str], data)

                return happenings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        happenings = _parse_happenings(d.pop("happenings", UNSET))

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

        create_channel = cls(
            name=name,
            happenings=happenings,
            program=program,
            project_slug=project_slug,
            url=url,
        )

        create_channel.additional_properties = d
        return create_channel

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
