from typing import Literal

ProgressEventType = Literal["progress"]

PROGRESS_EVENT_TYPE_VALUES: set[ProgressEventType] = {
    "progress",
}


def check_progress_event_type(value: str) -> ProgressEventType:
    if value in PROGRESS_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {PROGRESS_EVENT_TYPE_VALUES!r}"
    )
