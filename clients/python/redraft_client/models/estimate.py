from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.estimated_range import EstimatedRange


T = TypeVar("T", bound="Estimate")


@_attrs_define
class Estimate:
    """What a session will probably take, by what earlier iterations with the same agent and model took.

    Attributes:
        agent (str): The agent.
        history_of (None | str): Whose iterations it is made of: `step`, `project` or `installation`; `null`: there are
            none.
        iterations (int): For how many iterations it is.
        iterations_counted (int): How many they are; at most the newest 50.
        model (str): The model.
        secs (EstimatedRange | None): Seconds that one took; the time between its attempts is not counted.
        sentence (str): All of it in one sentence; where there is no history, that there is none.
        total_secs (float | None): Seconds that all of them will take, by the median.
        total_usd (float | None): Dollars that all of them will cost, by the median.
        usd (EstimatedRange | None): Dollars that one cost.
    """

    agent: str
    history_of: None | str
    iterations: int
    iterations_counted: int
    model: str
    secs: EstimatedRange | None
    sentence: str
    total_secs: float | None
    total_usd: float | None
    usd: EstimatedRange | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.estimated_range import EstimatedRange

        agent = self.agent

        history_of: None | str
        history_of = self.history_of

        iterations = self.iterations

        iterations_counted = self.iterations_counted

        model = self.model

        secs: dict[str, Any] | None
        if isinstance(self.secs, EstimatedRange):
            secs = self.secs.to_dict()
        else:
            secs = self.secs

        sentence = self.sentence

        total_secs: float | None
        total_secs = self.total_secs

        total_usd: float | None
        total_usd = self.total_usd

        usd: dict[str, Any] | None
        if isinstance(self.usd, EstimatedRange):
            usd = self.usd.to_dict()
        else:
            usd = self.usd

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agent": agent,
                "history_of": history_of,
                "iterations": iterations,
                "iterations_counted": iterations_counted,
                "model": model,
                "secs": secs,
                "sentence": sentence,
                "total_secs": total_secs,
                "total_usd": total_usd,
                "usd": usd,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.estimated_range import EstimatedRange

        d = dict(src_dict)
        agent = d.pop("agent")

        def _parse_history_of(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        history_of = _parse_history_of(d.pop("history_of"))

        iterations = d.pop("iterations")

        iterations_counted = d.pop("iterations_counted")

        model = d.pop("model")

        def _parse_secs(data: object) -> EstimatedRange | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                secs_type_1 = EstimatedRange.from_dict(data)

                return secs_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EstimatedRange | None, data)

        secs = _parse_secs(d.pop("secs"))

        sentence = d.pop("sentence")

        def _parse_total_secs(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        total_secs = _parse_total_secs(d.pop("total_secs"))

        def _parse_total_usd(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        total_usd = _parse_total_usd(d.pop("total_usd"))

        def _parse_usd(data: object) -> EstimatedRange | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                usd_type_1 = EstimatedRange.from_dict(data)

                return usd_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EstimatedRange | None, data)

        usd = _parse_usd(d.pop("usd"))

        estimate = cls(
            agent=agent,
            history_of=history_of,
            iterations=iterations,
            iterations_counted=iterations_counted,
            model=model,
            secs=secs,
            sentence=sentence,
            total_secs=total_secs,
            total_usd=total_usd,
            usd=usd,
        )

        estimate.additional_properties = d
        return estimate

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
