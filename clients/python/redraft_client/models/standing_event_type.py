from typing import Literal

StandingEventType = Literal["standing"]

STANDING_EVENT_TYPE_VALUES: set[StandingEventType] = {
    "standing",
}


def check_standing_event_type(value: str) -> StandingEventType:
    if value in STANDING_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {STANDING_EVENT_TYPE_VALUES!r}"
    )
