from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CompleteStep")


@_attrs_define
class CompleteStep:
    """Completes the planning step, also where its session has to be stopped for that.

    Attributes:
        design_doc (str | Unset): The final design document, at most 2 MiB.
        guardrails (str | Unset): The final guardrails, at most 2 MiB.
        stop_running (bool | Unset): Whether a session that is going on is cancelled first, its agent with all its
            processes gone.
            Without it such a session is a reason for 409.
    """

    design_doc: str | Unset = UNSET
    guardrails: str | Unset = UNSET
    stop_running: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        design_doc = self.design_doc

        guardrails = self.guardrails

        stop_running = self.stop_running

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if design_doc is not UNSET:
            field_dict["design_doc"] = design_doc
        if guardrails is not UNSET:
            field_dict["guardrails"] = guardrails
        if stop_running is not UNSET:
            field_dict["stop_running"] = stop_running

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        design_doc = d.pop("design_doc", UNSET)

        guardrails = d.pop("guardrails", UNSET)

        stop_running = d.pop("stop_running", UNSET)

        complete_step = cls(
            design_doc=design_doc,
            guardrails=guardrails,
            stop_running=stop_running,
        )

        complete_step.additional_properties = d
        return complete_step

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
