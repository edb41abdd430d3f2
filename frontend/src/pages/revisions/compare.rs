//! Two versions of a document compared, in all their lines. The code comes when two are compared.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::api;
use crate::diff::{DiffRow, Full, Section, Side, Space, between, full, pairs};
use crate::pages::changes::change_steps;
use crate::pages::coming;
use crate::pages::reading::reading_view;
use crate::pages::sessions::{line, line_text, number};
use crate::pages::soon::soon;
use crate::pages::windowed::{Windowed, chunked};
use crate::paths::WorkflowPath;
use crate::texts::{versions as texts, words};
use crate::ui::{CopyButton, Press, Remote, Toggle, empty, live};

/// The name of the file in a patch, where that of the document is not known.
const FILE: &str = "document.md";

/// What draws two texts, once it is here.
type Code = Result<fn((WorkflowPath, String, String)) -> AnyView, SplitLoaderError>;

/// What differs between two texts of a workflow's document.
pub(super) fn compared(path: WorkflowPath, old: String, new: String) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn compare_code() -> Code {
        Ok(|(path, old, new)| comparison(path, old, new))
    }
    coming(|| Box::pin(compare_code()), (path, old, new))
}

fn comparison(path: WorkflowPath, old: String, new: String) -> AnyView {
    if old == new {
        return empty(words::THE_VERSIONS_ARE_THE_SAME);
    }
    let (old, new): (Arc<str>, Arc<str>) = (old.into(), new.into());
    let [split, ignoring, as_it_reads] = [(); 3].map(|()| RwSignal::new(false));
    let is_reading = Signal::derive(move || as_it_reads.get());
    let (of_patch, to_patch) = (Arc::clone(&old), Arc::clone(&new));
    // A long document takes a moment.
    let shown = soon(move || {
        let (old, new) = (Arc::clone(&old), Arc::clone(&new));
        let shown = live(move || {
            if as_it_reads.get() {
                return reading_view(&old, &new, "compared");
            }
            let space = if ignoring.get() {
                Space::Ignored
            } else {
                Space::Counts
            };
            let compared = Arc::new(full(&old, &new, space));
            live(move || drawn(&compared, split.get())).into_any()
        });
        shown.into_any()
    });
    let document = Remote::new(move || api::document(path.clone()));
    let patch = soon(move || {
        let file = document.map(|document| document.path.clone());
        let patch = between(&of_patch, &to_patch, file.as_deref().unwrap_or(FILE)).patch;
        view! { <CopyButton label=words::COPY_AS_PATCH text=patch /> }.into_any()
    });
    view! {
        <div class="actions">
            <Toggle label=words::AS_IT_READS on=as_it_reads />
            <span class="actions" hidden=is_reading>
                <Toggle label=texts::SIDE_BY_SIDE on=split />
                <Toggle label=texts::IGNORE_WHITE_SPACE on=ignoring />
            </span>
            {patch}
        </div>
        {shown}
    }
    .into_any()
}

/// What stands in a line of the comparison.
#[derive(Clone, Copy)]
enum Line {
    Row(usize),
    Beside(Side),
    /// A section that is folded away.
    Fold(usize),
}

impl Line {
    /// The change that begins there.
    fn change(self, rows: &[DiffRow]) -> Option<usize> {
        match self {
            Self::Row(at) => rows[at].change,
            Self::Beside((old, new)) => rows[old.or(new)?].change,
            Self::Fold(_) => None,
        }
    }

    /// How many characters it draws.
    fn size(self, rows: &[DiffRow]) -> usize {
        let of = |at: usize| -> usize {
            let parts = rows[at].parts.iter();
            parts.map(|part| part.text.len().min(1_500)).sum()
        };
        match self {
            Self::Row(at) => of(at),
            Self::Beside((old, new)) => old.map_or(0, of) + new.map_or(0, of),
            Self::Fold(_) => 0,
        }
    }
}

