from typing import Literal

ThinkingEventType = Literal["thinking"]

THINKING_EVENT_TYPE_VALUES: set[ThinkingEventType] = {
    "thinking",
}


def check_thinking_event_type(value: str) -> ThinkingEventType:
    if value in THINKING_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {THINKING_EVENT_TYPE_VALUES!r}"
    )
