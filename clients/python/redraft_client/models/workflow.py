from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.step import Step


T = TypeVar("T", bound="Workflow")


@_attrs_define
class Workflow:
    """A workflow.

    Attributes:
        created_at (str): When it was made.
        current_step (int | None): The number of its current step; null when none is left.
        id (str): `wf-` and 12 hex digits.
        name (str): How it is called.
        status (str): `draft`, `active`, `completed`, `paused` or `archived`.
        steps (list[Step]): Its steps in order.
        updated_at (str): When it was last changed.
    """

    created_at: str
    current_step: int | None
    id: str
    name: str
    status: str
    steps: list[Step]
    updated_at: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at

        current_step: int | None
        current_step = self.current_step

        id = self.id

        name = self.name

        status = self.status

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "current_step": current_step,
                "id": id,
                "name": name,
                "status": status,
                "steps": steps,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.step import Step

        d = dict(src_dict)
        created_at = d.pop("created_at")

        def _parse_current_step(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        current_step = _parse_current_step(d.pop("current_step"))

        id = d.pop("id")

        name = d.pop("name")

        status = d.pop("status")

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = Step.from_dict(steps_item_data)

            steps.append(steps_item)

        updated_at = d.pop("updated_at")

        workflow = cls(
            created_at=created_at,
            current_step=current_step,
            id=id,
            name=name,
            status=status,
            steps=steps,
            updated_at=updated_at,
        )

        workflow.additional_properties = d
        return workflow

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
