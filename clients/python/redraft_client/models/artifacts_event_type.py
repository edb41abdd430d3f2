from typing import Literal

ArtifactsEventType = Literal["artifacts"]

ARTIFACTS_EVENT_TYPE_VALUES: set[ArtifactsEventType] = {
    "artifacts",
}


def check_artifacts_event_type(value: str) -> ArtifactsEventType:
    if value in ARTIFACTS_EVENT_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ARTIFACTS_EVENT_TYPE_VALUES!r}"
    )
