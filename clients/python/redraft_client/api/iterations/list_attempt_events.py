from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.stored_event import StoredEvent
from ...types import UNSET, Response, Unset


def _get_kwargs(
    slug: str,
    w: str,
    s: str,
    a: int,
    *,
    limit: int | Unset = 20,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/attempts/{a}/events".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            s=quote(str(s), safe=""),
            a=quote(str(a), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | list[StoredEvent] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = StoredEvent.from_dict(response_200_item_data)

            response_200.append(response_200_item)

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
) -> Response[Problem | list[StoredEvent]]:
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
    a: int,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 20,
) -> Response[Problem | list[StoredEvent]]:
    """The last events of one start of the agent, ascending

     Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        a (int):
        limit (int | Unset):  Default: 20.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[StoredEvent]]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        a=a,
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
    a: int,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 20,
) -> Problem | list[StoredEvent] | None:
    """The last events of one start of the agent, ascending

     Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        a (int):
        limit (int | Unset):  Default: 20.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[StoredEvent]
    """

    return sync_detailed(
        slug=slug,
        w=w,
        s=s,
        a=a,
        client=client,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    s: str,
    a: int,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 20,
) -> Response[Problem | list[StoredEvent]]:
    """The last events of one start of the agent, ascending

     Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        a (int):
        limit (int | Unset):  Default: 20.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[StoredEvent]]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        a=a,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    s: str,
    a: int,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 20,
) -> Problem | list[StoredEvent] | None:
    """The last events of one start of the agent, ascending

     Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        a (int):
        limit (int | Unset):  Default: 20.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[StoredEvent]
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            s=s,
            a=a,
            client=client,
            limit=limit,
        )
    ).parsed
