from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AddStep")


@_attrs_define
class AddStep:
    """Adds a step to a workflow.

    Attributes:
        name (str): How it is called.
        step_type (str): `interactive` or `autonomous`.
        config (Any | Unset): Its settings: `design_doc_path`, `allowedTools`, `model`, `timeout` (seconds), `loopType`.
        step_number (int | None | Unset): Its place, from 1; without it the end.
    """

    name: str
    step_type: str
    config: Any | Unset = UNSET
    step_number: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        step_type = self.step_type

        config = self.config

        step_number: int | None | Unset
        if isinstance(self.step_number, Unset):
            step_number = UNSET
        else:
            step_number = self.step_number

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
        if step_number is not UNSET:
            field_dict["step_number"] = step_number

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        step_type = d.pop("step_type")

        config = d.pop("config", UNSET)

        def _parse_step_number(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step_number = _parse_step_number(d.pop("step_number", UNSET))

        add_step = cls(
            name=name,
            step_type=step_type,
            config=config,
            step_number=step_number,
        )

        add_step.additional_properties = d
        return add_step

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
