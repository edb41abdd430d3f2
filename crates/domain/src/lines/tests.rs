use proptest::prelude::*;

use super::*;

const OLD: &str = "# Shop\n\nPayments are confirmed at once.\nRefunds take five days.\n\nEnd.\n";

fn lines(text: &str) -> LineRange {
    text.parse().unwrap()
}

fn same(text: &str) -> Carried {
    Carried::Same(lines(text))
}

fn changed(text: &str) -> Carried {
    Carried::Changed(lines(text))
}

#[test]
fn lines_are_one_number_or_two_that_ascend() {
    assert_eq!(lines("10-14").to_string(), "10-14");
    assert_eq!(lines(" 3 ").to_string(), "3");
    for bad in [
        "",
        "0",
        "3-2",
        "a",
        "1-",
        "-1",
        "1-2-3",
        "99999999999999999999",
    ] {
        assert_eq!(
            bad.parse::<LineRange>(),
            Err(LineRangeError::NoLines),
            "{bad}"
        );
    }
    assert!("1-200".parse::<LineRange>().is_ok());
    assert_eq!("1-201".parse::<LineRange>(), Err(LineRangeError::TooMany));
}

#[test]
fn lines_are_quoted_as_they_are_and_long_ones_are_cut() {
    assert_eq!(
        lines("3-4").quoted(OLD).unwrap(),
        "Payments are confirmed at once.\nRefunds take five days."
    );
    assert_eq!(lines("6").quoted(OLD).unwrap(), "End.");
    assert_eq!(lines("6-7").quoted(OLD), None);
    let long = lines("1").quoted(&"ä".repeat(9_000)).unwrap();
    assert_eq!(long.chars().count(), LineRange::MOST_QUOTED_CHARS + 1);
}

#[test]
fn lines_move_with_what_comes_before_them_and_goes() {
    assert_eq!(carried(OLD, lines("3-4"), OLD), same("3-4"));
    let more = format!("Title\n\n{OLD}");
    assert_eq!(carried(OLD, lines("3-4"), &more), same("5-6"));
    let fewer = OLD.replace("# Shop\n\n", "");
    assert_eq!(carried(OLD, lines("3-4"), &fewer), same("1-2"));
}

#[test]
fn what_is_left_of_lines_is_their_place_and_reworded_ones_stay() {
    let without = OLD.replace("Refunds take five days.\n", "");
    assert_eq!(carried(OLD, lines("3-4"), &without), changed("3"));
    let between = OLD.replace("once.\n", "once.\nNot always.\n");
    assert_eq!(carried(OLD, lines("3-4"), &between), changed("3-5"));
    let reworded = OLD.replace("take five days", "take ten days");
    assert_eq!(carried(OLD, lines("4"), &reworded), changed("4"));
}

#[test]
fn lines_that_were_deleted_are_gone_and_come_back_with_an_older_text() {
    let without = OLD.replace("Refunds take five days.\n", "");
    assert_eq!(carried(OLD, lines("4"), &without), Carried::Gone);
    // The empty line after it stayed, which says nothing about it.
    assert_eq!(carried(OLD, lines("4-5"), &without), Carried::Gone);
    let other = OLD.replace(
        "Refunds take five days.",
        "Something else entirely, about stock.",
    );
    assert_eq!(carried(OLD, lines("4"), &other), Carried::Gone);
    assert_eq!(carried(OLD, lines("4"), ""), Carried::Gone);
    assert_eq!(
        carried(OLD, lines("7"), OLD),
        Carried::Gone,
        "there never was one"
    );
    assert_eq!(carried(OLD, lines("4"), OLD).place(), Some(lines("4")));
}

#[test]
fn an_empty_line_alone_is_where_it_was() {
    assert_eq!(carried(OLD, lines("5"), &format!("New\n{OLD}")), same("6"));
}

#[test]
fn in_texts_of_too_many_lines_they_are_found_where_they_stood() {
    let old = (0..=MOST_TRACED_LINES).fold(String::new(), |text, at| text + &at.to_string() + "\n");
    let new = format!("{old}more\n");
    assert_eq!(carried(&old, lines("7-9"), &new), same("7-9"));
    assert_eq!(
        carried(&old, lines("7-9"), &format!("x\n{old}")),
        Carried::Gone
    );
}

proptest! {
    #[test]
    fn what_is_put_before_and_after_moves_lines_and_changes_nothing_else(
        before in prop::collection::vec("[a-c]{1,3}", 0..8),
        own in prop::collection::vec("[x-z]{4,6}", 1..6),
        after in prop::collection::vec("[a-c]{1,3}", 0..8),
    ) {
        // Lines that stand there once, as lines of documents nearly always do.
        let own: Vec<String> = own.iter().enumerate().map(|(at, line)| format!("{line}{at}")).collect();
        let old = own.join("\n");
        let all: Vec<String> = before.iter().chain(&own).chain(&after).cloned().collect();
        let last = own.len();
        let range = LineRange::new(1, last as i64).unwrap();
        let moved = LineRange::new(1 + before.len() as i64, (before.len() + last) as i64).unwrap();
        prop_assert_eq!(carried(&old, range, &all.join("\n")), Carried::Same(moved));
    }

    #[test]
    fn a_place_is_always_inside_the_new_text(
        old in prop::collection::vec("[ab]{0,2}", 1..12),
        new in prop::collection::vec("[ab]{0,2}", 0..12),
        first in 1..12_i64,
        count in 0..5_i64,
    ) {
        let range = LineRange::new(first, first + count).unwrap();
        let (old, new) = (old.join("\n") + "\n", new.join("\n"));
        if let Some(place) = carried(&old, range, &new).place() {
            prop_assert!(place.quoted(&new).is_some(), "{:?}", place);
        }
    }
}
