//! House rules that hold for every file.

use crate::tree::{File, assert_none, files};

/// Lines of code.
const LONGEST: usize = 400;

/// Lines of a file of tests, which is a list to look things up in and not read from top to bottom.
const LONGEST_OF_TESTS: usize = 600;

fn is_too_long(file: &File) -> bool {
    // The known shapes of secrets are a table to look things up in, too.
    let longest = if file.is_test() || file.path == "crates/redaction/src/shapes.rs" {
        LONGEST_OF_TESTS
    } else {
        LONGEST
    };
    file.text.lines().count() > longest
}

#[test]
fn no_source_file_is_longer_than_a_reader_wants() {
    let found = files()
        .iter()
        .filter(|file| file.is_a(&["rs", "mjs", "js", "ts", "py", "sql", "sh", "css"]))
        .filter(|file| !file.is_generated())
        .filter(|file| is_too_long(file))
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()))
        .collect();
    assert_none(
        "a file has at most 400 lines, or a reason in this test",
        found,
    );
}

#[test]
fn every_file_is_named_after_what_it_does() {
    let vague = ["util", "utils", "common", "helper", "helpers", "misc"];
    let found = files()
        .iter()
        .filter(|file| !file.is_generated())
        .filter(|file| {
            file.path
                .split('/')
                .any(|part| vague.contains(&part.split('.').next().unwrap_or(part)))
        })
        .map(|file| file.path.clone())
        .collect();
    assert_none("a thing has a name, or it has no file", found);
}

#[test]
fn nothing_is_left_to_be_done_later() {
    // Put together here, so that this file does not name them.
    let marks =
        [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"], ["HA", "CK:"]].map(|parts| parts.concat());
    let found = files()
        .iter()
        .filter(|file| file.is_a(&["rs", "mjs", "ts", "py", "sql", "css", "html", "toml", "md"]))
        .filter(|file| !file.is_generated())
        .flat_map(|file| {
            file.lines()
                .filter(|(_, line)| marks.iter().any(|mark| line.contains(mark.as_str())))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("what is not done belongs into the list of issues", found);
}

/// Whether a line of the dashboard's code holds words that people read: a literal that begins like a sentence, or one with
/// a capital letter in an element or an attribute that is shown.
fn holds_words(line: &str) -> bool {
    let literals = line.split('"').skip(1).step_by(2);
    let mut sentences = literals.filter(|text| {
        let mut words = text.split(' ');
        let first = words.next().unwrap_or_default();
        let is_word = |word: &str| word.chars().all(|c| c.is_ascii_lowercase() || c == '\'');
        let mut letters = first.chars();
        letters.next().is_some_and(|c| c.is_ascii_uppercase())
            && is_word(letters.as_str())
            && words.next().is_some_and(is_word)
    });
    let shown = [
        "label=\"",
        "summary=\"",
        "heading=\"",
        "question=\"",
        "yes=\"",
        "title=\"",
        ">\"",
    ];
    let is_shown = |at: usize| line[at..].starts_with(|c: char| c.is_uppercase());
    sentences.next().is_some()
        || shown.iter().any(|before| {
            line.match_indices(before)
                .any(|(at, _)| is_shown(at + before.len()))
        })
}

#[test]
fn what_the_dashboard_says_is_in_the_folder_of_texts() {
    let found = files()
        .iter()
        .filter(|file| file.is_in(&["frontend/src"]) && file.is_a(&["rs"]) && !file.is_test())
        .filter(|file| {
            // A page for developers, and Markdown that becomes HTML.
            !file.is_in(&[
                "frontend/src/texts",
                "frontend/src/pages/components.rs",
                "frontend/src/markdown",
            ])
        })
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| holds_words(line) && !line.trim_start().starts_with("reason"))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none(
        "whoever changes the words changes `frontend/src/texts` only",
        found,
    );
    for bad in [
        r#"view! { <h2>"Forks"</h2> }"#,
        r#"<Press label="Save" on_press />"#,
        r#"let why = "It's not here.";"#,
    ] {
        assert!(holds_words(bad), "{bad}");
    }
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let folders = [["/wo", "rk/"], ["/ro", "ot/"]].map(|parts| parts.concat());
    let starts = |line: &str, folder: &str| {
        line.match_indices(folder).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || "._-~*}/)".contains(c))
        })
    };
    let found = files()
        .iter()
        .flat_map(|file| {
            file.lines()
                .filter(|(_, line)| folders.iter().any(|folder| starts(line, folder)))
                .map(|(number, line)| {
                    let shown: String = line.trim().chars().take(120).collect();
                    format!("{}:{number}: {shown}", file.path)
                })
                .collect::<Vec<_>>()
        })
        .collect();
    assert_none("a checkout works wherever it lies", found);
}

#[test]
fn npm_lock_files_pin_contents_and_name_no_host() {
    let locks: Vec<_> = files()
        .into_iter()
        .filter(|file| file.path.ends_with("package-lock.json"))
        .collect();
    assert_eq!(
        locks.len(),
        3,
        "the browser tests, the CLI and the TypeScript client each have a lock file"
    );
    for lock in locks {
        assert!(
            lock.text.contains("\"integrity\""),
            "{} pins no content",
            lock.path
        );
        assert!(
            !lock.text.contains("\"resolved\""),
            "{} names the host it was made from",
            lock.path
        );
    }
}
