from typing import Literal

IterationCompleteEventType = Literal["iteration_complete"]

ITERATION_COMPLETE_EVENT_TYPE_VALUES: set[IterationCompleteEventType] = {
    "iteration_complete",
}


def check_iteration_complete_event_type(value: str) -> IterationCompleteEventType:
    if value in ITERATION_COMPLETE_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ITERATION_COMPLETE_EVENT_TYPE_VALUES!r}"
    )
