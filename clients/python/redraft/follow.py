"""Event streams, which the generator cannot read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from redraft_client import AuthenticatedClient, models

from redraft.connect import Refused

SessionEvent = (
    models.IterationStartEvent
    | models.ContentEvent
    | models.ThinkingEvent
    | models.ToolUseEvent
    | models.ToolResultEvent
    | models.DesignDocUpdatedEvent
    | models.IterationCompleteEvent
    | models.StatusEvent
    | models.FilesChangedEvent
    | models.AgentEvent
    | models.ErrorEvent
    | models.CancelledEvent
    | models.DoneEvent
    | models.PartialEvent
    | models.HeartbeatEvent
)

TYPES: dict[str, type[SessionEvent]] = {
    "iteration_start": models.IterationStartEvent,
    "content": models.ContentEvent,
    "thinking": models.ThinkingEvent,
    "tool_use": models.ToolUseEvent,
    "tool_result": models.ToolResultEvent,
    "design_doc_updated": models.DesignDocUpdatedEvent,
    "iteration_complete": models.IterationCompleteEvent,
    "status": models.StatusEvent,
    "files_changed": models.FilesChangedEvent,
    "agent": models.AgentEvent,
    "error": models.ErrorEvent,
    "cancelled": models.CancelledEvent,
    "done": models.DoneEvent,
    "partial": models.PartialEvent,
    "heartbeat": models.HeartbeatEvent,
}


@dataclass(frozen=True)
class Place:
    """Where a workflow is: its project and its id."""

    slug: str
    workflow: str

    def planning(self) -> str:
        return f"/api/projects/{self.slug}/workflows/{self.workflow}/planning"


def follow_iteration(
    client: AuthenticatedClient, place: Place, session: str, after: int = 0
) -> Iterator[SessionEvent]:
    """The events of a session after this id: those stored, then live, until its last."""
    address = f"{place.planning()}/iterate/stream/{session}?after_event_id={after}"
    return _events(client, address)


def follow_answer(client: AuthenticatedClient, place: Place) -> Iterator[SessionEvent]:
    """The events of the newest answer in a chat session, from its start."""
    return _events(client, f"{place.planning()}/stream")


def _events(client: AuthenticatedClient, address: str) -> Iterator[SessionEvent]:
    """One message of the service is one `data:` line; those of unknown types are left out."""
    with client.get_httpx_client().stream("GET", address) as answer:
        if answer.is_error:
            raise Refused(json.loads(answer.read())["detail"])
        for line in answer.iter_lines():
            if line.startswith("data:"):
                message = json.loads(line.removeprefix("data:"))
                if known := TYPES.get(message["type"]):
                    yield known.from_dict(message)
