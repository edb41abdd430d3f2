use std::fs;
use std::process::Command;

use proptest::{prelude::*, sample::Index};
use redraft_fuzz::fuzz;

use super::*;

/// Applies a diff of ours strictly: every context and removed line must be where it says.
fn apply(before: &str, unified: &str) -> String {
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let (mut out, mut at) = (String::new(), 0);
    let mut lines = diff_lines(unified).into_iter().peekable();
    while let Some(line) = lines.next() {
        let unfinished = lines
            .next_if(|next| next.text.starts_with('\\'))
            .map_or("\n", |_| "");
        match line.kind {
            DiffLineKind::Hunk => {
                let range = line.text.split(' ').nth(1).expect("an old range");
                let mut numbers = range[1..].split(',').map(|n| n.parse::<usize>().unwrap());
                let (start, length) = (numbers.next().unwrap(), numbers.next().unwrap_or(1));
                let start = if length == 0 { start } else { start - 1 };
                out.extend(old[at..start].iter().copied());
                at = start;
            }
            DiffLineKind::Add => out.extend([&line.text[1..], unfinished]),
            DiffLineKind::Remove | DiffLineKind::Context => {
                assert_eq!(old[at], format!("{}{unfinished}", &line.text[1..]));
                at += 1;
                if line.kind == DiffLineKind::Context {
                    out.extend([&line.text[1..], unfinished]);
                }
            }
        }
    }
    out.extend(old[at..].iter().copied());
    out
}

fn patched_by_the_command(name: &str, before: &str, unified: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (file, patch) = (folder.path().join(name), folder.path().join("changes"));
    fs::write(&file, before).unwrap();
    fs::write(&patch, unified).unwrap();
    let output = Command::new("patch")
        .args(["-p1", "--binary", "--fuzz=0", "--batch", "-i", "changes"])
        .current_dir(folder.path())
        .output()
        .expect("the patch command is needed for this test");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    fs::read_to_string(&file).unwrap()
}

/// Documents from few different lines, so that much is shared and repeated.
fn document() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("\n"),
        Just("# Plan\n"),
        Just("alpha beta\n"),
        Just("alpha  gamma\n"),
        Just("--- minus\n"),
        Just("+++ plus\n"),
        Just("@@ -1 +1 @@\n"),
        Just("\\ No newline at end of file\n"),
        Just("tail with a return\r"),
        Just("größer ☂"),
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.concat())
}

fn without_a_clock(before: &str, after: &str) -> DocumentDiff {
    diff_until(
        "plan.md",
        before,
        after,
        Instant::now() + Duration::from_mins(10),
    )
}

