from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateArtifacts")


@_attrs_define
class UpdateArtifacts:
    """Replaces the given results; an empty text empties.

    Attributes:
        base_revision (int | Unset): The revision that the given document was made from; if the document has moved on,
            409.
        design_doc (str | Unset): The design document, at most 2 MiB.
        guardrails (str | Unset): The guardrails, at most 2 MiB.
    """

    base_revision: int | Unset = UNSET
    design_doc: str | Unset = UNSET
    guardrails: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base_revision = self.base_revision

        design_doc = self.design_doc

        guardrails = self.guardrails

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if base_revision is not UNSET:
            field_dict["base_revision"] = base_revision
        if design_doc is not UNSET:
            field_dict["design_doc"] = design_doc
        if guardrails is not UNSET:
            field_dict["guardrails"] = guardrails

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        base_revision = d.pop("base_revision", UNSET)

        design_doc = d.pop("design_doc", UNSET)

        guardrails = d.pop("guardrails", UNSET)

        update_artifacts = cls(
            base_revision=base_revision,
            design_doc=design_doc,
            guardrails=guardrails,
        )

        update_artifacts.additional_properties = d
        return update_artifacts

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
