from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.line_calls import LineCalls
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    slug: str,
    w: str,
    s: str,
    i: int,
    *,
    revision: int,
    first_line: int,
    line_count: int,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["revision"] = revision

    params["first_line"] = first_line

    params["line_count"] = line_count

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations/{i}/line-calls".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            s=quote(str(s), safe=""),
            i=quote(str(i), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> LineCalls | Problem | None:
    if response.status_code == 200:
        response_200 = LineCalls.from_dict(response.json())

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
) -> Response[LineCalls | Problem]:
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
    i: int,
    *,
    client: AuthenticatedClient | Client,
    revision: int,
    first_line: int,
    line_count: int,
) -> Response[LineCalls | Problem]:
    """The calls of an iteration that wrote lines of a revision

     A call is one of a tool that edits or writes, which did not fail and whose new text holds any of the
    lines.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        i (int):
        revision (int):
        first_line (int):
        line_count (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LineCalls | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        i=i,
        revision=revision,
        first_line=first_line,
        line_count=line_count,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    w: str,
    s: str,
    i: int,
    *,
    client: AuthenticatedClient | Client,
    revision: int,
    first_line: int,
    line_count: int,
) -> LineCalls | Problem | None:
    """The calls of an iteration that wrote lines of a revision

     A call is one of a tool that edits or writes, which did not fail and whose new text holds any of the
    lines.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        i (int):
        revision (int):
        first_line (int):
        line_count (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LineCalls | Problem
    """

    return sync_detailed(
        slug=slug,
        w=w,
        s=s,
        i=i,
        client=client,
        revision=revision,
        first_line=first_line,
        line_count=line_count,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    s: str,
    i: int,
    *,
    client: AuthenticatedClient | Client,
    revision: int,
    first_line: int,
    line_count: int,
) -> Response[LineCalls | Problem]:
    """The calls of an iteration that wrote lines of a revision

     A call is one of a tool that edits or writes, which did not fail and whose new text holds any of the
    lines.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        i (int):
        revision (int):
        first_line (int):
        line_count (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LineCalls | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        s=s,
        i=i,
        revision=revision,
        first_line=first_line,
        line_count=line_count,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    s: str,
    i: int,
    *,
    client: AuthenticatedClient | Client,
    revision: int,
    first_line: int,
    line_count: int,
) -> LineCalls | Problem | None:
    """The calls of an iteration that wrote lines of a revision

     A call is one of a tool that edits or writes, which did not fail and whose new text holds any of the
    lines.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        s (str):
        i (int):
        revision (int):
        first_line (int):
        line_count (int):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LineCalls | Problem
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            s=s,
            i=i,
            client=client,
            revision=revision,
            first_line=first_line,
            line_count=line_count,
        )
    ).parsed
