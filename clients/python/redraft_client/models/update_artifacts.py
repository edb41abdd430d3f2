from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateArtifacts")


@_attrs_define
class UpdateArtifacts:
    """Replaces the given results; an empty text empties.

    Attributes:
        base_revision (int | None | Unset): The revision that the given document was made from; if the document has
            moved on, 409.
        design_doc (None | str | Unset): The design document, at most 2 MiB.
        guardrails (None | str | Unset): The guardrails, at most 2 MiB.
    """

    base_revision: int | None | Unset = UNSET
    design_doc: None | str | Unset = UNSET
    guardrails: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base_revision: int | None | Unset
        if isinstance(self.base_revision, Unset):
            base_revision = UNSET
        else:
            base_revision = self.base_revision

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

        def _parse_base_revision(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        base_revision = _parse_base_revision(d.pop("base_revision", UNSET))

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
