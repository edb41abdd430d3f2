from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.budget import Budget


T = TypeVar("T", bound="ProjectLimits")


@_attrs_define
class ProjectLimits:
    """What a project allows; what is left out is not limited.

    Attributes:
        day (Budget | Unset): The most that may be spent in a time; what is left out is not limited.
        max_running (int | None | Unset): How many sessions run at once: 1 to 1,000.
        month (Budget | Unset): The most that may be spent in a time; what is left out is not limited.
        total (Budget | Unset): The most that may be spent in a time; what is left out is not limited.
    """

    day: Budget | Unset = UNSET
    max_running: int | None | Unset = UNSET
    month: Budget | Unset = UNSET
    total: Budget | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        day: dict[str, Any] | Unset = UNSET
        if not isinstance(self.day, Unset):
            day = self.day.to_dict()

        max_running: int | None | Unset
        if isinstance(self.max_running, Unset):
            max_running = UNSET
        else:
            max_running = self.max_running

        month: dict[str, Any] | Unset = UNSET
        if not isinstance(self.month, Unset):
            month = self.month.to_dict()

        total: dict[str, Any] | Unset = UNSET
        if not isinstance(self.total, Unset):
            total = self.total.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if day is not UNSET:
            field_dict["day"] = day
        if max_running is not UNSET:
            field_dict["max_running"] = max_running
        if month is not UNSET:
            field_dict["month"] = month
        if total is not UNSET:
            field_dict["total"] = total

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.budget import Budget

        d = dict(src_dict)
        _day = d.pop("day", UNSET)
        day: Budget | Unset
        if isinstance(_day, Unset):
            day = UNSET
        else:
            day = Budget.from_dict(_day)

        def _parse_max_running(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_running = _parse_max_running(d.pop("max_running", UNSET))

        _month = d.pop("month", UNSET)
        month: Budget | Unset
        if isinstance(_month, Unset):
            month = UNSET
        else:
            month = Budget.from_dict(_month)

        _total = d.pop("total", UNSET)
        total: Budget | Unset
        if isinstance(_total, Unset):
            total = UNSET
        else:
            total = Budget.from_dict(_total)

        project_limits = cls(
            day=day,
            max_running=max_running,
            month=month,
            total=total,
        )

        project_limits.additional_properties = d
        return project_limits

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
