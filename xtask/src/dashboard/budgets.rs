//! How large each file of the dashboard may be, so that what makes one grow is seen when it happens.
//!
//! The limit of the first load (`size`) is about what a reader waits for; these are about each file by itself. A
//! budget stands a little over what the file had when it was set. Who needs more raises it here, and says why in the
//! commit; who makes something smaller lowers it.

use anyhow::{Result, ensure};

use super::bundle::Files;
use super::size::{is_compressed, sent};

/// The beginning of a file's name, the bytes that may go over the wire for each such file, and what they are for.
const BUDGETS: &[(&str, usize, &str)] = &[
    (
        "index.html",
        600,
        "the page: names of files and nothing else",
    ),
    ("look.js", 300, "what keeps a chosen look from flashing"),
    ("redraft-", 6_100, "the browser's functions for the program"),
    ("redraft_bg-", 107_500, "what every page needs"),
    ("style-", 9_600, "all looks of all pages"),
    ("split_desk-", 91_000, "what leads to the documents"),
    ("split_reading-", 122_000, "a session, with its live column"),
    ("split_planning-", 92_500, "planning, access"),
    (
        "split_aside-",
        97_500,
        "resources, versions, limits, search, trust",
    ),
    ("split_told-", 43_500, "notifications, the morning"),
    (
        "split_commands-",
        33_500,
        "what is in the palette, and the page of keys: when asked for",
    ),
    (
        "split_insight-",
        70_500,
        "when asked for: changes, comparisons, who wrote what",
    ),
    (
        "split_timeline-",
        93_500,
        "when asked for: the timeline, figures, limits of a session",
    ),
    (
        "split_writing-",
        85_000,
        "when asked for: the editor, comments, prompts to begin with",
    ),
    (
        "watch.js",
        2_500,
        "what tells of happenings: after the first page",
    ),
    ("favicon", 300, "the mark with its dots"),
    (
        "icon-",
        9_000,
        "the mark of the installed dashboard, never loaded by a page",
    ),
    (
        "apple-touch-icon.png",
        3_500,
        "the same for Apple's devices",
    ),
    ("manifest.webmanifest", 500, "what makes it installable"),
    ("snippets/", 2_000, "scripts of dependencies"),
    ("split_components-", 0, "for developers: in no release"),
];

/// Fails, naming the file, when one is over its budget or has none.
pub(crate) fn hold(files: &Files) -> Result<()> {
    for name in files.keys().filter(|name| !is_compressed(name)) {
        let budget = BUDGETS.iter().find(|(start, ..)| name.starts_with(start));
        let (what, limit) =
            budget.map_or(("it has no budget", 0), |(_, limit, what)| (what, *limit));
        let bytes = sent(files, name);
        ensure!(
            bytes <= limit,
            "{name} ({what}) is {bytes} bytes, over its budget of {limit}: make it smaller, or raise the budget in \
             xtask/src/dashboard/budgets.rs and say why"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::hold;
    use crate::dashboard::bundle::Files;

    fn file(name: &str, bytes: usize) -> (String, Vec<u8>) {
        (name.to_owned(), vec![0; bytes])
    }

    #[test]
    fn a_file_over_its_budget_fails_the_build_and_is_named() {
        hold(&Files::from([file("style-0.css", 8_000)])).unwrap();
        let over = hold(&Files::from([file("style-0.css", 9_601)])).unwrap_err();
        assert!(
            over.to_string().starts_with("style-0.css (all looks"),
            "{over}"
        );
    }

    #[test]
    fn what_is_sent_counts_and_not_what_it_was_made_from() {
        let packed = [file("style-0.css", 90_000), file("style-0.css.br", 8_000)];
        hold(&Files::from(packed)).unwrap();
    }

    #[test]
    fn a_file_that_has_no_budget_needs_one() {
        hold(&Files::from([file("split_new-0.wasm", 10)])).unwrap_err();
    }

    #[test]
    fn the_page_of_all_components_is_in_no_release() {
        hold(&Files::from([file("split_components-0.wasm", 10)])).unwrap_err();
    }
}
