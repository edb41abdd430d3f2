from typing import Literal

FilesChangedEventType = Literal["files_changed"]

FILES_CHANGED_EVENT_TYPE_VALUES: set[FilesChangedEventType] = {
    "files_changed",
}


def check_files_changed_event_type(value: str) -> FilesChangedEventType:
    if value in FILES_CHANGED_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FILES_CHANGED_EVENT_TYPE_VALUES!r}"
    )