proptest! {
    #[test]
    fn applying_a_diff_gives_the_text_after(before in document(), after in document()) {
        let diff = without_a_clock(&before, &after);
        prop_assert_eq!(apply(&before, &diff.text), after);
    }

    #[test]
    fn applying_a_coarse_diff_gives_the_text_after(before in document(), after in document()) {
        let diff = diff_until("plan.md", &before, &after, Instant::now());
        prop_assert_eq!(diff.coarse, before != after);
        prop_assert_eq!(apply(&before, &diff.text), after);
    }

    #[test]
    fn characters_added_less_characters_removed_is_the_difference_in_length(
        before in document(), after in document(), hurried in any::<bool>(),
    ) {
        let diff = if hurried {
            diff_until("plan.md", &before, &after, Instant::now())
        } else {
            without_a_clock(&before, &after)
        };
        let length = |text: &str| text.chars().count() as i64;
        let grown = diff.chars_added as i64 - diff.chars_removed as i64;
        prop_assert_eq!(grown, length(&after) - length(&before));
        prop_assert!(diff.chars_removed <= length(&before) as u64);
    }

    #[test]
    fn only_equal_texts_have_an_empty_diff(before in document(), after in document()) {
        let diff = without_a_clock(&before, &after);
        prop_assert_eq!(diff.is_empty(), before == after);
        prop_assert_eq!(diff.chars_added + diff.chars_removed == 0, before == after);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn the_patch_command_applies_a_diff(before in document(), after in document()) {
        // An empty result makes `patch` remove the file, which is not what is looked at here.
        prop_assume!(!before.is_empty() && !after.is_empty() && before != after);
        let diff = without_a_clock(&before, &after);
        let patched = patched_by_the_command("plan.md", &before, &diff.text);
        prop_assert_eq!(patched, after);
    }
}

#[test]
fn a_diff_looks_like_that_of_diff_u() {
    let before = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten";
    let after = "one\n2\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n";
    let diff = without_a_clock(before, after);
    assert_eq!(
        diff.text,
        "--- a/plan.md\n+++ b/plan.md\n\
         @@ -1,5 +1,5 @@\n one\n-two\n+2\n three\n four\n five\n\
         @@ -7,4 +7,4 @@\n seven\n eight\n nine\n-ten\n\\ No newline at end of file\n+ten\n"
    );
    assert_eq!(
        (diff.chars_added, diff.chars_removed, diff.coarse),
        (2, 3, false)
    );
}

#[test]
fn a_new_document_is_all_added_and_an_emptied_one_all_removed() {
    let new = without_a_clock("", "a\nb\n");
    assert_eq!(
        new.text,
        "--- a/plan.md\n+++ b/plan.md\n@@ -0,0 +1,2 @@\n+a\n+b\n"
    );
    assert_eq!((new.chars_added, new.chars_removed), (4, 0));
    let emptied = without_a_clock("a\nb\n", "");
    assert_eq!(
        emptied.text,
        "--- a/plan.md\n+++ b/plan.md\n@@ -1,2 +0,0 @@\n-a\n-b\n"
    );
    assert_eq!((emptied.chars_added, emptied.chars_removed), (0, 4));
}

#[test]
fn the_lines_leave_out_the_header_and_nothing_else() {
    let diff = without_a_clock("-- a/x\nsame\n", "same\n++ b/x");
    let lines: Vec<_> = diff
        .lines()
        .into_iter()
        .map(|line| (line.kind, line.text))
        .collect();
    let expected = [
        (DiffLineKind::Hunk, "@@ -1,2 +1,2 @@"),
        (DiffLineKind::Remove, "--- a/x"),
        (DiffLineKind::Context, " same"),
        (DiffLineKind::Add, "+++ b/x"),
        (DiffLineKind::Context, "\\ No newline at end of file"),
    ];
    assert_eq!(lines, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn a_name_with_spaces_or_line_breaks_leaves_the_diff_whole() {
    let diff = diff("my plan.md", "a\n", "b\n");
    assert!(
        diff.text
            .starts_with("--- a/my plan.md\t\n+++ b/my plan.md\t\n@@")
    );
    assert_eq!(
        patched_by_the_command("my plan.md", "a\n", &diff.text),
        "b\n"
    );
    let broken = super::diff("a\nb.md", "a\n", "b\n");
    assert!(broken.text.starts_with("--- a/a?b.md\n+++ b/a?b.md\n@@"));
}

#[test]
fn a_text_of_too_many_lines_gets_a_coarse_but_valid_diff() {
    let middle = "line\n".repeat(20_001);
    let (before, after) = (format!("a\n{middle}b\n"), format!("A\n{middle}B\n"));
    let diff = without_a_clock(&before, &after);
    assert!(diff.coarse);
    assert_eq!(apply(&before, &diff.text), after);
}

#[test]
fn two_large_texts_with_nothing_in_common_are_compared_in_time() {
    let text = |step: usize| {
        let lines = (0..18_000).map(|n| format!("{} {}\n", n * step % 7, n * step % 1_009));
        lines.collect::<Vec<_>>().concat()
    };
    let (before, after) = (text(3), text(11));
    let started = Instant::now();
    let diff = diff("plan.md", &before, &after);
    assert!(
        started.elapsed() < Duration::from_secs(10),
        "took {:?}",
        started.elapsed()
    );
    assert_eq!(apply(&before, &diff.text), after);
}

/// One change of a document: from here on so many lines become others.
fn edit() -> impl Strategy<Value = (Index, usize, String)> {
    let text = prop_oneof![2 => document(), 1 => any::<String>(), 1 => Just(String::new())];
    (any::<Index>(), 0_usize..20, text)
}

fn edited(text: &str, (at, lines, new): &(Index, usize, String)) -> String {
    let old: Vec<&str> = text.split_inclusive('\n').collect();
    let start = at.index(old.len() + 1);
    let end = (start + lines).min(old.len());
    [&old[..start].concat(), new.as_str(), &old[end..].concat()].concat()
}

#[test]
fn fuzz_a_diff_applied_to_the_old_text_gives_the_new_one() {
    let before = prop_oneof![
        prop::collection::vec(document(), 0..20).prop_map(|parts| parts.concat()),
        prop::collection::vec(any::<String>(), 0..40).prop_map(|lines| lines.join("\n")),
    ];
    let edits = prop::collection::vec(edit(), 0..8);
    fuzz(
        1,
        &(before, edits, any::<bool>()),
        |(before, edits, hurried)| {
            let after = edits
                .iter()
                .fold(before.clone(), |text, change| edited(&text, change));
            let diff = if hurried {
                diff_until("plan.md", &before, &after, Instant::now())
            } else {
                without_a_clock(&before, &after)
            };
            prop_assert_eq!(apply(&before, &diff.text), &*after);
            prop_assert_eq!(diff.is_empty(), before == after);
            let length = |text: &str| text.chars().count() as i64;
            let grown = diff.chars_added as i64 - diff.chars_removed as i64;
            prop_assert_eq!(grown, length(&after) - length(&before));
            // Every line that is shown is one of the two texts, or a remark.
            let shown = diff.lines().len();
            prop_assert!(shown <= 2 * (before.len() + after.len()) + 2);
            Ok(())
        },
    );
}
