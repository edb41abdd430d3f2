use super::node::{Node, nodes, without_names};
use super::*;

/// Which of the two documents is to be given back.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Old,
    New,
}

/// A rendering as it is compared: without names, and without white space that has no meaning.
fn plain(markdown: &str) -> String {
    let html = without_names(&render(markdown));
    let mut out = String::new();
    written(&nodes(&html), None, &mut out);
    without_gaps(&out)
}

/// Without the ends of lines between blocks, which nobody sees.
fn without_gaps(html: &str) -> String {
    html.trim_matches('\n').replace(">\n<", "><")
}

/// Takes the marks away, with what is in one document alone.
fn without_marks(reading: &Reading, side: Side) -> String {
    let html: String = reading
        .parts
        .iter()
        .map(|part| part.html.as_str())
        .collect();
    let mut out = String::new();
    written(&nodes(&html), Some(side), &mut out);
    without_gaps(&out)
}

fn written(of: &[Node<'_>], side: Option<Side>, out: &mut String) {
    for node in of {
        let (tag, mark) = match node.open.split_once(" data-mark=\"") {
            Some((tag, rest)) => (format!("{tag}>"), rest.split('"').next()),
            None => (node.open.to_owned(), None),
        };
        let mark = mark
            .or(Some(node.name))
            .filter(|mark| side.is_some() && matches!(*mark, "ins" | "del"));
        let is_gone = match mark {
            Some("ins") => side == Some(Side::Old),
            Some("del") => side == Some(Side::New),
            _ => false,
        };
        if is_gone {
            continue;
        }
        let is_mark = side.is_some() && matches!(node.name, "ins" | "del");
        if node.name.is_empty() || node.inside.is_empty() && matches!(node.name, "br" | "hr") {
            out.push_str(node.html);
            continue;
        }
        if !is_mark {
            out.push_str(&tag);
        }
        written(&node.inside, side, out);
        if !is_mark {
            out.push_str(&format!("</{}>", node.name));
        }
    }
}

fn html(reading: &Reading) -> String {
    reading
        .parts
        .iter()
        .map(|part| part.html.as_str())
        .collect()
}

#[track_caller]
fn assert_both(old: &str, new: &str) -> Reading {
    let found = reading(old, new);
    assert_eq!(
        without_marks(&found, Side::Old),
        plain(old),
        "{}",
        html(&found)
    );
    assert_eq!(
        without_marks(&found, Side::New),
        plain(new),
        "{}",
        html(&found)
    );
    found
}

#[test]
fn words_inside_a_paragraph_are_marked() {
    let found = assert_both(
        "# Pay\n\nPay at once today.\n",
        "# Pay\n\nPay later today.\n",
    );
    assert_eq!(found.changes, 1);
    assert!(
        html(&found).contains(
            "<p>Pay <del data-change=\"0\" tabindex=\"-1\">at once</del><ins>later</ins> today.</p>"
        ),
        "{}",
        html(&found)
    );
}

#[test]
fn a_paragraph_that_came_or_went_is_marked_as_a_whole() {
    let found = assert_both(
        "One is here.\n\nTwo is gone.\n",
        "One is here.\n\nAnother thing altogether.\n",
    );
    let html = html(&found);
    assert!(
        html.contains("<del class=\"block\" data-change=\"0\" tabindex=\"-1\"><p>Two is gone.</p>"),
        "{html}"
    );
    assert!(
        html.contains("<ins class=\"block\"><p>Another thing altogether.</p>"),
        "{html}"
    );
}

#[test]
fn white_space_between_blocks_is_no_change() {
    let marks = [
        "<del>\n</del>",
        "<ins>\n</ins>",
        "<del class=\"block\"",
        "block\">\n</",
    ];
    for (old, new, changes) in [
        (
            "# A\n\nOne.\n\n## B\n\nTwo.\n",
            "# A\n\nOne, more.\n\n## New\n\n- x\n\n## B\n\nTwo.\n",
            2,
        ),
        ("- a\n- b\n", "- a\n", 1),
        ("- a\n", "- a\n- b\n", 1),
        ("1. a\n\n   p\n", "1. a\n", 1),
    ] {
        let reading = assert_both(old, new);
        let html = html(&reading);
        assert_eq!(reading.changes, changes, "{html}");
        for mark in marks {
            assert!(!html.contains(mark), "{mark} in {html}");
        }
    }
}

#[test]
fn items_of_lists_and_rows_of_tables_keep_their_places() {
    let found = assert_both(
        "- one\n- two\n- three\n",
        "- one\n- three\n- four and more\n",
    );
    let list = html(&found);
    assert!(
        list.contains(
            "<li data-mark=\"del\" data-change=\"0\" tabindex=\"-1\"><del>two</del></li>"
        ),
        "{list}"
    );
    assert!(
        list.contains(
            "<li data-mark=\"ins\" data-change=\"1\" tabindex=\"-1\"><ins>four and more</ins></li>"
        ),
        "{list}"
    );
    let old = "| a | b |\n|---|---|\n| one thing | 2 |\n| three | 4 |\n";
    let found = assert_both(
        old,
        &old.replace("one thing | 2", "one thing | 22")
            .replace("| three | 4 |\n", ""),
    );
    let table = html(&found);
    assert!(
        table.contains(
            "<td>one thing</td><td><del data-change=\"0\" tabindex=\"-1\">2</del><ins>22</ins></td>"
        ),
        "{table}"
    );
    assert!(table.contains("<tr data-mark=\"del\" data-change=\"1\" tabindex=\"-1\"><td data-mark=\"del\"><del>three</del></td>"), "{table}");
    assert!(
        !table.contains("<tbody><del") && !table.contains("<ul><ins"),
        "nothing stands around what is held"
    );
}

#[test]
fn code_headings_quotes_and_links_are_compared_too() {
    assert_both(
        "```rust\nlet a = 1;\nlet b = 2;\n```\n",
        "```rust\nlet a = 1;\nlet b = 3;\n```\n",
    );
    assert_both("# One title\n", "## One title\n");
    assert_both(
        "> a quote of *some* words\n",
        "> a quote of **some** words\n",
    );
    assert_both(
        "See [the page](https://a.example) now.",
        "See [the page](https://b.example) now.",
    );
    assert_both("a & b < c\n", "a & b > c &amp; d\n");
    assert_both("| a |\n|---|\n| 1 |\n", "| a | b |\n|---|--:|\n| 1 | 2 |\n");
    assert_both(
        "1. one\n2. two\n   - inner\n",
        "3. one\n4. two\n\n   - inner\n   - other\n",
    );
    assert_both("a  \nb\n***\n", "a\nb\n");
    assert_both("", "# All\n\nnew\n");
    assert_both("- [ ] open\n- [x] done\n", "- [x] open\n- [x] done\n");
}

#[test]
fn nothing_can_act_on_the_page_whatever_the_documents_hold() {
    let evil = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1)) <ins>a</ins>\n";
    for (old, new) in [
        (evil, "fine\n"),
        ("fine\n", evil),
        (evil, &evil.replace('1', "2") as &str),
    ] {
        let html = html(&reading(old, new));
        assert!(
            !html.contains("<script")
                && !html.contains("<img")
                && !html.contains("href=\"javascript"),
            "{html}"
        );
    }
}

