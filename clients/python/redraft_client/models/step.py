from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Step")


@_attrs_define
class Step:
    """A step of a workflow.

    Attributes:
        agent_may (str): The same as one sentence for a person.
        config (Any): Its settings.
        document_path (str): Where its document is, relative to the project.
        id (int): Its id.
        may_run_commands (bool): Whether the agent may run commands in this step.
        name (str): How it is called.
        permissions (str): What the agent may do in this step: `read_only`, `document`, `project`, `commands` or
            `everything`.
        status (str): `pending`, `active`, `completed` or `skipped`.
        step_number (int): Its place, from 1.
        step_type (str): `interactive` or `autonomous`.
    """

    agent_may: str
    config: Any
    document_path: str
    id: int
    may_run_commands: bool
    name: str
    permissions: str
    status: str
    step_number: int
    step_type: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_may = self.agent_may

        config = self.config

        document_path = self.document_path

        id = self.id

        may_run_commands = self.may_run_commands

        name = self.name

        permissions = self.permissions

        status = self.status

        step_number = self.step_number

        step_type = self.step_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agent_may": agent_may,
                "config": config,
                "document_path": document_path,
                "id": id,
                "may_run_commands": may_run_commands,
                "name": name,
                "permissions": permissions,
                "status": status,
                "step_number": step_number,
                "step_type": step_type,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        agent_may = d.pop("agent_may")

        config = d.pop("config")

        document_path = d.pop("document_path")

        id = d.pop("id")

        may_run_commands = d.pop("may_run_commands")

        name = d.pop("name")

        permissions = d.pop("permissions")

        status = d.pop("status")

        step_number = d.pop("step_number")

        step_type = d.pop("step_type")

        step = cls(
            agent_may=agent_may,
            config=config,
            document_path=document_path,
            id=id,
            may_run_commands=may_run_commands,
            name=name,
            permissions=permissions,
            status=status,
            step_number=step_number,
            step_type=step_type,
        )

        step.additional_properties = d
        return step

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
