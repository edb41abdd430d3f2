from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.project_limits import ProjectLimits
    from ..models.spending import Spending


T = TypeVar("T", bound="ProjectLimitsStatus")


@_attrs_define
class ProjectLimitsStatus:
    """The limits of a project, and what it spent.

    Attributes:
        limits (ProjectLimits): What a project allows; what is left out is not limited.
        spent (Spending): What was spent, by the periods of the budgets.
    """

    limits: ProjectLimits
    spent: Spending
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        limits = self.limits.to_dict()

        spent = self.spent.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "limits": limits,
                "spent": spent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.project_limits import ProjectLimits
        from ..models.spending import Spending

        d = dict(src_dict)
        limits = ProjectLimits.from_dict(d.pop("limits"))

        spent = Spending.from_dict(d.pop("spent"))

        project_limits_status = cls(
            limits=limits,
            spent=spent,
        )

        project_limits_status.additional_properties = d
        return project_limits_status

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
