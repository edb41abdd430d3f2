from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.format_ import Format
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    slug: str,
    w: str,
    s: str,
    *,
    format_: Format,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_format_: str = format_
    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/export".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            s=quote(str(s), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Problem | None:
    if response.status_code == 200:
        response_200 = cast(Any, None)
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
    format_: Format,
) -> Response[Any | Problem]:
    """A session as one file to hand on

     Its sentence and figures, the prompt, the notes, each iteration with what it changed and what
    happened, and
    the document: as HTML that needs nothing else and runs nothing, or as Markdown. Secrets are masked,
    whoever
    asks; of very large sessions the file says how much is left out.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        format_ (Format): What kind of file.

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
        format_=format_,
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
    format_: Format,
) -> Any | Problem | None:
    """A session as one file to hand on

     Its sentence and figures, the prompt, the notes, each iteration with what it changed and what
    happened, and
    the document: as HTML that needs nothing else and runs nothing, or as Markdown. Secrets are masked,
    whoever
    asks; of very large sessions the file says how much is left out.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        format_ (Format): What kind of file.

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
        format_=format_,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
    format_: Format,
) -> Response[Any | Problem]:
    """A session as one file to hand on

     Its sentence and figures, the prompt, the notes, each iteration with what it changed and what
    happened, and
    the document: as HTML that needs nothing else and runs nothing, or as Markdown. Secrets are masked,
    whoever
    asks; of very large sessions the file says how much is left out.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        format_ (Format): What kind of file.

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
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    s: str,
    *,
    client: AuthenticatedClient | Client,
    format_: Format,
) -> Any | Problem | None:
    """A session as one file to hand on

     Its sentence and figures, the prompt, the notes, each iteration with what it changed and what
    happened, and
    the document: as HTML that needs nothing else and runs nothing, or as Markdown. Secrets are masked,
    whoever
    asks; of very large sessions the file says how much is left out.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        format_ (Format): What kind of file.

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
            format_=format_,
        )
    ).parsed
