from typing import Literal

GlanceChangedEventType = Literal["changed"]

GLANCE_CHANGED_EVENT_TYPE_VALUES: set[GlanceChangedEventType] = {
    "changed",
}


def check_glance_changed_event_type(value: str) -> GlanceChangedEventType:
    if value in GLANCE_CHANGED_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {GLANCE_CHANGED_EVENT_TYPE_VALUES!r}"
    )
