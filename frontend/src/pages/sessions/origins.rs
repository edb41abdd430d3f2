//! The lines of the document, each with who wrote it in the margin.

use std::sync::Arc;

use leptos::prelude::*;
use redraft_wire::{LineCalls, Provenance, RevisionContent};
use wasm_bindgen::JsCast;

use super::state::SessionState;
use crate::api;
use crate::origins::{Block, Source, blocks, lines_said, sources};
use crate::paths::WorkflowPath;
use crate::texts::{session as texts, words};
use crate::ui::{Press, Remote, figure, figures, link, live, loaded, when};

/// How many runs of lines are drawn at first.
const FIRST: usize = 400;

/// The most lines whose calls are asked for at once.
const MOST_LINES: i64 = 20_000;

/// The lines of a revision.
pub(super) fn lines_with_origins(state: SessionState, content: RevisionContent) -> AnyView {
    let (path, revision) = (state.path(), content.id);
    let remote = Remote::new(move || api::provenance(path.clone(), revision));
    loaded(remote, move |of: Provenance| {
        drawn(state, &of, &content.content)
    })
}

/// What all runs share.
struct Shown {
    path: WorkflowPath,
    /// The version whose lines they are.
    revision: i64,
    sources: Vec<Source>,
    blocks: Vec<Block>,
    /// The run that the keyboard is at, and the one that is opened.
    at: RwSignal<usize>,
    open: RwSignal<Option<usize>>,
}

fn drawn(state: SessionState, of: &Provenance, text: &str) -> AnyView {
    let note = of
        .note
        .0
        .clone()
        .map(|note| view! { <p class="note">{note}</p> }.into_any());
    let (path, session) = state.address();
    let Some(blocks) = blocks(of, text).filter(|blocks| !blocks.is_empty()) else {
        let why = texts::WHO_WROTE_CANNOT_BE_TOLD;
        let why = of
            .note
            .is_none()
            .then(|| view! { <p class="empty">{why}</p> }.into_any());
        return view! { {note} {why} }.into_any();
    };
    let shown = Arc::new(Shown {
        path,
        revision: of.revision_id,
        sources: sources(of, &session),
        blocks,
        at: RwSignal::new(0),
        open: RwSignal::new(None),
    });
    let legend: Vec<AnyView> = shown.sources.iter().map(legend).collect();
    let count = shown.blocks.len();
    let drawn = RwSignal::new(FIRST.min(count));
    let more =
        Callback::new(move |()| drawn.update(|drawn| *drawn = (*drawn + 4 * FIRST).min(count)));
    let runs = live(move || {
        let runs = (0..drawn.get()).map(|nth| run(&shown, nth));
        runs.collect_view().into_any()
    });
    view! {
        {note}
        <p class="hint" id="origins-hint">
            {texts::EACH_MARK_NAMES_WHO_WROTE}
        </p>
        <ul class="origins-legend" aria-label=texts::WHO_WROTE_THIS_DOCUMENT>
            {legend}
        </ul>
        <ol class="origins" aria-label=texts::THE_DOCUMENT_BY_WHO_WROTE_IT aria-describedby="origins-hint">
            {runs}
        </ol>
        <p hidden=Signal::derive(move || drawn.get() == count)>
            <Press label=texts::SHOW_MORE class="quiet" on_press=more />
        </p>
    }
    .into_any()
}

fn legend(source: &Source) -> AnyView {
    view! {
        <li class=source.tone.clone()>
            <span class="mark">{source.label.clone()}</span>
            <span>{source.said.clone()}</span>
            {figure(words::lines(source.lines))}
        </li>
    }
    .into_any()
}

fn run(shown: &Arc<Shown>, nth: usize) -> AnyView {
    let (block, at, open) = (&shown.blocks[nth], shown.at, shown.open);
    let source = &shown.sources[block.source];
    let is_open = Memo::new(move |_| open.get() == Some(nth));
    let press = move |_| {
        at.set(nth);
        open.update(|open| *open = (*open != Some(nth)).then_some(nth));
    };
    let all = Arc::clone(shown);
    let more = live(move || is_open.get().then(|| about(&all, nth)));
    view! {
        <li class=source.tone.clone()>
            <button
                type="button"
                class="mark"
                aria-label=format!("{}, {}", source.said, block.place())
                aria-expanded=live(move || is_open.get().to_string())
                tabindex=live(move || if at.get() == nth { "0" } else { "-1" })
                on:click=press
                on:keydown=move |event| step(&event, at, nth)
            >
                <span>{source.label.clone()}</span>
            </button>
            <pre>{block.text.clone()}</pre>
            {more}
        </li>
    }
    .into_any()
}

