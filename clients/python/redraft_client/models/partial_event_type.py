from typing import Literal

PartialEventType = Literal["partial"]

PARTIAL_EVENT_TYPE_VALUES: set[PartialEventType] = {
    "partial",
}


def check_partial_event_type(value: str) -> PartialEventType:
    if value in PARTIAL_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {PARTIAL_EVENT_TYPE_VALUES!r}"
    )
