from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.workflow import Workflow
from ...types import UNSET, Response, Unset


def _get_kwargs(
    slug: str,
    w: str,
    step_id: int,
    *,
    with_sessions: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["with_sessions"] = with_sessions

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/projects/{slug}/workflows/{w}/steps/{step_id}".format(
            slug=quote(str(slug), safe=""),
            w=quote(str(w), safe=""),
            step_id=quote(str(step_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Workflow | None:
    if response.status_code == 200:
        response_200 = Workflow.from_dict(response.json())

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
) -> Response[Problem | Workflow]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    slug: str,
    w: str,
    step_id: int,
    *,
    client: AuthenticatedClient | Client,
    with_sessions: bool | Unset = False,
) -> Response[Problem | Workflow]:
    """Removes a step

     With all its records; the user's files stay. The steps after it close up, so the answer is the
    workflow. Refused for the last one, while a session of the step has not ended, and where it
    has sessions, unless they may go with it.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        step_id (int):
        with_sessions (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Workflow]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        step_id=step_id,
        with_sessions=with_sessions,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    slug: str,
    w: str,
    step_id: int,
    *,
    client: AuthenticatedClient | Client,
    with_sessions: bool | Unset = False,
) -> Problem | Workflow | None:
    """Removes a step

     With all its records; the user's files stay. The steps after it close up, so the answer is the
    workflow. Refused for the last one, while a session of the step has not ended, and where it
    has sessions, unless they may go with it.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        step_id (int):
        with_sessions (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Workflow
    """

    return sync_detailed(
        slug=slug,
        w=w,
        step_id=step_id,
        client=client,
        with_sessions=with_sessions,
    ).parsed


async def asyncio_detailed(
    slug: str,
    w: str,
    step_id: int,
    *,
    client: AuthenticatedClient | Client,
    with_sessions: bool | Unset = False,
) -> Response[Problem | Workflow]:
    """Removes a step

     With all its records; the user's files stay. The steps after it close up, so the answer is the
    workflow. Refused for the last one, while a session of the step has not ended, and where it
    has sessions, unless they may go with it.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        step_id (int):
        with_sessions (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Workflow]
    """

    kwargs = _get_kwargs(
        slug=slug,
        w=w,
        step_id=step_id,
        with_sessions=with_sessions,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    slug: str,
    w: str,
    step_id: int,
    *,
    client: AuthenticatedClient | Client,
    with_sessions: bool | Unset = False,
) -> Problem | Workflow | None:
    """Removes a step

     With all its records; the user's files stay. The steps after it close up, so the answer is the
    workflow. Refused for the last one, while a session of the step has not ended, and where it
    has sessions, unless they may go with it.

    Needs the scope `operate`.

    Args:
        slug (str):
        w (str):
        step_id (int):
        with_sessions (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Workflow
    """

    return (
        await asyncio_detailed(
            slug=slug,
            w=w,
            step_id=step_id,
            client=client,
            with_sessions=with_sessions,
        )
    ).parsed
