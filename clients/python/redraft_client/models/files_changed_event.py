from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.files_changed_event_type import (
    FilesChangedEventType,
    check_files_changed_event_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.changed_file import ChangedFile


T = TypeVar("T", bound="FilesChangedEvent")


@_attrs_define
class FilesChangedEvent:
    """Files of the project outside the working copy changed while the agent ran, or not all of them
    could be looked at.

        Attributes:
            complete (bool): Whether all files of the project were looked at.
            diff (str): A unified diff of those that are small texts.
            files (list[ChangedFile]): The files, at most 100.
            message (str): What happened, for a person.
            type_ (FilesChangedEventType): Says which message this is.
            warning (bool): Whether the agent was not allowed to change any of them.
            field_at (str | Unset): When it happened.
            field_event_id (int | Unset): The event's id, which a stream goes on after.
            field_iteration (int | Unset): The number of the iteration that it belongs to.
            field_size (int | Unset): The whole event's size in bytes, where it is truncated.
            truncated (bool | Unset): There, and `true`, where large values are cut; the event's own page has them whole.
    """

    complete: bool
    diff: str
    files: list[ChangedFile]
    message: str
    type_: FilesChangedEventType
    warning: bool
    field_at: str | Unset = UNSET
    field_event_id: int | Unset = UNSET
    field_iteration: int | Unset = UNSET
    field_size: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        complete = self.complete

        diff = self.diff

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        message = self.message

        type_: str = self.type_

        warning = self.warning

        field_at = self.field_at

        field_event_id = self.field_event_id

        field_iteration = self.field_iteration

        field_size = self.field_size

        truncated = self.truncated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "complete": complete,
                "diff": diff,
                "files": files,
                "message": message,
                "type": type_,
                "warning": warning,
            }
        )
        if field_at is not UNSET:
            field_dict["_at"] = field_at
        if field_event_id is not UNSET:
            field_dict["_event_id"] = field_event_id
        if field_iteration is not UNSET:
            field_dict["_iteration"] = field_iteration
        if field_size is not UNSET:
            field_dict["_size"] = field_size
        if truncated is not UNSET:
            field_dict["truncated"] = truncated

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.changed_file import ChangedFile

        d = dict(src_dict)
        complete = d.pop("complete")

        diff = d.pop("diff")

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = ChangedFile.from_dict(files_item_data)

            files.append(files_item)

        message = d.pop("message")

        type_ = check_files_changed_event_type(d.pop("type"))

        warning = d.pop("warning")

        field_at = d.pop("_at", UNSET)

        field_event_id = d.pop("_event_id", UNSET)

        field_iteration = d.pop("_iteration", UNSET)

        field_size = d.pop("_size", UNSET)

        truncated = d.pop("truncated", UNSET)

        files_changed_event = cls(
            complete=complete,
            diff=diff,
            files=files,
            message=message,
            type_=type_,
            warning=warning,
            field_at=field_at,
            field_event_id=field_event_id,
            field_iteration=field_iteration,
            field_size=field_size,
            truncated=truncated,
        )

        files_changed_event.additional_properties = d
        return files_changed_event

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
