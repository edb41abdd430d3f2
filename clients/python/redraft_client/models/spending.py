from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.spent import Spent


T = TypeVar("T", bound="Spending")


@_attrs_define
class Spending:
    """What was spent, by the periods of the budgets.

    Attributes:
        day (Spent): What was spent in a time, and what running attempts have reserved besides.
        day_ends (str): When the day ends.
        month (Spent): What was spent in a time, and what running attempts have reserved besides.
        month_ends (str): When the month ends.
        total (Spent): What was spent in a time, and what running attempts have reserved besides.
    """

    day: Spent
    day_ends: str
    month: Spent
    month_ends: str
    total: Spent
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        day = self.day.to_dict()

        day_ends = self.day_ends

        month = self.month.to_dict()

        month_ends = self.month_ends

        total = self.total.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "day": day,
                "day_ends": day_ends,
                "month": month,
                "month_ends": month_ends,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.spent import Spent

        d = dict(src_dict)
        day = Spent.from_dict(d.pop("day"))

        day_ends = d.pop("day_ends")

        month = Spent.from_dict(d.pop("month"))

        month_ends = d.pop("month_ends")

        total = Spent.from_dict(d.pop("total"))

        spending = cls(
            day=day,
            day_ends=day_ends,
            month=month,
            month_ends=month_ends,
            total=total,
        )

        spending.additional_properties = d
        return spending

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
