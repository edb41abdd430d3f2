//! A diff, line by line: each change with its sign and a rule in the margin, not by colour alone.

use leptos::prelude::*;
use redraft_wire::{DiffLine, DiffLineType};

use crate::diff::{DiffRow, Part, rows};
use crate::format::thousands;

/// How many lines are drawn at first; a rewritten book should not stop the page.
const FIRST: usize = 1_500;

/// The lines. What is selected and copied is a part of a patch, since the numbers are not selected
/// and the signs are.
#[component]
pub(crate) fn DiffView(lines: Vec<DiffLine>) -> impl IntoView {
    let count = lines.len();
    let shown = RwSignal::new(FIRST.min(count));
    let all = StoredValue::new(rows(&lines));
    let more = move || {
        let left = count - shown.get();
        (left > 0).then(|| {
            view! {
                <button
                    type="button"
                    class="quiet"
                    on:click=move |_| shown.update(|shown| *shown = (*shown + FIRST * 4).min(count))
                >
                    {format!("Show more: {} lines are left", thousands(left as i64))}
                </button>
            }
        })
    };
    view! {
        <div class="diff">
            {move || {
                let rows = all.with_value(|rows| rows[..shown.get()].to_vec());
                rows.into_iter().map(line).collect_view()
            }}
        </div>
        {more}
    }
}

fn line(row: DiffRow) -> AnyView {
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let (class, sign) = match row.kind {
        DiffLineType::Add => ("line add", "+"),
        DiffLineType::Remove => ("line remove", "-"),
        DiffLineType::Context => ("line", " "),
        DiffLineType::Hunk => {
            let text = row
                .parts
                .into_iter()
                .map(|part| part.text)
                .collect::<String>();
            return view! { <div class="hunk">{text}</div> }.into_any();
        }
    };
    let is_add = row.kind == DiffLineType::Add;
    let parts = row.parts.into_iter().map(|part| mark(part, is_add));
    view! {
        <div class=class>
            <span class="number">{number(row.old)}</span>
            <span class="number">{number(row.new)}</span>
            <span class="text">
                <span class="sign">{sign}</span>
                {parts.collect_view()}
            </span>
        </div>
    }
    .into_any()
}

fn mark(part: Part, is_add: bool) -> AnyView {
    match (part.marked, is_add) {
        (false, _) => part.text.into_any(),
        (true, true) => view! { <ins>{part.text}</ins> }.into_any(),
        (true, false) => view! { <del>{part.text}</del> }.into_any(),
    }
}
