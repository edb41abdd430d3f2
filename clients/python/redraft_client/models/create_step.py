from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateStep")


@_attrs_define
class CreateStep:
    """A step of a new workflow.

    Attributes:
        name (str): How it is called.
        step_type (str): `interactive` or `autonomous`.
        config (Any | Unset): Its settings: `design_doc_path`, `allowedTools`, `model`, `timeout` (seconds), `loopType`.
    """

    name: str
    step_type: str
    config: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        step_type = self.step_type

        config = self.config

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "step_type": step_type,
            }
        )
        if config is not UNSET:
            field_dict["config"] = config

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        step_type = d.pop("step_type")

        config = d.pop("config", UNSET)

        create_step = cls(
            name=name,
            step_type=step_type,
            config=config,
        )

        create_step.additional_properties = d
        return create_step

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
