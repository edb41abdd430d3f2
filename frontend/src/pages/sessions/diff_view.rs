//! A diff, line by line: each change with its sign and a rule in the margin, not by colour alone.

use leptos::prelude::*;
use redraft_wire::{DiffLine, DiffLineType};

use crate::diff::{DiffRow, Part, rows};
use crate::format::thousands;
use crate::ui::{Press, live};

/// How many lines are drawn at first; a rewritten book should not stop the page.
const FIRST: usize = 1_500;

/// The lines. What is selected and copied is a part of a patch, since the numbers are not selected
/// and the signs are.
pub(crate) fn diff_view(lines: &[DiffLine]) -> AnyView {
    let count = lines.len();
    let shown = RwSignal::new(FIRST.min(count));
    let rows = rows(lines);
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

fn line(row: &DiffRow) -> AnyView {
    let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
    let (class, sign, mark) = match row.kind {
        DiffLineType::Add => ("line add", "+", "ins"),
        DiffLineType::Remove => ("line remove", "-", "del"),
        DiffLineType::Context => ("line", " ", ""),
        DiffLineType::Hunk => {
            let text = row
                .parts
                .iter()
                .map(|part| part.text.as_str())
                .collect::<String>();
            return view! { <div class="hunk">{text}</div> }.into_any();
        }
    };
    let parts = row
        .parts
        .iter()
        .map(|part| marked(part, mark))
        .collect_view();
    view! {
        <div class=class>
            <span class="number">{number(row.old)}</span>
            <span class="number">{number(row.new)}</span>
            <span class="text">
                <span class="sign">{sign}</span>
                {parts}
            </span>
        </div>
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
