from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.note_place import NotePlace


T = TypeVar("T", bound="NoteAnchor")


@_attrs_define
class NoteAnchor:
    """The lines that a note is about, and where they are by now.

    Attributes:
        first_line (int): The number of the first line there, from 1.
        gone_since_iteration (int | None): The number of the iteration that wrote that version; `null` where none of
            this session did.
        gone_since_revision (int | None): The version that the lines are missing from first, as far as that can be told;
            `null` while they are there.
        last_line (int): The number of the last line there.
        place (None | NotePlace): Where the lines stand in the version that was asked for; `null` when they are gone.
        quote (str): What the lines said; cut after 8,000 characters.
        revision_id (int): The version of the document that the note was written on.
    """

    first_line: int
    gone_since_iteration: int | None
    gone_since_revision: int | None
    last_line: int
    place: None | NotePlace
    quote: str
    revision_id: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.note_place import NotePlace

        first_line = self.first_line

        gone_since_iteration: int | None
        gone_since_iteration = self.gone_since_iteration

        gone_since_revision: int | None
        gone_since_revision = self.gone_since_revision

        last_line = self.last_line

        place: dict[str, Any] | None
        if isinstance(self.place, NotePlace):
            place = self.place.to_dict()
        else:
            place = self.place

        quote = self.quote

        revision_id = self.revision_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first_line": first_line,
                "gone_since_iteration": gone_since_iteration,
                "gone_since_revision": gone_since_revision,
                "last_line": last_line,
                "place": place,
                "quote": quote,
                "revision_id": revision_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.note_place import NotePlace

        d = dict(src_dict)
        first_line = d.pop("first_line")

        def _parse_gone_since_iteration(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        gone_since_iteration = _parse_gone_since_iteration(
            d.pop("gone_since_iteration")
        )

        def _parse_gone_since_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        gone_since_revision = _parse_gone_since_revision(d.pop("gone_since_revision"))

        last_line = d.pop("last_line")

        def _parse_place(data: object) -> None | NotePlace:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                place_type_1 = NotePlace.from_dict(data)

                return place_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | NotePlace, data)

        place = _parse_place(d.pop("place"))

        quote = d.pop("quote")

        revision_id = d.pop("revision_id")

        note_anchor = cls(
            first_line=first_line,
            gone_since_iteration=gone_since_iteration,
            gone_since_revision=gone_since_revision,
            last_line=last_line,
            place=place,
            quote=quote,
            revision_id=revision_id,
        )

        note_anchor.additional_properties = d
        return note_anchor

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