/// Lines in chunks.
struct Lines {
    compared: Arc<Full>,
    lines: Vec<Line>,
    ends: Vec<usize>,
    list: Windowed,
}

impl Lines {
    fn new(compared: &Arc<Full>, lines: Vec<Line>) -> Self {
        let sizes = lines.iter().map(|line| (1, line.size(&compared.rows)));
        let ends = chunked(sizes);
        let starts = [0].into_iter().chain(ends.iter().copied());
        let counts: Vec<usize> = starts.zip(&ends).map(|(start, end)| end - start).collect();
        Self {
            compared: Arc::clone(compared),
            lines,
            list: Windowed::new(counts.into_iter()),
            ends,
        }
    }

    /// In which chunk each change begins.
    fn places(&self) -> Vec<usize> {
        let rows = &self.compared.rows;
        let lines = self.lines.iter().enumerate();
        let changes = lines.filter(|(_, line)| line.change(rows).is_some());
        changes
            .map(|(at, _)| self.ends.partition_point(|end| *end <= at))
            .collect()
    }

    fn view(self, is_split: bool, open: StoredValue<Vec<RwSignal<bool>>>) -> AnyView {
        let list = self.list;
        list.view(Arc::new(move |nth: usize| {
            let start = if nth == 0 { 0 } else { self.ends[nth - 1] };
            let lines = self.lines[start..self.ends[nth]].iter();
            let drawn = lines.map(|one| match *one {
                Line::Row(at) => line(&self.compared.rows[at]),
                Line::Beside(side) => beside(&self.compared.rows, side),
                Line::Fold(section) => fold(&self.compared, section, is_split, open),
            });
            drawn.collect_view().into_any()
        }))
    }
}

/// The lines of a section that is open.
fn lines_of(compared: &Full, section: &Section, is_split: bool) -> Vec<Line> {
    if is_split {
        let sides = pairs(&compared.rows, section.rows.clone()).into_iter();
        sides.map(Line::Beside).collect()
    } else {
        section.rows.clone().map(Line::Row).collect()
    }
}

fn drawn(compared: &Arc<Full>, is_split: bool) -> AnyView {
    if compared.rows.is_empty() {
        return empty(texts::DIFFER_BY_WHITE_SPACE);
    }
    let sections = compared.sections.iter().enumerate();
    let lines = sections.flat_map(|(nth, section)| {
        if section.is_folded {
            vec![Line::Fold(nth)]
        } else {
            lines_of(compared, section, is_split)
        }
    });
    let lines = Lines::new(compared, lines.collect());
    let open = compared.sections.iter().map(|_| RwSignal::new(false));
    let open = StoredValue::new(open.collect());
    let (places, list) = (lines.places(), lines.list);
    let reach = Callback::new(move |change: usize| {
        if let Some(chunk) = places.get(change) {
            list.reach(*chunk);
        }
    });
    let steps = change_steps("compared", compared.changes, reach);
    let class = if is_split { "diff split" } else { "diff" };
    view! {
        <p>{steps}</p>
        <div class="compared" tabindex="0" role="region" aria-label=texts::WHAT_DIFFERS>
            <div class=class>{lines.view(is_split, open)}</div>
        </div>
    }
    .into_any()
}

/// What stayed, until it is asked for.
fn fold(
    compared: &Arc<Full>,
    nth: usize,
    is_split: bool,
    open: StoredValue<Vec<RwSignal<bool>>>,
) -> AnyView {
    let compared = Arc::clone(compared);
    let count = compared.sections[nth].rows.len() as i64;
    let is_open = open.with_value(|open| open[nth]);
    let press = Callback::new(move |()| is_open.set(true));
    let shown = live(move || {
        if is_open.get() {
            let lines = lines_of(&compared, &compared.sections[nth], is_split);
            return Lines::new(&compared, lines).view(is_split, open);
        }
        view! {
            <div class="hunk">
                <Press label=texts::show_unchanged_lines(count) class="plain" on_press=press />
            </div>
        }
        .into_any()
    });
    shown.into_any()
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
