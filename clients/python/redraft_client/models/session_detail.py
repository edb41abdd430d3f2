from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.artifacts import Artifacts
    from ..models.message import Message


T = TypeVar("T", bound="SessionDetail")


@_attrs_define
class SessionDetail:
    """A session with all its messages.

    Attributes:
        artifacts (Artifacts | None): Its results so far.
        created_at (str): When it was started.
        final_content_size (int | None): Bytes of the document after its last completed iteration.
        id (str): `ps-` and 12 hex digits.
        initial_content_size (int | None): Bytes of the document before the session.
        messages (list[Message]): The conversation of a chat session.
        status (str): `active`, `completed` or `interrupted`.
        step_id (int): Its step.
        updated_at (str): When it last changed.
        workflow_id (str): Its workflow.
    """

    artifacts: Artifacts | None
    created_at: str
    final_content_size: int | None
    id: str
    initial_content_size: int | None
    messages: list[Message]
    status: str
    step_id: int
    updated_at: str
    workflow_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.artifacts import Artifacts

        artifacts: dict[str, Any] | None
        if isinstance(self.artifacts, Artifacts):
            artifacts = self.artifacts.to_dict()
        else:
            artifacts = self.artifacts

        created_at = self.created_at

        final_content_size: int | None
        final_content_size = self.final_content_size

        id = self.id

        initial_content_size: int | None
        initial_content_size = self.initial_content_size

        messages = []
        for messages_item_data in self.messages:
            messages_item = messages_item_data.to_dict()
            messages.append(messages_item)

        status = self.status

        step_id = self.step_id

        updated_at = self.updated_at

        workflow_id = self.workflow_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifacts": artifacts,
                "created_at": created_at,
                "final_content_size": final_content_size,
                "id": id,
                "initial_content_size": initial_content_size,
                "messages": messages,
                "status": status,
                "step_id": step_id,
                "updated_at": updated_at,
                "workflow_id": workflow_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.artifacts import Artifacts
        from ..models.message import Message

        d = dict(src_dict)

        def _parse_artifacts(data: object) -> Artifacts | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                artifacts_type_1 = Artifacts.from_dict(data)

                return artifacts_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Artifacts | None, data)

        artifacts = _parse_artifacts(d.pop("artifacts"))

        created_at = d.pop("created_at")

        def _parse_final_content_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        final_content_size = _parse_final_content_size(d.pop("final_content_size"))

        id = d.pop("id")

        def _parse_initial_content_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        initial_content_size = _parse_initial_content_size(
            d.pop("initial_content_size")
        )

        messages = []
        _messages = d.pop("messages")
        for messages_item_data in _messages:
            messages_item = Message.from_dict(messages_item_data)

            messages.append(messages_item)

        status = d.pop("status")

        step_id = d.pop("step_id")

        updated_at = d.pop("updated_at")

        workflow_id = d.pop("workflow_id")

        session_detail = cls(
            artifacts=artifacts,
            created_at=created_at,
            final_content_size=final_content_size,
            id=id,
            initial_content_size=initial_content_size,
            messages=messages,
            status=status,
            step_id=step_id,
            updated_at=updated_at,
            workflow_id=workflow_id,
        )

        session_detail.additional_properties = d
        return session_detail

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
