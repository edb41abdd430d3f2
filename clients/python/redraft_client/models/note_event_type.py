from typing import Literal

NoteEventType = Literal["note"]

NOTE_EVENT_TYPE_VALUES: set[NoteEventType] = {
    "note",
}


def check_note_event_type(value: str) -> NoteEventType:
    if value in NOTE_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {NOTE_EVENT_TYPE_VALUES!r}"
    )
