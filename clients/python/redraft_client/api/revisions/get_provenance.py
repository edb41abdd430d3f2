from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.provenance import Provenance
from ...types import Response


def _get_kwargs(
    slug: str,
    w: str,
    r: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/projects/{slug}/workflows/{w}/planning/revisions/{r}/provenance".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            r=quote(str(r), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Provenance | None:
    if response.status_code == 200:
        response_200 = Provenance.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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
) -> Response[Problem | Provenance]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    slug: str,
    w: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | Provenance]:
    """Who wrote which line of a revision

     A line belongs to the newest revision that brought it in; one that a restore or a join brought in,
    to
    the revision that it came from.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Provenance]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        r=r,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    w: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Problem | Provenance | None:
    """Who wrote which line of a revision

     A line belongs to the newest revision that brought it in; one that a restore or a join brought in,
    to
    the revision that it came from.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Provenance
    """

    return sync_detailed(
        slug=slug,
        w=w,
        r=r,
        client=client,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | Provenance]:
    """Who wrote which line of a revision

     A line belongs to the newest revision that brought it in; one that a restore or a join brought in,
    to
    the revision that it came from.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Provenance]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        r=r,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Problem | Provenance | None:
    """Who wrote which line of a revision

     A line belongs to the newest revision that brought it in; one that a restore or a join brought in,
    to
    the revision that it came from.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Provenance
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            r=r,
            client=client,
        )
    ).parsed
