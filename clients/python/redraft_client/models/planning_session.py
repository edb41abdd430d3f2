from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.artifacts import Artifacts
    from ..models.message import Message


T = TypeVar("T", bound="PlanningSession")


@_attrs_define
class PlanningSession:
    """A session as the rows for both kinds return it.

    Attributes:
        artifacts (Artifacts | None): Its results so far.
        created_at (str): When it was started.
        id (str): `ps-` and 12 hex digits.
        is_legacy (bool): Whether it is a chat session.
        messages (list[Message]): The conversation of a chat session.
        revision_id (int | None): The newest revision of its document.
        run_status (str): `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        status (str): `active`, `completed` or `interrupted`.
        step_id (int): Its step.
        updated_at (str): When it last changed.
        warnings (list[str]): What whoever wrote its texts should know, a sentence each: that one holds what looks like
            a key. Only
            in the answer to the request that brought them.
        workflow_id (str): Its workflow.
    """

    artifacts: Artifacts | None
    created_at: str
    id: str
    is_legacy: bool
    messages: list[Message]
    revision_id: int | None
    run_status: str
    status: str
    step_id: int
    updated_at: str
    warnings: list[str]
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

        id = self.id

        is_legacy = self.is_legacy

        messages = []
        for messages_item_data in self.messages:
            messages_item = messages_item_data.to_dict()
            messages.append(messages_item)

        revision_id: int | None
        revision_id = self.revision_id

        run_status = self.run_status

        status = self.status

        step_id = self.step_id

        updated_at = self.updated_at

        warnings = self.warnings

        workflow_id = self.workflow_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "artifacts": artifacts,
                "created_at": created_at,
                "id": id,
                "is_legacy": is_legacy,
                "messages": messages,
                "revision_id": revision_id,
                "run_status": run_status,
                "status": status,
                "step_id": step_id,
                "updated_at": updated_at,
                "warnings": warnings,
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

        id = d.pop("id")

        is_legacy = d.pop("is_legacy")

        messages = []
        _messages = d.pop("messages")
        for messages_item_data in _messages:
            messages_item = Message.from_dict(messages_item_data)

            messages.append(messages_item)

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        run_status = d.pop("run_status")

        status = d.pop("status")

        step_id = d.pop("step_id")

        updated_at = d.pop("updated_at")

        warnings = cast(list[str], d.pop("warnings"))

        workflow_id = d.pop("workflow_id")

        planning_session = cls(
            artifacts=artifacts,
            created_at=created_at,
            id=id,
            is_legacy=is_legacy,
            messages=messages,
            revision_id=revision_id,
            run_status=run_status,
            status=status,
            step_id=step_id,
            updated_at=updated_at,
            warnings=warnings,
            workflow_id=workflow_id,
        )

        planning_session.additional_properties = d
        return planning_session

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
