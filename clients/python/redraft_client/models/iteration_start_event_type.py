from typing import Literal

IterationStartEventType = Literal["iteration_start"]

ITERATION_START_EVENT_TYPE_VALUES: set[IterationStartEventType] = {
    "iteration_start",
}


def check_iteration_start_event_type(value: str) -> IterationStartEventType:
    if value in ITERATION_START_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITERATION_START_EVENT_TYPE_VALUES!r}"
    )
