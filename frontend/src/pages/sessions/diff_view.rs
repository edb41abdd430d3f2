//! A diff, line by line: each change with its sign and a rule in the margin, not by colour alone.

use std::sync::Arc;

use leptos::prelude::*;
use redraft_wire::{DiffLine, DiffLineType};

use crate::diff::{DiffRow, Part, folded, rows};
use crate::pages::changes::change_steps;
use crate::pages::windowed::{Windowed, chunked};
use crate::texts::session as texts;
use crate::ui::{Press, live};

/// The way between the changes of a diff that is the one of its pane, and its lines.
pub(super) fn whole_diff(lines: &[DiffLine]) -> (AnyView, AnyView) {
    let rows = rows(lines);
    let changes = rows.iter().filter(|row| row.change.is_some()).count();
    let ends = ends(&rows);
    let list = list(&ends);
    let places: Vec<usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.change.is_some())
        .map(|(at, _)| ends.partition_point(|end| *end <= at))
        .collect();
    let reach = Callback::new(move |change: usize| {
        if let Some(chunk) = places.get(change) {
            list.reach(*chunk);
        }
    });
    (
        change_steps("pane", changes, reach),
        drawn(rows, ends, list),
    )
}

/// The lines. What is selected and copied is a part of a patch, since the numbers are not selected
/// and the signs are.
pub(crate) fn diff_view(lines: &[DiffLine]) -> AnyView {
    let rows = rows(lines);
    let ends = ends(&rows);
    let list = list(&ends);
    drawn(rows, ends, list)
}

/// Where the chunks of rows end.
fn ends(rows: &[DiffRow]) -> Vec<usize> {
    let sizes = rows
        .iter()
        .map(|row| (1, row.parts.iter().map(|part| part.text.len()).sum()));
    chunked(sizes)
}

fn list(ends: &[usize]) -> Windowed {
    let starts = [0].into_iter().chain(ends.iter().copied());
    let lines: Vec<usize> = starts.zip(ends).map(|(start, end)| end - start).collect();
    Windowed::new(lines.into_iter())
}

fn drawn(rows: Vec<DiffRow>, ends: Vec<usize>, list: Windowed) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let draw = Arc::new(move |nth: usize| {
        let start = if nth == 0 { 0 } else { ends[nth - 1] };
        let lines = rows[start..ends[nth]].iter().map(line);
        lines.collect_view().into_any()
    });
    let lines = list.view(draw);
    view! { <div class="diff">{lines}</div> }.into_any()
}

/// A line of a diff below the others.
pub(crate) fn line(row: &DiffRow) -> AnyView {
    let class = match row.kind {
        DiffLineType::Add => "line add",
        DiffLineType::Remove => "line remove",
        DiffLineType::Context => "line",
        DiffLineType::Hunk => {
            let text = row
                .parts
                .iter()
                .map(|part| part.text.as_str())
                .collect::<String>();
            return view! { <div class="hunk">{text}</div> }.into_any();
        }
    };
    view! {
        <div class=class data-change=row.change.map(|nth| nth.to_string()) tabindex=row.change.map(|_| "-1")>
            <span class="number">{number(row.old)}</span>
            <span class="number">{number(row.new)}</span>
            {line_text(row)}
        </div>
    }
    .into_any()
}

/// The number of a line in its text.
pub(crate) fn number(number: Option<u32>) -> String {
    number.map(|n| n.to_string()).unwrap_or_default()
}

/// What stands in a line, with its sign.
pub(crate) fn line_text(row: &DiffRow) -> AnyView {
    let (sign, mark) = match row.kind {
        DiffLineType::Add => ("+", "ins"),
        DiffLineType::Remove => ("-", "del"),
        DiffLineType::Context | DiffLineType::Hunk => (" ", ""),
    };
    let parts = row.parts.iter().map(|part| marked(part, mark));
    view! {
        <span class="text">
            <span class="sign">{sign}</span>
            {parts.collect_view()}
        </span>
    }
    .into_any()
}

fn marked(part: &Part, mark: &str) -> AnyView {
    let text = long(&part.text);
    match (part.marked, mark) {
        (true, "ins") => view! { <ins>{text}</ins> }.into_any(),
        (true, _) => view! { <del>{text}</del> }.into_any(),
        (false, _) => text,
    }
}

/// A text; the middle of a very long one comes when it is asked for.
fn long(text: &str) -> AnyView {
    let Some((begin, middle, end)) = folded(text) else {
        return text.to_owned().into_any();
    };
    let is_open = RwSignal::new(false);
    let open = Callback::new(move |()| is_open.set(true));
    let more = middle.chars().count() as i64;
    let middle = middle.to_owned();
    let inside = live(move || {
        if is_open.get() {
            return middle.clone().into_any();
        }
        let label = texts::more_characters(more);
        view! { <Press label class="plain" on_press=open /> }.into_any()
    });
    let (begin, end) = (begin.to_owned(), end.to_owned());
    view! {
        {begin}
        {inside}
        {end}
    }
    .into_any()
}
