from typing import Literal

ToolUseEventType = Literal["tool_use"]

TOOL_USE_EVENT_TYPE_VALUES: set[ToolUseEventType] = {
    "tool_use",
}


def check_tool_use_event_type(value: str) -> ToolUseEventType:
    if value in TOOL_USE_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TOOL_USE_EVENT_TYPE_VALUES!r}"
    )
