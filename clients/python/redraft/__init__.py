"""A client of the Redraft API: what is written by hand beside the generated `redraft_client`."""

from redraft.connect import Refused, accepted, connect
from redraft.follow import Place, SessionEvent, follow_answer, follow_iteration

__all__ = [
    "Place",
    "Refused",
    "SessionEvent",
    "accepted",
    "connect",
    "follow_answer",
    "follow_iteration",
]
