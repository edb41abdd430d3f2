from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hours_of_day import HoursOfDay
    from ..models.stop_when import StopWhen


T = TypeVar("T", bound="SessionLimits")


@_attrs_define
class SessionLimits:
    """All limits of a session; what is left out is not limited.

    Attributes:
        iterations (int): How many iterations: 1 to 100, and at least those that have begun.
        deadline (None | str | Unset): No iteration starts from this moment on: ISO 8601 with a time zone.
        hours (HoursOfDay | None | Unset):
        max_cost_usd (float | None | Unset): The most dollars the session may cost.
        max_tokens (int | None | Unset): The most tokens it may use, those read from the cache not counted.
        max_wall_secs (int | None | Unset): The most seconds from its first start to its end.
        stop_when (None | StopWhen | Unset):
    """

    iterations: int
    deadline: None | str | Unset = UNSET
    hours: HoursOfDay | None | Unset = UNSET
    max_cost_usd: float | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    max_wall_secs: int | None | Unset = UNSET
    stop_when: None | StopWhen | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.hours_of_day import HoursOfDay
        from ..models.stop_when import StopWhen

        iterations = self.iterations

        deadline: None | str | Unset
        if isinstance(self.deadline, Unset):
            deadline = UNSET
        else:
            deadline = self.deadline

        hours: dict[str, Any] | None | Unset
        if isinstance(self.hours, Unset):
            hours = UNSET
        elif isinstance(self.hours, HoursOfDay):
            hours = self.hours.to_dict()
        else:
            hours = self.hours

        max_cost_usd: float | None | Unset
        if isinstance(self.max_cost_usd, Unset):
            max_cost_usd = UNSET
        else:
            max_cost_usd = self.max_cost_usd

        max_tokens: int | None | Unset
        if isinstance(self.max_tokens, Unset):
            max_tokens = UNSET
        else:
            max_tokens = self.max_tokens

        max_wall_secs: int | None | Unset
        if isinstance(self.max_wall_secs, Unset):
            max_wall_secs = UNSET
        else:
            max_wall_secs = self.max_wall_secs

        stop_when: dict[str, Any] | None | Unset
        if isinstance(self.stop_when, Unset):
            stop_when = UNSET
        elif isinstance(self.stop_when, StopWhen):
            stop_when = self.stop_when.to_dict()
        else:
            stop_when = self.stop_when

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "iterations": iterations,
            }
        )
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if hours is not UNSET:
            field_dict["hours"] = hours
        if max_cost_usd is not UNSET:
            field_dict["max_cost_usd"] = max_cost_usd
        if max_tokens is not UNSET:
            field_dict["max_tokens"] = max_tokens
        if max_wall_secs is not UNSET:
            field_dict["max_wall_secs"] = max_wall_secs
        if stop_when is not UNSET:
            field_dict["stop_when"] = stop_when

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.hours_of_day import HoursOfDay
        from ..models.stop_when import StopWhen

        d = dict(src_dict)
        iterations = d.pop("iterations")

        def _parse_deadline(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        deadline = _parse_deadline(d.pop("deadline", UNSET))

        def _parse_hours(data: object) -> HoursOfDay | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                hours_type_1 = HoursOfDay.from_dict(data)

                return hours_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HoursOfDay | None | Unset, data)

        hours = _parse_hours(d.pop("hours", UNSET))

        def _parse_max_cost_usd(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        max_cost_usd = _parse_max_cost_usd(d.pop("max_cost_usd", UNSET))

        def _parse_max_tokens(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_tokens = _parse_max_tokens(d.pop("max_tokens", UNSET))

        def _parse_max_wall_secs(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_wall_secs = _parse_max_wall_secs(d.pop("max_wall_secs", UNSET))

        def _parse_stop_when(data: object) -> None | StopWhen | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                stop_when_type_1 = StopWhen.from_dict(data)

                return stop_when_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StopWhen | Unset, data)

        stop_when = _parse_stop_when(d.pop("stop_when", UNSET))

        session_limits = cls(
            iterations=iterations,
            deadline=deadline,
            hours=hours,
            max_cost_usd=max_cost_usd,
            max_tokens=max_tokens,
            max_wall_secs=max_wall_secs,
            stop_when=stop_when,
        )

        session_limits.additional_properties = d
        return session_limits

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
