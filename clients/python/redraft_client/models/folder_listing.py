from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.folder import Folder


T = TypeVar("T", bound="FolderListing")


@_attrs_define
class FolderListing:
    """The folders below one folder.

    Attributes:
        documents (list[str]): Its Markdown and text files, sorted by name.
        folders (list[Folder]): The folders in it, sorted by name; hidden ones left out.
        is_git (bool): Whether it is the root of a git repository.
        parent (None | str): The folder above it.
        path (str): The folder's absolute path.
        truncated (bool): Whether there are more than are listed.
    """

    documents: list[str]
    folders: list[Folder]
    is_git: bool
    parent: None | str
    path: str
    truncated: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        documents = self.documents

        folders = []
        for folders_item_data in self.folders:
            folders_item = folders_item_data.to_dict()
            folders.append(folders_item)

        is_git = self.is_git

        parent: None | str
        parent = self.parent

        path = self.path

        truncated = self.truncated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "documents": documents,
                "folders": folders,
                "is_git": is_git,
                "parent": parent,
                "path": path,
                "truncated": truncated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.folder import Folder

        d = dict(src_dict)
        documents = cast(list[str], d.pop("documents"))

        folders = []
        _folders = d.pop("folders")
        for folders_item_data in _folders:
            folders_item = Folder.from_dict(folders_item_data)

            folders.append(folders_item)

        is_git = d.pop("is_git")

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        path = d.pop("path")

        truncated = d.pop("truncated")

        folder_listing = cls(
            documents=documents,
            folders=folders,
            is_git=is_git,
            parent=parent,
            path=path,
            truncated=truncated,
        )

        folder_listing.additional_properties = d
        return folder_listing

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
