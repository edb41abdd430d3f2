from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StopWhen")


@_attrs_define
class StopWhen:
    """When a session stops before its last iteration; the first rule that holds ends it.

    Attributes:
        converged_iterations (int | None | Unset): How many iterations in a row count for that: 1 to 100; 2 without it.
        converged_percent (float | None | Unset): Each of the last `converged_iterations` changed less than this part of
            the document, in per cent:
            more than 0, at most 100.
        failures_in_a_row (int | None | Unset): This many iterations in a row failed: 1 to 100.
        oscillating (bool | None | Unset): An iteration brought back a document that the session has seen before.
        phrase (None | str | Unset): The last line of the agent's answer is this: one line of 1 to 200 characters.
        unchanged_iterations (int | None | Unset): This many iterations in a row changed nothing: 1 to 100.
    """

    converged_iterations: int | None | Unset = UNSET
    converged_percent: float | None | Unset = UNSET
    failures_in_a_row: int | None | Unset = UNSET
    oscillating: bool | None | Unset = UNSET
    phrase: None | str | Unset = UNSET
    unchanged_iterations: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        converged_iterations: int | None | Unset
        if isinstance(self.converged_iterations, Unset):
            converged_iterations = UNSET
        else:
            converged_iterations = self.converged_iterations

        converged_percent: float | None | Unset
        if isinstance(self.converged_percent, Unset):
            converged_percent = UNSET
        else:
            converged_percent = self.converged_percent

        failures_in_a_row: int | None | Unset
        if isinstance(self.failures_in_a_row, Unset):
            failures_in_a_row = UNSET
        else:
            failures_in_a_row = self.failures_in_a_row

        oscillating: bool | None | Unset
        if isinstance(self.oscillating, Unset):
            oscillating = UNSET
        else:
            oscillating = self.oscillating

        phrase: None | str | Unset
        if isinstance(self.phrase, Unset):
            phrase = UNSET
        else:
            phrase = self.phrase

        unchanged_iterations: int | None | Unset
        if isinstance(self.unchanged_iterations, Unset):
            unchanged_iterations = UNSET
        else:
            unchanged_iterations = self.unchanged_iterations

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if converged_iterations is not UNSET:
            field_dict["converged_iterations"] = converged_iterations
        if converged_percent is not UNSET:
            field_dict["converged_percent"] = converged_percent
        if failures_in_a_row is not UNSET:
            field_dict["failures_in_a_row"] = failures_in_a_row
        if oscillating is not UNSET:
            field_dict["oscillating"] = oscillating
        if phrase is not UNSET:
            field_dict["phrase"] = phrase
        if unchanged_iterations is not UNSET:
            field_dict["unchanged_iterations"] = unchanged_iterations

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_converged_iterations(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        converged_iterations = _parse_converged_iterations(
            d.pop("converged_iterations", UNSET)
        )

        def _parse_converged_percent(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        converged_percent = _parse_converged_percent(d.pop("converged_percent", UNSET))

        def _parse_failures_in_a_row(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        failures_in_a_row = _parse_failures_in_a_row(d.pop("failures_in_a_row", UNSET))

        def _parse_oscillating(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        oscillating = _parse_oscillating(d.pop("oscillating", UNSET))

        def _parse_phrase(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phrase = _parse_phrase(d.pop("phrase", UNSET))

        def _parse_unchanged_iterations(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        unchanged_iterations = _parse_unchanged_iterations(
            d.pop("unchanged_iterations", UNSET)
        )

        stop_when = cls(
            converged_iterations=converged_iterations,
            converged_percent=converged_percent,
            failures_in_a_row=failures_in_a_row,
            oscillating=oscillating,
            phrase=phrase,
            unchanged_iterations=unchanged_iterations,
        )

        stop_when.additional_properties = d
        return stop_when

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
