from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CompleteStep")


@_attrs_define
class CompleteStep:
    """Completes the planning step, also where its session has to be stopped for that.

    Attributes:
        design_doc (None | str | Unset): The final design document, at most 2 MiB.
        guardrails (None | str | Unset): The final guardrails, at most 2 MiB.
        stop_running (bool | None | Unset): Whether a session that is going on is cancelled first, its agent with all
            its processes gone.
            Without it such a session is a reason for 409.
    """

    design_doc: None | str | Unset = UNSET
    guardrails: None | str | Unset = UNSET
    stop_running: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        design_doc: None | str | Unset
        if isinstance(self.design_doc, Unset):
            design_doc = UNSET
        else:
            design_doc = self.design_doc

        guardrails: None | str | Unset
        if isinstance(self.guardrails, Unset):
            guardrails = UNSET
        else:
            guardrails = self.guardrails

        stop_running: bool | None | Unset
        if isinstance(self.stop_running, Unset):
            stop_running = UNSET
        else:
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

        def _parse_design_doc(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        design_doc = _parse_design_doc(d.pop("design_doc", UNSET))

        def _parse_guardrails(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        guardrails = _parse_guardrails(d.pop("guardrails", UNSET))

        def _parse_stop_running(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        stop_running = _parse_stop_running(d.pop("stop_running", UNSET))

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
