from typing import Literal

HeartbeatEventType = Literal["heartbeat"]

HEARTBEAT_EVENT_TYPE_VALUES: set[HeartbeatEventType] = {
    "heartbeat",
}


def check_heartbeat_event_type(value: str) -> HeartbeatEventType:
    if value in HEARTBEAT_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {HEARTBEAT_EVENT_TYPE_VALUES!r}"
    )
