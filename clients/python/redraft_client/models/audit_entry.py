from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AuditEntry")


@_attrs_define
class AuditEntry:
    """An entry of the audit log.

    Attributes:
        address (None | str): From which address, where it came over the network.
        at (str): When.
        id (int): Grows with each entry.
        object_ (str): On which object, as the address names it.
        operation (str): What: the id of an operation, or a word of the terminal's.
        status (int | None): The status that it was answered with; none where its client went away before, and for the
            terminal.
        times (int): How often: more than once where refused requests were only counted.
        who (str): Who: `token ci`, `browser of ci`, `browser by link`, `terminal`, `nobody`, `several`.
    """

    address: None | str
    at: str
    id: int
    object_: str
    operation: str
    status: int | None
    times: int
    who: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address: None | str
        address = self.address

        at = self.at

        id = self.id

        object_ = self.object_

        operation = self.operation

        status: int | None
        status = self.status

        times = self.times

        who = self.who

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address": address,
                "at": at,
                "id": id,
                "object": object_,
                "operation": operation,
                "status": status,
                "times": times,
                "who": who,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_address(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        address = _parse_address(d.pop("address"))

        at = d.pop("at")

        id = d.pop("id")

        object_ = d.pop("object")

        operation = d.pop("operation")

        def _parse_status(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        status = _parse_status(d.pop("status"))

        times = d.pop("times")

        who = d.pop("who")

        audit_entry = cls(
            address=address,
            at=at,
            id=id,
            object_=object_,
            operation=operation,
            status=status,
            times=times,
            who=who,
        )

        audit_entry.additional_properties = d
        return audit_entry

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
