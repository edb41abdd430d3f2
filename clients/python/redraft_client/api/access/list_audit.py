from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.audit_entry import AuditEntry
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    before: int | Unset = UNSET,
    who: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["before"] = before

    params["who"] = who

    params["operation"] = operation

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/audit",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | list[AuditEntry] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = AuditEntry.from_dict(response_200_item_data)

            response_200.append(response_200_item)

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

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
) -> Response[Problem | list[AuditEntry]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    before: int | Unset = UNSET,
    who: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> Response[Problem | list[AuditEntry]]:
    """What was changed and what was refused, newest first

     For the next page, `before` is the id of the last entry of this one.

    Needs the scope `admin`.

    Args:
        before (int | Unset):
        who (str | Unset):
        operation (str | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[AuditEntry]]
    """

    kwargs = _get_kwargs(
        before=before,
        who=who,
        operation=operation,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    before: int | Unset = UNSET,
    who: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> Problem | list[AuditEntry] | None:
    """What was changed and what was refused, newest first

     For the next page, `before` is the id of the last entry of this one.

    Needs the scope `admin`.

    Args:
        before (int | Unset):
        who (str | Unset):
        operation (str | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[AuditEntry]
    """

    return sync_detailed(
        client=client,
        before=before,
        who=who,
        operation=operation,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    before: int | Unset = UNSET,
    who: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> Response[Problem | list[AuditEntry]]:
    """What was changed and what was refused, newest first

     For the next page, `before` is the id of the last entry of this one.

    Needs the scope `admin`.

    Args:
        before (int | Unset):
        who (str | Unset):
        operation (str | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | list[AuditEntry]]
    """

    kwargs = _get_kwargs(
        before=before,
        who=who,
        operation=operation,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    before: int | Unset = UNSET,
    who: str | Unset = UNSET,
    operation: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> Problem | list[AuditEntry] | None:
    """What was changed and what was refused, newest first

     For the next page, `before` is the id of the last entry of this one.

    Needs the scope `admin`.

    Args:
        before (int | Unset):
        who (str | Unset):
        operation (str | Unset):
        limit (int | Unset):  Default: 100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | list[AuditEntry]
    """

    return (
        await asyncio_detailed(
            client=client,
            before=before,
            who=who,
            operation=operation,
            limit=limit,
        )
    ).parsed
