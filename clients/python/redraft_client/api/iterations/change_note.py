from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.change_note import ChangeNote
from ...models.note import Note
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    slug: str,
    w: str,
    s: str,
    n: int,
    *,
    body: ChangeNote,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/notes/{n}".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            s=quote(str(s), safe=""),
            n=quote(str(n), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Note | Problem | None:
    if response.status_code == 200:
        response_200 = Note.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Note | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    slug: str,
    w: str,
    s: str,
    n: int,
    *,
    client: AuthenticatedClient | Client,
    body: ChangeNote,
) -> Response[Note | Problem]:
    """Changes what a note says that no iteration was given yet

     Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):
        n (int):
        body (ChangeNote): Changes what a note says.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Note | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        n=n,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    w: str,
    s: str,
    n: int,
    *,
    client: AuthenticatedClient | Client,
    body: ChangeNote,
) -> Note | Problem | None:
    """Changes what a note says that no iteration was given yet

     Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):
        n (int):
        body (ChangeNote): Changes what a note says.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Note | Problem
    """

    return sync_detailed(
        slug=slug,
        w=w,
        s=s,
        n=n,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    s: str,
    n: int,
    *,
    client: AuthenticatedClient | Client,
    body: ChangeNote,
) -> Response[Note | Problem]:
    """Changes what a note says that no iteration was given yet

     Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):
        n (int):
        body (ChangeNote): Changes what a note says.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Note | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        n=n,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    s: str,
    n: int,
    *,
    client: AuthenticatedClient | Client,
    body: ChangeNote,
) -> Note | Problem | None:
    """Changes what a note says that no iteration was given yet

     Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):
        n (int):
        body (ChangeNote): Changes what a note says.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Note | Problem
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            s=s,
            n=n,
            client=client,
            body=body,
        )
    ).parsed
