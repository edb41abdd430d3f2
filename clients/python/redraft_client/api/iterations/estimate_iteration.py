from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.estimate import Estimate
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    slug: str,
    w: str,
    *,
    iterations: int | Unset = 3,
    agent: str | Unset = UNSET,
    model: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["iterations"] = iterations

    params["agent"] = agent

    params["model"] = model

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/projects/{slug}/workflows/{w}/planning/estimate".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Estimate | Problem | None:
    if response.status_code == 200:
        response_200 = Estimate.from_dict(response.json())

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
) -> Response[Estimate | Problem]:
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
    iterations: int | Unset = 3,
    agent: str | Unset = UNSET,
    model: str | Unset = UNSET,
) -> Response[Estimate | Problem]:
    """What a session on a workflow's current step will probably take

     By the median of what earlier iterations with the same agent and model took: those of the step, else
    those of
    the project, else all of the installation.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        iterations (int | Unset):  Default: 3.
        agent (str | Unset):
        model (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Estimate | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        iterations=iterations,
        agent=agent,
        model=model,
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
    iterations: int | Unset = 3,
    agent: str | Unset = UNSET,
    model: str | Unset = UNSET,
) -> Estimate | Problem | None:
    """What a session on a workflow's current step will probably take

     By the median of what earlier iterations with the same agent and model took: those of the step, else
    those of
    the project, else all of the installation.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        iterations (int | Unset):  Default: 3.
        agent (str | Unset):
        model (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Estimate | Problem
    """

    return sync_detailed(
        slug=slug,
        w=w,
        client=client,
        iterations=iterations,
        agent=agent,
        model=model,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    *,
    client: AuthenticatedClient | Client,
    iterations: int | Unset = 3,
    agent: str | Unset = UNSET,
    model: str | Unset = UNSET,
) -> Response[Estimate | Problem]:
    """What a session on a workflow's current step will probably take

     By the median of what earlier iterations with the same agent and model took: those of the step, else
    those of
    the project, else all of the installation.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        iterations (int | Unset):  Default: 3.
        agent (str | Unset):
        model (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Estimate | Problem]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        iterations=iterations,
        agent=agent,
        model=model,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    *,
    client: AuthenticatedClient | Client,
    iterations: int | Unset = 3,
    agent: str | Unset = UNSET,
    model: str | Unset = UNSET,
) -> Estimate | Problem | None:
    """What a session on a workflow's current step will probably take

     By the median of what earlier iterations with the same agent and model took: those of the step, else
    those of
    the project, else all of the installation.

    Needs the scope `read`.

    Args:
        slug (str):
        w (str):
        iterations (int | Unset):  Default: 3.
        agent (str | Unset):
        model (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Estimate | Problem
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            client=client,
            iterations=iterations,
            agent=agent,
            model=model,
        )
    ).parsed
