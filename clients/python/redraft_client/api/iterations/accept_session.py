from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    slug: str,
    w: str,
    s: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/accept".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            s=quote(str(s), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

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
) -> Response[Any | Problem]:
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
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | Problem]:
    """Takes note of how a session stands

     It leaves the morning report until it does something else. Nothing else changes. A session that goes
    on
    cannot be accepted yet.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | Problem | None:
    """Takes note of how a session stands

     It leaves the morning report until it does something else. Nothing else changes. A session that goes
    on
    cannot be accepted yet.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return sync_detailed(
        slug=slug,
        w=w,
        s=s,
        client=client,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | Problem]:
    """Takes note of how a session stands

     It leaves the morning report until it does something else. Nothing else changes. A session that goes
    on
    cannot be accepted yet.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | Problem | None:
    """Takes note of how a session stands

     It leaves the morning report until it does something else. Nothing else changes. A session that goes
    on
    cannot be accepted yet.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        s (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Problem
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            s=s,
            client=client,
        )
    ).parsed
