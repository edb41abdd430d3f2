from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SentPrompt")


@_attrs_define
class SentPrompt:
    """What an attempt was sent.

    Attributes:
        attempt_number (int): Which start of the agent for this iteration, from 1.
        prompt (str): The prompt, as it was sent.
        resumed (bool): Whether it went on with an earlier conversation, which held the rest.
        source (None | str): Where its text came from: a prompt of Redraft's with its version, such as `iteration,
            version 1`,
            or the project's own file; `null` for attempts of earlier versions.
    """

    attempt_number: int
    prompt: str
    resumed: bool
    source: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attempt_number = self.attempt_number

        prompt = self.prompt

        resumed = self.resumed

        source: None | str
        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attempt_number": attempt_number,
                "prompt": prompt,
                "resumed": resumed,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        attempt_number = d.pop("attempt_number")

        prompt = d.pop("prompt")

        resumed = d.pop("resumed")

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        sent_prompt = cls(
            attempt_number=attempt_number,
            prompt=prompt,
            resumed=resumed,
            source=source,
        )

        sent_prompt.additional_properties = d
        return sent_prompt

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
