from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SessionFork")


@_attrs_define
class SessionFork:
    """A session that was forked from another one.

    Attributes:
        created_at (str): When it was started.
        id (str): `ps-` and 12 hex digits.
        prompt (None | str): What its iterations are asked to do, cut at 100 characters.
        revision_id (int): The version of the document that it began with.
        run_status (str): `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        sentence (str): Where it stands, in one sentence for a person.
    """

    created_at: str
    id: str
    prompt: None | str
    revision_id: int
    run_status: str
    sentence: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at

        id = self.id

        prompt: None | str
        prompt = self.prompt

        revision_id = self.revision_id

        run_status = self.run_status

        sentence = self.sentence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "id": id,
                "prompt": prompt,
                "revision_id": revision_id,
                "run_status": run_status,
                "sentence": sentence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = d.pop("created_at")

        id = d.pop("id")

        def _parse_prompt(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prompt = _parse_prompt(d.pop("prompt"))

        revision_id = d.pop("revision_id")

        run_status = d.pop("run_status")

        sentence = d.pop("sentence")

        session_fork = cls(
            created_at=created_at,
            id=id,
            prompt=prompt,
            revision_id=revision_id,
            run_status=run_status,
            sentence=sentence,
        )

        session_fork.additional_properties = d
        return session_fork

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
