//! A diff, line by line: each change with its sign and a rule in the margin, not by colour alone.

use leptos::prelude::*;
use redraft_wire::{DiffLine, DiffLineType};

use crate::diff::{DiffRow, Part, rows};
use crate::format::thousands;
use crate::pages::changes::change_steps;
use crate::ui::{Press, live};

/// How many lines are drawn at first; a rewritten book should not stop the page.
const FIRST: usize = 1_500;

/// The way between the changes of a diff that is the one of its pane, and its lines.
pub(super) fn whole_diff(lines: &[DiffLine]) -> (AnyView, AnyView) {
    let shown = RwSignal::new(FIRST.min(lines.len()));
    let rows = rows(lines);
    let changes = rows.iter().filter(|row| row.change.is_some()).count();
    let count = rows.len();
    let all = Callback::new(move |()| shown.set(count));
    (change_steps("pane", changes, all), drawn(rows, shown))
}

/// The lines. What is selected and copied is a part of a patch, since the numbers are not selected
/// and the signs are.
pub(crate) fn diff_view(lines: &[DiffLine]) -> AnyView {
    drawn(rows(lines), RwSignal::new(FIRST.min(lines.len())))
}

fn drawn(rows: Vec<DiffRow>, shown: RwSignal<usize>) -> AnyView {
    let count = rows.len();
    let left = Signal::derive(move || {
        format!(
            "Show more: {} lines are left",
            thousands((count - shown.get()) as i64)
        )
    });
    let press = Callback::new(move |()| {
        shown.update(|shown| *shown = (*shown + FIRST * 4).min(count));
    });
    let drawn = live(move || {
        let lines = rows[..shown.get()].iter().map(line);
        lines.collect_view().into_any()
    });
    view! {
        <div class="diff">{drawn}</div>
        <p hidden=Signal::derive(move || shown.get() == count)>
            <Press label=left class="quiet" on_press=press />
        </p>
    }
    .into_any()
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
    let text = part.text.clone();
    match (part.marked, mark) {
        (true, "ins") => view! { <ins>{text}</ins> }.into_any(),
        (true, _) => view! { <del>{text}</del> }.into_any(),
        (false, _) => text.into_any(),
    }
}
