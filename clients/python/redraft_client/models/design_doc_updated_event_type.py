from typing import Literal

DesignDocUpdatedEventType = Literal["design_doc_updated"]

DESIGN_DOC_UPDATED_EVENT_TYPE_VALUES: set[DesignDocUpdatedEventType] = {
    "design_doc_updated",
}


def check_design_doc_updated_event_type(value: str) -> DesignDocUpdatedEventType:
    if value in DESIGN_DOC_UPDATED_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DESIGN_DOC_UPDATED_EVENT_TYPE_VALUES!r}"
    )
