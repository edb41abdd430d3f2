from typing import Literal

ToolResultEventType = Literal["tool_result"]

TOOL_RESULT_EVENT_TYPE_VALUES: set[ToolResultEventType] = {
    "tool_result",
}


def check_tool_result_event_type(value: str) -> ToolResultEventType:
    if value in TOOL_RESULT_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TOOL_RESULT_EVENT_TYPE_VALUES!r}"
    )
