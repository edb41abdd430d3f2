from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.budget import Budget


T = TypeVar("T", bound="InstallationLimits")


@_attrs_define
class InstallationLimits:
    """What the installation allows; what is left out is not limited.

    Attributes:
        day (Budget | None | Unset):
        first_iteration_usd (float | None | Unset): What the first iteration of a step is expected to cost, in dollars;
            1 without it.
        fruitless_starts (int | None | Unset): How often an iteration may be started without progress before its session
            is quarantined: 1 to
            100; 3 without it.
        max_running (int | None | Unset): How many sessions run at once: 1 to 1,000.
        month (Budget | None | Unset):
        reserve_percent (int | None | Unset): The part of an account's 5-hour window that is left to you, in per cent: 1
            to 99.
        time_zone (None | str | Unset): Where days and months begin: the name of a time zone; `UTC` without it.
        total (Budget | None | Unset):
    """

    day: Budget | None | Unset = UNSET
    first_iteration_usd: float | None | Unset = UNSET
    fruitless_starts: int | None | Unset = UNSET
    max_running: int | None | Unset = UNSET
    month: Budget | None | Unset = UNSET
    reserve_percent: int | None | Unset = UNSET
    time_zone: None | str | Unset = UNSET
    total: Budget | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.budget import Budget

        day: dict[str, Any] | None | Unset
        if isinstance(self.day, Unset):
            day = UNSET
        elif isinstance(self.day, Budget):
            day = self.day.to_dict()
        else:
            day = self.day

        first_iteration_usd: float | None | Unset
        if isinstance(self.first_iteration_usd, Unset):
            first_iteration_usd = UNSET
        else:
            first_iteration_usd = self.first_iteration_usd

        fruitless_starts: int | None | Unset
        if isinstance(self.fruitless_starts, Unset):
            fruitless_starts = UNSET
        else:
            fruitless_starts = self.fruitless_starts

        max_running: int | None | Unset
        if isinstance(self.max_running, Unset):
            max_running = UNSET
        else:
            max_running = self.max_running

        month: dict[str, Any] | None | Unset
        if isinstance(self.month, Unset):
            month = UNSET
        elif isinstance(self.month, Budget):
            month = self.month.to_dict()
        else:
            month = self.month

        reserve_percent: int | None | Unset
        if isinstance(self.reserve_percent, Unset):
            reserve_percent = UNSET
        else:
            reserve_percent = self.reserve_percent

        time_zone: None | str | Unset
        if isinstance(self.time_zone, Unset):
            time_zone = UNSET
        else:
            time_zone = self.time_zone

        total: dict[str, Any] | None | Unset
        if isinstance(self.total, Unset):
            total = UNSET
        elif isinstance(self.total, Budget):
            total = self.total.to_dict()
        else:
            total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if day is not UNSET:
            field_dict["day"] = day
        if first_iteration_usd is not UNSET:
            field_dict["first_iteration_usd"] = first_iteration_usd
        if fruitless_starts is not UNSET:
            field_dict["fruitless_starts"] = fruitless_starts
        if max_running is not UNSET:
            field_dict["max_running"] = max_running
        if month is not UNSET:
            field_dict["month"] = month
        if reserve_percent is not UNSET:
            field_dict["reserve_percent"] = reserve_percent
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if total is not UNSET:
            field_dict["total"] = total

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.budget import Budget

        d = dict(src_dict)

        def _parse_day(data: object) -> Budget | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                day_type_1 = Budget.from_dict(data)

                return day_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Budget | None | Unset, data)

        day = _parse_day(d.pop("day", UNSET))

        def _parse_first_iteration_usd(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        first_iteration_usd = _parse_first_iteration_usd(
            d.pop("first_iteration_usd", UNSET)
        )

        def _parse_fruitless_starts(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        fruitless_starts = _parse_fruitless_starts(d.pop("fruitless_starts", UNSET))

        def _parse_max_running(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_running = _parse_max_running(d.pop("max_running", UNSET))

        def _parse_month(data: object) -> Budget | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                month_type_1 = Budget.from_dict(data)

                return month_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Budget | None | Unset, data)

        month = _parse_month(d.pop("month", UNSET))

        def _parse_reserve_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        reserve_percent = _parse_reserve_percent(d.pop("reserve_percent", UNSET))

        def _parse_time_zone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        time_zone = _parse_time_zone(d.pop("time_zone", UNSET))

        def _parse_total(data: object) -> Budget | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                total_type_1 = Budget.from_dict(data)

                return total_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Budget | None | Unset, data)

        total = _parse_total(d.pop("total", UNSET))

        installation_limits = cls(
            day=day,
            first_iteration_usd=first_iteration_usd,
            fruitless_starts=fruitless_starts,
            max_running=max_running,
            month=month,
            reserve_percent=reserve_percent,
            time_zone=time_zone,
            total=total,
        )

        installation_limits.additional_properties = d
        return installation_limits

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
