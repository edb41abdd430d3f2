from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StopWhen")


@_attrs_define
class StopWhen:
    """When a session stops before its last iteration; the first rule that holds ends it.

    Attributes:
        converged_iterations (int | Unset): How many iterations in a row count for that: 1 to 100; 2 without it.
        converged_percent (float | Unset): Each of the last `converged_iterations` changed less than this part of the
            document, in per cent:
            more than 0, at most 100.
        failures_in_a_row (int | Unset): This many iterations in a row failed: 1 to 100.
        oscillating (bool | Unset): An iteration brought back a document that the session has seen before.
        phrase (str | Unset): The last line of the agent's answer is this: one line of 1 to 200 characters.
        unchanged_iterations (int | Unset): This many iterations in a row changed nothing: 1 to 100.
    """

    converged_iterations: int | Unset = UNSET
    converged_percent: float | Unset = UNSET
    failures_in_a_row: int | Unset = UNSET
    oscillating: bool | Unset = UNSET
    phrase: str | Unset = UNSET
    unchanged_iterations: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        converged_iterations = self.converged_iterations

        converged_percent = self.converged_percent

        failures_in_a_row = self.failures_in_a_row

        oscillating = self.oscillating

        phrase = self.phrase

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
        converged_iterations = d.pop("converged_iterations", UNSET)

        converged_percent = d.pop("converged_percent", UNSET)

        failures_in_a_row = d.pop("failures_in_a_row", UNSET)

        oscillating = d.pop("oscillating", UNSET)

        phrase = d.pop("phrase", UNSET)

        unchanged_iterations = d.pop("unchanged_iterations", UNSET)

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
