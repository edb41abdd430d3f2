from typing import Literal

DiffLineType = Literal["add", "context", "hunk", "remove"]

DIFF_LINE_TYPE_VALUES: set[DiffLineType] = {
    "add",
    "context",
    "hunk",
    "remove",
}


def check_diff_line_type(value: str) -> DiffLineType:
    if value in DIFF_LINE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {DIFF_LINE_TYPE_VALUES!r}"
    )
