from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.resource_revision import ResourceRevision
from ...types import Response


def _get_kwargs(
    slug: str,
    file: str,
    r: int,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/projects/{slug}/resources/{file}/revisions/{r}/restore".format(
            slug=quote(str(slug), safe=""),
            file=quote(str(file), safe=""),
            r=quote(str(r), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | ResourceRevision | None:
    if response.status_code == 201:
        response_201 = ResourceRevision.from_dict(response.json())

        return response_201

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
) -> Response[Problem | ResourceRevision]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    slug: str,
    file: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | ResourceRevision]:
    """Makes the text of an earlier revision the newest one

     It becomes a new revision of the user's, and goes into the file.

    Needs the scope `operate`.

    Args:
        slug (str):
        file (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ResourceRevision]
    """

    kwargs = _get_kwargs(
        slug=slug,
        file=file,
        r=r,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    file: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Problem | ResourceRevision | None:
    """Makes the text of an earlier revision the newest one

     It becomes a new revision of the user's, and goes into the file.

    Needs the scope `operate`.

    Args:
        slug (str):
        file (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ResourceRevision
    """

    return sync_detailed(
        slug=slug,
        file=file,
        r=r,
        client=client,
    ).parsed


async def asyncio_detailed(
    slug: str,
    file: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Problem | ResourceRevision]:
    """Makes the text of an earlier revision the newest one

     It becomes a new revision of the user's, and goes into the file.

    Needs the scope `operate`.

    Args:
        slug (str):
        file (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ResourceRevision]
    """

    kwargs = _get_kwargs(
        slug=slug,
        file=file,
        r=r,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    file: str,
    r: int,
    *,
    client: AuthenticatedClient | Client,
) -> Problem | ResourceRevision | None:
    """Makes the text of an earlier revision the newest one

     It becomes a new revision of the user's, and goes into the file.

    Needs the scope `operate`.

    Args:
        slug (str):
        file (str):
        r (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ResourceRevision
    """

    return (
        await asyncio_detailed(
            slug=slug,
            file=file,
            r=r,
            client=client,
        )
    ).parsed
