from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Artifacts")


@_attrs_define
class Artifacts:
    """A session's results.

    Attributes:
        design_doc (str | Unset): The design document.
        guardrails (str | Unset): The guardrails.
    """

    design_doc: str | Unset = UNSET
    guardrails: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        design_doc = self.design_doc

        guardrails = self.guardrails

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if design_doc is not UNSET:
            field_dict["design_doc"] = design_doc
        if guardrails is not UNSET:
            field_dict["guardrails"] = guardrails

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        design_doc = d.pop("design_doc", UNSET)

        guardrails = d.pop("guardrails", UNSET)

        artifacts = cls(
            design_doc=design_doc,
            guardrails=guardrails,
        )

        artifacts.additional_properties = d
        return artifacts

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