/// Goes to the run before or after this one.
fn step(event: &leptos::ev::KeyboardEvent, at: RwSignal<usize>, nth: usize) {
    let target = event.current_target();
    let own = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let own = own.and_then(|button| button.parent_element());
    let (other, to) = match event.key().as_str() {
        "ArrowDown" => (own.and_then(|own| own.next_element_sibling()), nth + 1),
        "ArrowUp" => (
            own.and_then(|own| own.previous_element_sibling()),
            nth.saturating_sub(1),
        ),
        _ => return,
    };
    event.prevent_default();
    let mark = other.and_then(|other| other.first_element_child());
    if let Some(mark) = mark.and_then(|mark| mark.dyn_into::<web_sys::HtmlElement>().ok()) {
        at.set(to);
        // Where it cannot be focused, the reader stays where they are.
        let _ = mark.focus();
    }
}

/// What is known of a run's source, with the ways to it.
fn about(shown: &Shown, nth: usize) -> AnyView {
    let block = &shown.blocks[nth];
    let source = &shown.sources[block.source];
    let of = vec![
        figure(texts::lines_of_all(
            block.last - block.first + 1,
            source.lines,
        )),
        when(&source.at),
    ];
    let mut ways = Vec::new();
    if let Some((session, number)) = &source.iteration {
        let page = shown.path.session_page(session);
        for (tab, text) in [
            ("changes", texts::WHAT_IT_CHANGED),
            ("iterations", texts::ITS_ATTEMPTS_AND_EVENTS),
        ] {
            ways.push(link(
                format!("{page}?tab={tab}&iteration={number}"),
                text.to_owned(),
            ));
        }
    }
    ways.push(link(
        shown.path.revision_page(source.revision),
        words::version(source.revision),
    ));
    let summary = source.summary.clone().unwrap_or_default();
    view! {
        <div class="of-run">
            <p>
                <strong>{format!("{}, {}. ", source.said, block.place())}</strong>
                {figures(of)}
            </p>
            <p class="summary">{summary}</p>
            {calls(shown, nth)}
            <p class="ways">{ways}</p>
        </div>
    }
    .into_any()
}

/// The calls of tools that wrote the lines of a run.
fn calls(shown: &Shown, nth: usize) -> AnyView {
    let block = &shown.blocks[nth];
    let source = &shown.sources[block.source];
    let of = source.iteration.clone().zip(source.iteration_id);
    let Some(((session, _), iteration)) = of else {
        return ().into_any();
    };
    let lines = (block.first, (block.last - block.first + 1).min(MOST_LINES));
    let page = shown.path.session_page(&session);
    let (path, revision) = (shown.path.clone(), shown.revision);
    let remote = Remote::new(move || {
        api::line_calls(path.clone(), session.clone(), iteration, revision, lines)
    });
    loaded(remote, move |found: LineCalls| {
        let note = found
            .note
            .0
            .map(|note| view! { <p class="note">{note}</p> }.into_any());
        if found.calls.is_empty() {
            let why = texts::NO_CALL_IS_KNOWN;
            return view! {
                {note}
                <p class="hint">{why}</p>
            }
            .into_any();
        }
        let calls: Vec<AnyView> = found
            .calls
            .into_iter()
            .map(|call| {
                let href = format!("{page}?tab=live&event={}", call.event_id);
                view! {
                    <li>{link(href, call.tool_name)} " " {lines_said(&call.lines)} ", " {when(&call.at)}</li>
                }
                .into_any()
            })
            .collect();
        view! {
            {note}
            <p class="part">{texts::WRITTEN_BY}</p>
            <ul class="calls">{calls}</ul>
        }
        .into_any()
    })
}
