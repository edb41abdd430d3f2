from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.excerpt_piece import ExcerptPiece


T = TypeVar("T", bound="SearchHit")


@_attrs_define
class SearchHit:
    """A text that has the words in it.

    Attributes:
        at (str): When it was written.
        event_id (int | None): The event.
        event_type (None | str): The event's type.
        excerpt (list[ExcerptPiece]): The words in their context, in pieces.
        id (int): Grows with each text; for the next page.
        iteration_number (int | None): The iteration in which it happened.
        kind (str): What kind of text it is: `prompt`, `document`, `summary` or `event`.
        project_slug (str): Its project.
        revision_id (int | None): The revision of the document.
        session_id (None | str): Its session; a document may be of none.
        workflow_id (str): Its workflow.
        workflow_name (str): What the workflow is called.
    """

    at: str
    event_id: int | None
    event_type: None | str
    excerpt: list[ExcerptPiece]
    id: int
    iteration_number: int | None
    kind: str
    project_slug: str
    revision_id: int | None
    session_id: None | str
    workflow_id: str
    workflow_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at

        event_id: int | None
        event_id = self.event_id

        event_type: None | str
        event_type = self.event_type

        excerpt = []
        for excerpt_item_data in self.excerpt:
            excerpt_item = excerpt_item_data.to_dict()
            excerpt.append(excerpt_item)

        id = self.id

        iteration_number: int | None
        iteration_number = self.iteration_number

        kind = self.kind

        project_slug = self.project_slug

        revision_id: int | None
        revision_id = self.revision_id

        session_id: None | str
        session_id = self.session_id

        workflow_id = self.workflow_id

        workflow_name = self.workflow_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "event_id": event_id,
                "event_type": event_type,
                "excerpt": excerpt,
                "id": id,
                "iteration_number": iteration_number,
                "kind": kind,
                "project_slug": project_slug,
                "revision_id": revision_id,
                "session_id": session_id,
                "workflow_id": workflow_id,
                "workflow_name": workflow_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.excerpt_piece import ExcerptPiece

        d = dict(src_dict)
        at = d.pop("at")

        def _parse_event_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        event_id = _parse_event_id(d.pop("event_id"))

        def _parse_event_type(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        event_type = _parse_event_type(d.pop("event_type"))

        excerpt = []
        _excerpt = d.pop("excerpt")
        for excerpt_item_data in _excerpt:
            excerpt_item = ExcerptPiece.from_dict(excerpt_item_data)

            excerpt.append(excerpt_item)

        id = d.pop("id")

        def _parse_iteration_number(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        iteration_number = _parse_iteration_number(d.pop("iteration_number"))

        kind = d.pop("kind")

        project_slug = d.pop("project_slug")

        def _parse_revision_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        revision_id = _parse_revision_id(d.pop("revision_id"))

        def _parse_session_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_id = _parse_session_id(d.pop("session_id"))

        workflow_id = d.pop("workflow_id")

        workflow_name = d.pop("workflow_name")

        search_hit = cls(
            at=at,
            event_id=event_id,
            event_type=event_type,
            excerpt=excerpt,
            id=id,
            iteration_number=iteration_number,
            kind=kind,
            project_slug=project_slug,
            revision_id=revision_id,
            session_id=session_id,
            workflow_id=workflow_id,
            workflow_name=workflow_name,
        )

        search_hit.additional_properties = d
        return search_hit

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
