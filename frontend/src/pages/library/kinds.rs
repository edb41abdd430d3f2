//! The kinds of resources.

use crate::texts::{library as texts, words};

/// Their words in the API, their names, and what they are for; in the order of the page.
pub(super) const KINDS: [(&str, &str, &str); 3] = [
    (
        "design_doc",
        texts::DESIGN_DOCUMENTS,
        texts::THERE_IS_NO_DESIGN_DOCUMENT,
    ),
    (
        "guardrails",
        words::GUARDRAILS,
        texts::THERE_ARE_NO_GUARDRAILS,
    ),
    ("other", texts::OTHER_FILES, texts::THERE_IS_NO_OTHER_FILE),
];
