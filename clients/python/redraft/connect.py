"""A client that says who it is, and answers that are errors as exceptions."""

from typing import TypeVar

import httpx
from redraft_client import AuthenticatedClient
from redraft_client.models.problem import Problem

T = TypeVar("T")


class Refused(Exception):
    """The server said no; the text says why, for a person."""


def connect(address: str, token: str) -> AuthenticatedClient:
    """A client of the server at this address with this token (`redraft token` makes one)."""
    # A stream may be silent for a while: a heartbeat comes every 15 seconds.
    timeout = httpx.Timeout(10, read=60)
    return AuthenticatedClient(
        base_url=address, token=token, timeout=timeout, raise_on_unexpected_status=True
    )


def accepted(answer: T | Problem | None) -> T:
    """The answer, if it is not an error."""
    if isinstance(answer, Problem):
        raise Refused(answer.detail)
    if answer is None:
        raise Refused("the server gave an answer that this client does not know")
    return answer
