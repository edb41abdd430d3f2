from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.trust_file import TrustFile


T = TypeVar("T", bound="ProjectTrust")


@_attrs_define
class ProjectTrust:
    """What trusting a project means, and whether it is trusted.

    Attributes:
        files (list[TrustFile]): The files that would be used.
        fingerprint (None | str): Names what there is now; trusting it needs this.
        runs (list[str]): The programs, addresses and variables that the files name, a line each.
        sentence (str): What that means, for a person.
        state (str): `none` (there is nothing to trust), `untrusted`, `trusted`, `changed` (since it was trusted) or
            `refused`.
        trusted_at (None | str): Since when it is trusted.
    """

    files: list[TrustFile]
    fingerprint: None | str
    runs: list[str]
    sentence: str
    state: str
    trusted_at: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        fingerprint: None | str
        fingerprint = self.fingerprint

        runs = self.runs

        sentence = self.sentence

        state = self.state

        trusted_at: None | str
        trusted_at = self.trusted_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "files": files,
                "fingerprint": fingerprint,
                "runs": runs,
                "sentence": sentence,
                "state": state,
                "trusted_at": trusted_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.trust_file import TrustFile

        d = dict(src_dict)
        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = TrustFile.from_dict(files_item_data)

            files.append(files_item)

        def _parse_fingerprint(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        fingerprint = _parse_fingerprint(d.pop("fingerprint"))

        runs = cast(list[str], d.pop("runs"))

        sentence = d.pop("sentence")

        state = d.pop("state")

        def _parse_trusted_at(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        trusted_at = _parse_trusted_at(d.pop("trusted_at"))

        project_trust = cls(
            files=files,
            fingerprint=fingerprint,
            runs=runs,
            sentence=sentence,
            state=state,
            trusted_at=trusted_at,
        )

        project_trust.additional_properties = d
        return project_trust

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
