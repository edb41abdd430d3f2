from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Channel")


@_attrs_define
class Channel:
    """A channel, without its secret.

    Attributes:
        created_at (str): Since when there is one.
        happenings (list[str]): What is told.
        id (int): Its id.
        kind (str): `webhook` or `command`.
        name (str): What it is called.
        project_slug (None | str): Only of this project.
        target (str): Where it leads, as far as it is no secret: of an address scheme, host and port; of a program its
            name.
    """

    created_at: str
    happenings: list[str]
    id: int
    kind: str
    name: str
    project_slug: None | str
    target: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at

        happenings = self.happenings

        id = self.id

        kind = self.kind

        name = self.name

        project_slug: None | str
        project_slug = self.project_slug

        target = self.target

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "happenings": happenings,
                "id": id,
                "kind": kind,
                "name": name,
                "project_slug": project_slug,
                "target": target,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = d.pop("created_at")

        happenings = cast(list[str], d.pop("happenings"))

        id = d.pop("id")

        kind = d.pop("kind")

        name = d.pop("name")

        def _parse_project_slug(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        project_slug = _parse_project_slug(d.pop("project_slug"))

        target = d.pop("target")

        channel = cls(
            created_at=created_at,
            happenings=happenings,
            id=id,
            kind=kind,
            name=name,
            project_slug=project_slug,
            target=target,
        )

        channel.additional_properties = d
        return channel

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