#[test]
fn what_did_not_change_is_folded_away_except_around_changes() {
    let block = |n: usize| format!("Paragraph number {n} says something.\n\n");
    let old: String = (0..20).map(block).collect();
    let found = assert_both(
        &old,
        &old.replace("number 10 says something", "number 10 says nothing"),
    );
    let folded: Vec<usize> = (0..found.parts.len())
        .filter(|at| found.parts[*at].is_folded)
        .collect();
    assert_eq!(folded, [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 15, 16, 17, 18, 19]);
    assert_eq!(found.parts[10].changes, (0, 1));
    let same = reading(&old, &old);
    assert_eq!(same.changes, 0);
}

#[test]
fn taking_the_marks_away_gives_back_both_documents() {
    let fragments = [
        "# Title\n\n",
        "## Other *title*\n\n",
        "A paragraph of several words.\n\n",
        "A paragraph of other words.\n\n",
        "- one\n- two\n",
        "- one\n- three\n- four\n\n",
        "1. first\n2. second\n\n",
        "> quoted words\n\n",
        "```rs\nlet a = 1;\n```\n\n",
        "```\nlet a = 2;\n```\n\n",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n\n",
        "| a | b |\n|---|:-:|\n| 1 | 3 |\n| x | y |\n\n",
        "**bold** and `code` & <b>raw</b>\n\n",
        "---\n\n",
        "[link](https://a.example) and ![picture](b.png)\n\n",
        "line  \nbreak\n\n",
        "- deep\n  - deeper\n    - deepest\n\n",
    ];
    // A small generator is enough: what counts is that the documents differ in many ways.
    let mut seed = 4_711_u32;
    let mut next = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    for _ in 0..1_500 {
        let mut document = || -> String {
            (0..next(8))
                .map(|_| fragments[next(fragments.len())])
                .collect()
        };
        let (old, new) = (document(), document());
        assert_both(&old, &new);
    }
}

#[test]
fn a_long_document_comes_in_many_small_parts() {
    let text = |word: &str| -> String {
        let block = |n: usize| match n % 2 {
            0 => format!("Paragraph {n} stays as it is.\n\n"),
            _ => format!("Paragraph {n} says {word}.\n\n"),
        };
        (0..4_000).map(block).collect()
    };
    for found in [
        assert_both(&text("one"), &text("two")),
        assert_both("", &text("one")),
    ] {
        assert!(found.parts.len() > 100, "{}", found.parts.len());
        assert!(found.parts.iter().all(|part| part.html.len() < 4_000));
        let ends: Vec<usize> = found.parts.iter().map(|part| part.changes.1).collect();
        assert!(ends.is_sorted() && ends.last() == Some(&found.changes));
    }
}
