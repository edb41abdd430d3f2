from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.note_anchor import NoteAnchor
    from ..models.note_use import NoteUse


T = TypeVar("T", bound="Note")


@_attrs_define
class Note:
    """A note to a session.

    Attributes:
        anchor (None | NoteAnchor): The lines that it is about; `null` for one about the whole document.
        changed_at (None | str): When the user last changed it.
        content (str): What it says.
        created_at (str): When it was written.
        for_iteration (int): The number of the first iteration that may get it.
        id (int): Its id; grows.
        used_in (int | None): The number of the first iteration that was given it; `null` while it waits.
        uses (list[NoteUse]): Every attempt that was given it, oldest first.
        warnings (list[str]): What whoever wrote its texts should know, a sentence each: that one holds what looks like
            a key. Only
            in the answer to the request that brought them.
    """

    anchor: None | NoteAnchor
    changed_at: None | str
    content: str
    created_at: str
    for_iteration: int
    id: int
    used_in: int | None
    uses: list[NoteUse]
    warnings: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.note_anchor import NoteAnchor

        anchor: dict[str, Any] | None
        if isinstance(self.anchor, NoteAnchor):
            anchor = self.anchor.to_dict()
        else:
            anchor = self.anchor

        changed_at: None | str
        changed_at = self.changed_at

        content = self.content

        created_at = self.created_at

        for_iteration = self.for_iteration

        id = self.id

        used_in: int | None
        used_in = self.used_in

        uses = []
        for uses_item_data in self.uses:
            uses_item = uses_item_data.to_dict()
            uses.append(uses_item)

        warnings = self.warnings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "anchor": anchor,
                "changed_at": changed_at,
                "content": content,
                "created_at": created_at,
                "for_iteration": for_iteration,
                "id": id,
                "used_in": used_in,
                "uses": uses,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.note_anchor import NoteAnchor
        from ..models.note_use import NoteUse

        d = dict(src_dict)

        def _parse_anchor(data: object) -> None | NoteAnchor:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                anchor_type_1 = NoteAnchor.from_dict(data)

                return anchor_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | NoteAnchor, data)

        anchor = _parse_anchor(d.pop("anchor"))

        def _parse_changed_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        changed_at = _parse_changed_at(d.pop("changed_at"))

        content = d.pop("content")

        created_at = d.pop("created_at")

        for_iteration = d.pop("for_iteration")

        id = d.pop("id")

        def _parse_used_in(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        used_in = _parse_used_in(d.pop("used_in"))

        uses = []
        _uses = d.pop("uses")
        for uses_item_data in _uses:
            uses_item = NoteUse.from_dict(uses_item_data)

            uses.append(uses_item)

        warnings = cast(list[str], d.pop("warnings"))

        note = cls(
            anchor=anchor,
            changed_at=changed_at,
            content=content,
            created_at=created_at,
            for_iteration=for_iteration,
            id=id,
            used_in=used_in,
            uses=uses,
            warnings=warnings,
        )

        note.additional_properties = d
        return note

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
