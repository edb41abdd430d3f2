from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.merged_document import MergedDocument
from ...models.problem import Problem
from ...models.save_document import SaveDocument
from ...types import Response


def _get_kwargs(
    slug: str,
    w: str,
    *,
    body: SaveDocument,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/projects/{slug}/workflows/{w}/planning/document/merge".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MergedDocument | Problem | None:
    if response.status_code == 200:
        response_200 = MergedDocument.from_dict(response.json())

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
) -> Response[MergedDocument | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    slug: str,
    w: str,
    *,
    client: AuthenticatedClient | Client,
    body: SaveDocument,
) -> Response[MergedDocument | Problem]:
    """Brings a text and the newest version of the document together

     Nothing is saved: the answer is what could be saved next, with `revision_id` as its base.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        body (SaveDocument): Replaces the document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MergedDocument | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    w: str,
    *,
    client: AuthenticatedClient | Client,
    body: SaveDocument,
) -> MergedDocument | Problem | None:
    """Brings a text and the newest version of the document together

     Nothing is saved: the answer is what could be saved next, with `revision_id` as its base.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        body (SaveDocument): Replaces the document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MergedDocument | Problem
    """

    return sync_detailed(
        slug=slug,
        w=w,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    *,
    client: AuthenticatedClient | Client,
    body: SaveDocument,
) -> Response[MergedDocument | Problem]:
    """Brings a text and the newest version of the document together

     Nothing is saved: the answer is what could be saved next, with `revision_id` as its base.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        body (SaveDocument): Replaces the document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MergedDocument | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    *,
    client: AuthenticatedClient | Client,
    body: SaveDocument,
) -> MergedDocument | Problem | None:
    """Brings a text and the newest version of the document together

     Nothing is saved: the answer is what could be saved next, with `revision_id` as its base.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        body (SaveDocument): Replaces the document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MergedDocument | Problem
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            client=client,
            body=body,
        )
    ).parsed
