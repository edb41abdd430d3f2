from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.line_origin import LineOrigin
    from ..models.line_run import LineRun


T = TypeVar("T", bound="Provenance")


@_attrs_define
class Provenance:
    """Where the lines of a revision come from.

    Attributes:
        note (None | str): What could not be told, in one sentence: the document is too long, or its history is.
        origins (list[LineOrigin]): The origins that the runs name, oldest first.
        revision_id (int): The revision.
        runs (list[LineRun]): Its lines in order, those with one origin together.
    """

    note: None | str
    origins: list[LineOrigin]
    revision_id: int
    runs: list[LineRun]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        note: None | str
        note = self.note

        origins = []
        for origins_item_data in self.origins:
            origins_item = origins_item_data.to_dict()
            origins.append(origins_item)

        revision_id = self.revision_id

        runs = []
        for runs_item_data in self.runs:
            runs_item = runs_item_data.to_dict()
            runs.append(runs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "note": note,
                "origins": origins,
                "revision_id": revision_id,
                "runs": runs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.line_origin import LineOrigin
        from ..models.line_run import LineRun

        d = dict(src_dict)

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        origins = []
        _origins = d.pop("origins")
        for origins_item_data in _origins:
            origins_item = LineOrigin.from_dict(origins_item_data)

            origins.append(origins_item)

        revision_id = d.pop("revision_id")

        runs = []
        _runs = d.pop("runs")
        for runs_item_data in _runs:
            runs_item = LineRun.from_dict(runs_item_data)

            runs.append(runs_item)

        provenance = cls(
            note=note,
            origins=origins,
            revision_id=revision_id,
            runs=runs,
        )

        provenance.additional_properties = d
        return provenance

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
