from typing import Literal

HappeningEventType = Literal["happening"]

HAPPENING_EVENT_TYPE_VALUES: set[HappeningEventType] = {
    "happening",
}


def check_happening_event_type(value: str) -> HappeningEventType:
    if value in HAPPENING_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {HAPPENING_EVENT_TYPE_VALUES!r}"
    )
