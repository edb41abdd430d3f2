from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hours_of_day import HoursOfDay
    from ..models.stop_when import StopWhen


T = TypeVar("T", bound="ForkRevision")


@_attrs_define
class ForkRevision:
    """Starts a session on an earlier version of the document.

    Attributes:
        prompt (str): What every iteration is asked to do: 1 to 100,000 characters.
        agent (None | str | Unset): `claude` or `demo`; without it the configured one.
        deadline (None | str | Unset): No iteration starts from this moment on: ISO 8601 with a time zone.
        from_session (None | str | Unset): The session that it is forked from; without it the one in which the version
            was written.
        hours (HoursOfDay | None | Unset):
        iterations (int | None | Unset): How many iterations: 1 to 100; 3 without it.
        max_cost_usd (float | None | Unset): The most dollars the session may cost.
        max_tokens (int | None | Unset): The most tokens it may use, those read from the cache not counted.
        max_wall_secs (int | None | Unset): The most seconds from its first start to its end.
        model (None | str | Unset): The model; without it the step's, else `opus`.
        stop_when (None | StopWhen | Unset):
        takes_comments (bool | None | Unset): Whether its first iteration is given the comments on the document that
            wait.
    """

    prompt: str
    agent: None | str | Unset = UNSET
    deadline: None | str | Unset = UNSET
    from_session: None | str | Unset = UNSET
    hours: HoursOfDay | None | Unset = UNSET
    iterations: int | None | Unset = UNSET
    max_cost_usd: float | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    max_wall_secs: int | None | Unset = UNSET
    model: None | str | Unset = UNSET
    stop_when: None | StopWhen | Unset = UNSET
    takes_comments: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.hours_of_day import HoursOfDay
        from ..models.stop_when import StopWhen

        prompt = self.prompt

        agent: None | str | Unset
        if isinstance(self.agent, Unset):
            agent = UNSET
        else:
            agent = self.agent

        deadline: None | str | Unset
        if isinstance(self.deadline, Unset):
            deadline = UNSET
        else:
            deadline = self.deadline

        from_session: None | str | Unset
        if isinstance(self.from_session, Unset):
            from_session = UNSET
        else:
            from_session = self.from_session

        hours: dict[str, Any] | None | Unset
        if isinstance(self.hours, Unset):
            hours = UNSET
        elif isinstance(self.hours, HoursOfDay):
            hours = self.hours.to_dict()
        else:
            hours = self.hours

        iterations: int | None | Unset
        if isinstance(self.iterations, Unset):
            iterations = UNSET
        else:
            iterations = self.iterations

        max_cost_usd: float | None | Unset
        if isinstance(self.max_cost_usd, Unset):
            max_cost_usd = UNSET
        else:
            max_cost_usd = self.max_cost_usd

        max_tokens: int | None | Unset
        if isinstance(self.max_tokens, Unset):
            max_tokens = UNSET
        else:
            max_tokens = self.max_tokens

        max_wall_secs: int | None | Unset
        if isinstance(self.max_wall_secs, Unset):
            max_wall_secs = UNSET
        else:
            max_wall_secs = self.max_wall_secs

        model: None | str | Unset
        if isinstance(self.model, Unset):
            model = UNSET
        else:
            model = self.model

        stop_when: dict[str, Any] | None | Unset
        if isinstance(self.stop_when, Unset):
            stop_when = UNSET
        elif isinstance(self.stop_when, StopWhen):
            stop_when = self.stop_when.to_dict()
        else:
            stop_when = self.stop_when

        takes_comments: bool | None | Unset
        if isinstance(self.takes_comments, Unset):
            takes_comments = UNSET
        else:
            takes_comments = self.takes_comments

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "prompt": prompt,
            }
        )
        if agent is not UNSET:
            field_dict["agent"] = agent
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if from_session is not UNSET:
            field_dict["from_session"] = from_session
        if hours is not UNSET:
            field_dict["hours"] = hours
        if iterations is not UNSET:
            field_dict["iterations"] = iterations
        if max_cost_usd is not UNSET:
            field_dict["max_cost_usd"] = max_cost_usd
        if max_tokens is not UNSET:
            field_dict["max_tokens"] = max_tokens
        if max_wall_secs is not UNSET:
            field_dict["max_wall_secs"] = max_wall_secs
        if model is not UNSET:
            field_dict["model"] = model
        if stop_when is not UNSET:
            field_dict["stop_when"] = stop_when
        if takes_comments is not UNSET:
            field_dict["takes_comments"] = takes_comments

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.hours_of_day import HoursOfDay
        from ..models.stop_when import StopWhen

        d = dict(src_dict)
        prompt = d.pop("prompt")

        def _parse_agent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agent = _parse_agent(d.pop("agent", UNSET))

        def _parse_deadline(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        deadline = _parse_deadline(d.pop("deadline", UNSET))

        def _parse_from_session(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        from_session = _parse_from_session(d.pop("from_session", UNSET))

        def _parse_hours(data: object) -> HoursOfDay | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                hours_type_1 = HoursOfDay.from_dict(data)

                return hours_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HoursOfDay | None | Unset, data)

        hours = _parse_hours(d.pop("hours", UNSET))

        def _parse_iterations(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        iterations = _parse_iterations(d.pop("iterations", UNSET))

        def _parse_max_cost_usd(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        max_cost_usd = _parse_max_cost_usd(d.pop("max_cost_usd", UNSET))

        def _parse_max_tokens(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_tokens = _parse_max_tokens(d.pop("max_tokens", UNSET))

        def _parse_max_wall_secs(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_wall_secs = _parse_max_wall_secs(d.pop("max_wall_secs", UNSET))

        def _parse_model(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        model = _parse_model(d.pop("model", UNSET))

        def _parse_stop_when(data: object) -> None | StopWhen | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                stop_when_type_1 = StopWhen.from_dict(data)

                return stop_when_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StopWhen | Unset, data)

        stop_when = _parse_stop_when(d.pop("stop_when", UNSET))

        def _parse_takes_comments(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        takes_comments = _parse_takes_comments(d.pop("takes_comments", UNSET))

        fork_revision = cls(
            prompt=prompt,
            agent=agent,
            deadline=deadline,
            from_session=from_session,
            hours=hours,
            iterations=iterations,
            max_cost_usd=max_cost_usd,
            max_tokens=max_tokens,
            max_wall_secs=max_wall_secs,
            model=model,
            stop_when=stop_when,
            takes_comments=takes_comments,
        )

        fork_revision.additional_properties = d
        return fork_revision

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
