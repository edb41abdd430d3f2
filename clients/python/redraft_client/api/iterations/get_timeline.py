from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.timeline import Timeline
from ...types import UNSET, Response, Unset


def _get_kwargs(
    slug: str,
    w: str,
    s: str,
    *,
    iteration: int | Unset = UNSET,
    limit: int | Unset = 1500,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["iteration"] = iteration

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/timeline".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            s=quote(str(s), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Timeline | None:
    if response.status_code == 200:
        response_200 = Timeline.from_dict(response.json())

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
) -> Response[Problem | Timeline]:
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
    iteration: int | Unset = UNSET,
    limit: int | Unset = 1500,
) -> Response[Problem | Timeline]:
    """What the time of a session, or of one of its iterations, went into

     Where there are more spans than are wanted, short ones after each other are taken together.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        iteration (int | Unset):
        limit (int | Unset):  Default: 1500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Timeline]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        iteration=iteration,
        limit=limit,
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
    iteration: int | Unset = UNSET,
    limit: int | Unset = 1500,
) -> Problem | Timeline | None:
    """What the time of a session, or of one of its iterations, went into

     Where there are more spans than are wanted, short ones after each other are taken together.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        iteration (int | Unset):
        limit (int | Unset):  Default: 1500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Timeline
    """

    return sync_detailed(
        slug=slug,
        w=w,
        s=s,
        client=client,
        iteration=iteration,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
    iteration: int | Unset = UNSET,
    limit: int | Unset = 1500,
) -> Response[Problem | Timeline]:
    """What the time of a session, or of one of its iterations, went into

     Where there are more spans than are wanted, short ones after each other are taken together.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        iteration (int | Unset):
        limit (int | Unset):  Default: 1500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Timeline]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        iteration=iteration,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
    iteration: int | Unset = UNSET,
    limit: int | Unset = 1500,
) -> Problem | Timeline | None:
    """What the time of a session, or of one of its iterations, went into

     Where there are more spans than are wanted, short ones after each other are taken together.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        iteration (int | Unset):
        limit (int | Unset):  Default: 1500.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Timeline
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            s=s,
            client=client,
            iteration=iteration,
            limit=limit,
        )
    ).parsed
