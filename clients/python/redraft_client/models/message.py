from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.message_metadata import MessageMetadata


T = TypeVar("T", bound="Message")


@_attrs_define
class Message:
    """A message of a chat session.

    Attributes:
        answer (int | None): The number of the iteration that wrote it; none for the user's.
        content (str): What was said.
        id (int): Its id.
        is_whole (bool): Whether all of it is there; not so for an answer that was cut off.
        metadata (MessageMetadata | None): What else is known of an answer; `null` for the user's messages.
        parent_id (int | None): The message before it.
        role (str): `user` or `assistant`.
        timestamp (str): When.
        versions (list[int]): The messages that stand in this place in one branch or another, itself among them, oldest
            first.
    """

    answer: int | None
    content: str
    id: int
    is_whole: bool
    metadata: MessageMetadata | None
    parent_id: int | None
    role: str
    timestamp: str
    versions: list[int]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.message_metadata import MessageMetadata

        answer: int | None
        answer = self.answer

        content = self.content

        id = self.id

        is_whole = self.is_whole

        metadata: dict[str, Any] | None
        if isinstance(self.metadata, MessageMetadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        parent_id: int | None
        parent_id = self.parent_id

        role = self.role

        timestamp = self.timestamp

        versions = self.versions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "content": content,
                "id": id,
                "is_whole": is_whole,
                "metadata": metadata,
                "parent_id": parent_id,
                "role": role,
                "timestamp": timestamp,
                "versions": versions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.message_metadata import MessageMetadata

        d = dict(src_dict)

        def _parse_answer(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        answer = _parse_answer(d.pop("answer"))

        content = d.pop("content")

        id = d.pop("id")

        is_whole = d.pop("is_whole")

        def _parse_metadata(data: object) -> MessageMetadata | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                metadata_type_1 = MessageMetadata.from_dict(data)

                return metadata_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MessageMetadata | None, data)

        metadata = _parse_metadata(d.pop("metadata"))

        def _parse_parent_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        role = d.pop("role")

        timestamp = d.pop("timestamp")

        versions = cast(list[int], d.pop("versions"))

        message = cls(
            answer=answer,
            content=content,
            id=id,
            is_whole=is_whole,
            metadata=metadata,
            parent_id=parent_id,
            role=role,
            timestamp=timestamp,
            versions=versions,
        )

        message.additional_properties = d
        return message

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
