from typing import Literal

CancelledEventType = Literal["cancelled"]

CANCELLED_EVENT_TYPE_VALUES: set[CancelledEventType] = {
    "cancelled",
}


def check_cancelled_event_type(value: str) -> CancelledEventType:
    if value in CANCELLED_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CANCELLED_EVENT_TYPE_VALUES!r}"
    )
