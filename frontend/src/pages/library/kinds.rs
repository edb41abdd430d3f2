//! The kinds of resources.

/// Their words in the API, their names, and what they are for; in the order of the page.
pub(super) const KINDS: [(&str, &str, &str); 3] = [
    (
        "design_doc",
        "Design documents",
        "There is none yet; a completed planning step leaves its document here.",
    ),
    (
        "guardrails",
        "Guardrails",
        "There are none yet: rules that whoever builds this has to keep to.",
    ),
    (
        "other",
        "Other files",
        "There is none yet; anything that the agents should know can be kept here.",
    ),
];
