//! Two versions of a document compared, in all their lines. The code comes when two are compared.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::diff::{DiffRow, Full, Section, Side, Space, between, full, pairs};
use crate::format::counted;
use crate::pages::changes::change_steps;
use crate::pages::coming;
use crate::pages::sessions::{line, line_text, number};
use crate::ui::{CopyButton, Press, Toggle, empty, live};

/// How many rows are drawn at first.
const FIRST: usize = 1_500;

/// The name of the file in a patch.
const FILE: &str = "document.md";

/// What draws two texts, once it is here.
type Code = Result<fn((String, String)) -> AnyView, SplitLoaderError>;

/// What differs between two texts.
pub(super) fn compared(old: String, new: String) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn compare_code() -> Code {
        Ok(|(old, new)| comparison(old, new))
    }
    coming(|| Box::pin(compare_code()), (old, new))
}

fn comparison(old: String, new: String) -> AnyView {
    let (split, ignoring) = (RwSignal::new(false), RwSignal::new(false));
    let patch = between(&old, &new, FILE).patch;
    if patch.is_empty() {
        return empty("The two versions are the same.");
    }
    let compared = Memo::new(move |_| {
        let space = if ignoring.get() {
            Space::Ignored
        } else {
            Space::Counts
        };
        Arc::new(full(&old, &new, space))
    });
    let shown = live(move || drawn(compared.get(), split));
    view! {
        <div class="actions">
            <Toggle label="Side by side" on=split />
            <Toggle label="Ignore white space" on=ignoring />
            <CopyButton label="Copy as patch" text=patch />
        </div>
        {shown}
    }
    .into_any()
}

fn drawn(compared: Arc<Full>, split: RwSignal<bool>) -> AnyView {
    if compared.rows.is_empty() {
        return empty("The two versions differ by white space alone.");
    }
    let count = compared.rows.len();
    let most = RwSignal::new(FIRST);
    let open = RwSignal::new(Vec::<usize>::new());
    let all = Callback::new(move |()| most.set(usize::MAX));
    let steps = change_steps("compared", compared.changes, all);
    let is_left = {
        let compared = Arc::clone(&compared);
        Memo::new(move |_| reached(&compared, most.get()) < count)
    };
    let sections = live(move || {
        let end = reached(&compared, most.get());
        let sections = compared.sections.iter().enumerate();
        let sections = sections.take_while(|(_, section)| section.rows.start < end);
        let drawn = sections.map(|(nth, section)| {
            if section.is_folded && !open.with(|open| open.contains(&nth)) {
                return fold(nth, section, open);
            }
            let rows = section.rows.start..section.rows.end.min(end);
            if split.get() {
                let sides = pairs(&compared.rows, rows).into_iter();
                sides
                    .map(|side| beside(&compared.rows, side))
                    .collect_view()
                    .into_any()
            } else {
                compared.rows[rows]
                    .iter()
                    .map(line)
                    .collect_view()
                    .into_any()
            }
        });
        drawn.collect_view().into_any()
    });
    let class = live(move || if split.get() { "diff split" } else { "diff" });
    let more = Callback::new(move |()| most.update(|most| *most = most.saturating_mul(4)));
    view! {
        <p>{steps}</p>
        <div class="compared" tabindex="0" role="region" aria-label="What differs">
            <div class=class>{sections}</div>
        </div>
        <p hidden=Signal::derive(move || !is_left.get())>
            <Press label="Show more" class="quiet" on_press=more />
        </p>
    }
    .into_any()
}

/// The row at which drawing ends when so many are drawn; what is folded away costs nothing.
fn reached(compared: &Full, most: usize) -> usize {
    let mut left = most;
    for section in &compared.sections {
        let rows = section.rows.len();
        if !section.is_folded && rows > left {
            return section.rows.start + left;
        }
        left -= if section.is_folded { 0 } else { rows };
    }
    compared.rows.len()
}

fn fold(nth: usize, section: &Section, open: RwSignal<Vec<usize>>) -> AnyView {
    let lines = counted(
        section.rows.len() as i64,
        "unchanged line",
        "unchanged lines",
    );
    let press = Callback::new(move |()| open.update(|open| open.push(nth)));
    view! {
        <div class="hunk">
            <Press label=format!("Show {lines}") class="plain" on_press=press />
        </div>
    }
    .into_any()
}

/// The old line on the left, the new one on the right.
fn beside(rows: &[DiffRow], (old, new): Side) -> AnyView {
    let same = old == new;
    let (old, new) = (old.map(|at| &rows[at]), new.map(|at| &rows[at]));
    let change = old.or(new).and_then(|row| row.change);
    if let Some(remark) = old.filter(|row| same && row.old.is_none()) {
        return line(remark);
    }
    let class = |row: Option<&DiffRow>, kind: &'static str| match row {
        None => "side none",
        Some(_) if same => "side",
        Some(_) => kind,
    };
    let side = |row: Option<&DiffRow>, kind, of: fn(&DiffRow) -> Option<u32>| {
        view! {
            <span class="number">{number(row.and_then(of))}</span>
            <span class=class(row, kind)>{row.map(line_text)}</span>
        }
        .into_any()
    };
    view! {
        <div class="line" data-change=change.map(|nth| nth.to_string()) tabindex=change.map(|_| "-1")>
            {side(old, "side remove", |row| row.old)}
            {side(new, "side add", |row| row.new)}
        </div>
    }
    .into_any()
}
