//! Two versions of a document compared as they read.

use std::sync::Arc;

use leptos::prelude::*;

use super::changes::change_steps;
use super::windowed::{Windowed, chunked};
use crate::diff::{Reading, reading};
use crate::texts::versions as texts;
use crate::ui::{Press, empty, live};

/// How many characters of HTML count as a line.
const LINE_CHARS: usize = 110;

/// What differs, with the way from change to change; it is inside an element of this class.
pub(crate) fn reading_view(old: &str, new: &str, class: &'static str) -> AnyView {
    let found = reading(old, new);
    if found.changes == 0 {
        return empty(texts::BOTH_READ_THE_SAME);
    }
    drawn(Arc::new(found), class)
}

/// Parts that are shown or folded away together.
#[derive(Clone, Copy)]
struct Run {
    from: usize,
    to: usize,
    is_folded: bool,
}

fn drawn(found: Arc<Reading>, class: &'static str) -> AnyView {
    let runs = runs(&found);
    let size = |run: &Run| -> usize {
        let parts = &found.parts[run.from..run.to];
        parts.iter().map(|part| part.html.len()).sum()
    };
    let sizes: Vec<(usize, usize)> = runs
        .iter()
        .map(|run| {
            let size = if run.is_folded { 0 } else { size(run) };
            (1 + size / LINE_CHARS, size)
        })
        .collect();
    let ends = chunked(sizes.iter().copied());
    let starts = [0].into_iter().chain(ends.iter().copied());
    let lines: Vec<usize> = starts
        .zip(&ends)
        .map(|(start, end)| sizes[start..*end].iter().map(|(lines, _)| lines).sum())
        .collect();
    let list = Windowed::new(lines.into_iter());
    let last = runs
        .iter()
        .map(|run| found.parts[run.to - 1].changes.1)
        .collect::<Vec<_>>();
    let chunk_ends = ends.clone();
    let reach = Callback::new(move |change: usize| {
        let run = last.partition_point(|end| *end <= change);
        list.reach(chunk_ends.partition_point(|end| *end <= run));
    });
    let steps = change_steps(class, found.changes, reach);
    let open: Vec<_> = runs
        .iter()
        .map(|run| RwSignal::new(!run.is_folded))
        .collect();
    let open = StoredValue::new(open);
    let draw = Arc::new(move |nth: usize| {
        let start = if nth == 0 { 0 } else { ends[nth - 1] };
        let shown =
            (start..ends[nth]).map(|nth| one(&found, runs[nth], open.with_value(|open| open[nth])));
        shown.collect_view().into_any()
    });
    let shown = list.view(draw);
    view! {
        <p>{steps}</p>
        <p class="hint">{texts::HOW_CHANGES_LOOK}</p>
        <div class=class>
            <article class="document reading">{shown}</article>
        </div>
    }
    .into_any()
}

/// Each part that is open by itself, and those that are folded together.
fn runs(found: &Reading) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, part) in found.parts.iter().enumerate() {
        match runs.last_mut() {
            Some(last) if last.is_folded && part.is_folded => last.to = at + 1,
            _ => runs.push(Run {
                from: at,
                to: at + 1,
                is_folded: part.is_folded,
            }),
        }
    }
    runs
}

fn one(found: &Arc<Reading>, run: Run, is_open: RwSignal<bool>) -> AnyView {
    if !run.is_folded {
        return html(found, run);
    }
    let open = Callback::new(move |()| is_open.set(true));
    let found = Arc::clone(found);
    let shown = live(move || {
        if is_open.get() {
            return html(&found, run);
        }
        let count = (run.to - run.from) as i64;
        view! {
            <p class="fold">
                <Press label=texts::show_unchanged_blocks(count) class="plain" on_press=open />
            </p>
        }
        .into_any()
    });
    shown.into_any()
}

/// The HTML is inert: it is made of pieces of what the document is rendered as.
fn html(found: &Reading, run: Run) -> AnyView {
    let parts = found.parts[run.from..run.to].iter();
    let html: String = parts.map(|part| part.html.as_str()).collect();
    view! { <div inner_html=html></div> }.into_any()
}
