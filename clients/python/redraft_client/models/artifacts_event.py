from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.artifacts_event_type import ArtifactsEventType, check_artifacts_event_type

if TYPE_CHECKING:
    from ..models.artifacts import Artifacts


T = TypeVar("T", bound="ArtifactsEvent")


@_attrs_define
class ArtifactsEvent:
    """The results.

    Attributes:
        artifacts (Artifacts): A session's results.
        type_ (ArtifactsEventType): Says which message this is.
    """

    artifacts: Artifacts
    type_: ArtifactsEventType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        artifacts = self.artifacts.to_dict()

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifacts": artifacts,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.artifacts import Artifacts

        d = dict(src_dict)
        artifacts = Artifacts.from_dict(d.pop("artifacts"))

        type_ = check_artifacts_event_type(d.pop("type"))

        artifacts_event = cls(
            artifacts=artifacts,
            type_=type_,
        )

        artifacts_event.additional_properties = d
        return artifacts_event

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
