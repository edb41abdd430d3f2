//! The lines of the document, and the comments on them.

use leptos::{html, prelude::*};
use redraft_wire::{Note, RevisionContent};

use super::comment::comment;
use super::comment_form::form;
use super::picking::Picking;
use crate::api;
use crate::paths::WorkflowPath;
use crate::texts::writing as texts;
use crate::ui::{Press, Remote, live, loaded};
use crate::writing::comments::{below, drawn, runs};

/// How many lines are drawn at first.
const FIRST: usize = 1_000;

/// What stands in the place of a secret begins so.
const MARK: &str = "[redacted: ";

/// A session whose document is commented on.
#[derive(Clone, Copy)]
pub(crate) struct Commented {
    pub(crate) path: StoredValue<WorkflowPath>,
    pub(crate) session: StoredValue<String>,
    /// The version to be shown.
    pub(crate) wanted: Memo<Option<i64>>,
    /// Whether the session goes on.
    pub(crate) is_open: Memo<bool>,
    /// The notes of the session changed elsewhere, when this changes.
    pub(crate) changes: Signal<usize>,
    /// Somebody wrote or took back a comment here.
    pub(crate) on_change: Callback<()>,
    pub(crate) on_close: Callback<()>,
}

/// What the parts of this view share.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) of: Commented,
    pub(super) revision: i64,
    pub(super) notes: Remote<Vec<Note>>,
    pub(super) picking: Picking,
}

impl Board {
    /// Asks for the comments again, and tells the page.
    pub(super) fn changed(self) {
        self.notes.reload();
        self.of.on_change.run(());
    }
}

/// The lines of the version that is wanted when this is opened; a newer one is offered and not put in its
/// place, so that nothing moves under the hand of who writes.
pub(crate) fn comments(of: Commented) -> AnyView {
    let shown = RwSignal::new(of.wanted.get_untracked().unwrap_or(0));
    let content = Remote::later(move || {
        let id = shown.get_untracked();
        api::revision(of.path.get_value(), id)
    });
    Effect::new(move || {
        shown.track();
        content.reload();
    });
    let newer = live(move || {
        let wanted = of.wanted.get().filter(|wanted| *wanted != shown.get());
        wanted.map(|wanted| {
            let show = Callback::new(move |()| shown.set(wanted));
            view! {
                <p class="note" role="status">
                    {texts::newer_version(wanted)}
                    <Press label=texts::SHOW_IT class="quiet" on_press=show />
                </p>
            }
            .into_any()
        })
    });
    let close = of.on_close;
    let done = Callback::new(move |()| close.run(()));
    let lines = loaded(content, move |content: RevisionContent| board(of, content));
    view! {
        <section class="commenting" aria-label=texts::COMMENTS_ON_THE_DOCUMENT>
            <div class="pane-bar">
                <p class="hint" id="commenting-hint">
                    {texts::HOW_TO_COMMENT}
                </p>
                <Press label=texts::DONE class="quiet" on_press=done />
            </div>
            {newer}
            {lines}
        </section>
    }
    .into_any()
}

fn board(of: Commented, content: RevisionContent) -> AnyView {
    if !content.content.contains(MARK) {
        return numbered(of, content);
    }
    // A secret of several lines is masked by one line, and then the numbers would not be those of the text.
    let (path, id) = (of.path.get_value(), content.id);
    let whole = Remote::new(move || api::revision_verbatim(path.clone(), id));
    loaded(whole, move |whole: RevisionContent| {
        if whole.content.lines().count() == content.content.lines().count() {
            return numbered(of, content.clone());
        }
        view! { <p class="empty">{texts::A_SECRET_IS_MASKED}</p> }.into_any()
    })
}

fn numbered(of: Commented, content: RevisionContent) -> AnyView {
    let revision = content.id;
    let notes = Remote::new(move || {
        let (path, session) = (of.path.get_value(), of.session.get_value());
        api::notes_in(path, session, revision)
    });
    // The session's own notes are asked for whenever one of them changes.
    Effect::new(move |before: Option<usize>| {
        let now = of.changes.get();
        if before.is_some_and(|before| before != now) {
            notes.reload();
        }
        now
    });
    let count = content.content.lines().count();
    let place = NodeRef::<html::Div>::new();
    let board = Board {
        of,
        revision,
        notes,
        picking: Picking::new(count, place),
    };
    let text = StoredValue::new(content.content);
    let most = RwSignal::new(FIRST.min(count));
    let more = Callback::new(move |()| most.update(|most| *most = (*most + 4 * FIRST).min(count)));
    // Where something is drawn decides how the lines are cut; what it is, is drawn on its own.
    let stops = Memo::new(move |_| {
        let mut stops: Vec<usize> = board
            .notes
            .map(|notes| notes.iter().filter_map(below).collect())
            .unwrap_or_default();
        stops.extend(board.picking.open.get().map(|(_, last)| last));
        stops.sort_unstable();
        stops.dedup();
        stops
    });
    let lines = live(move || {
        let (stops, most) = (stops.get(), most.get());
        let runs = runs(most, &stops).into_iter().map(|(first, last)| {
            let html = text.with_value(|text| {
                let lines: Vec<&str> = text
                    .lines()
                    .skip(first - 1)
                    .take(last + 1 - first)
                    .collect();
                drawn(&lines, first)
            });
            let has_more = stops.contains(&last);
            view! {
                <div class="run" inner_html=html></div>
                {has_more.then(|| below_line(board, last))}
            }
            .into_any()
        });
        board.picking.settle();
        runs.collect_view().into_any()
    });
    let picking = board.picking;
    view! {
        {gone(board)}
        <div
            class="numbered"
            role="group"
            aria-label=texts::THE_LINES_OF_THE_DOCUMENT
            aria-describedby="commenting-hint"
            node_ref=place
            on:pointerdown=move |_| picking.pressed()
            on:click=move |event| picking.clicked(&event)
            on:keydown=move |event| picking.key(&event)
            on:focusin=move |event| picking.focused(&event)
        >
            {lines}
        </div>
        <p hidden=Signal::derive(move || most.get() == count)>
            <Press label=texts::SHOW_MORE_LINES class="quiet" on_press=more />
        </p>
    }
    .into_any()
}

/// The comments that are drawn below a line, and the field for a new one.
fn below_line(board: Board, line: usize) -> AnyView {
    let here = Memo::new(move |_| {
        let here = board.notes.map(|notes| {
            let here = notes.iter().filter(|note| below(note) == Some(line));
            here.cloned().collect::<Vec<_>>()
        });
        here.unwrap_or_default()
    });
    let list = live(move || {
        let here = here.get().into_iter();
        here.map(|note| comment(board, note))
            .collect_view()
            .into_any()
    });
    let open = Memo::new(move |_| {
        let open = board.picking.open.get();
        open.filter(|(_, last)| *last == line)
    });
    let field = live(move || open.get().map(|lines| form(board, lines)));
    view! {
        <div class="below">
            {list}
            {field}
        </div>
    }
    .into_any()
}

/// The comments whose lines are not in this version.
fn gone(board: Board) -> AnyView {
    let gone = Memo::new(move |_| {
        let gone = board.notes.map(|notes| {
            let gone = notes.iter().filter(|note| {
                let anchor = note.anchor.0.as_ref();
                anchor.is_some_and(|anchor| anchor.place.0.is_none())
            });
            gone.cloned().collect::<Vec<_>>()
        });
        gone.unwrap_or_default()
    });
    let shown = live(move || {
        let gone = gone.get();
        (!gone.is_empty()).then(|| {
            let gone = gone.into_iter().map(|note| comment(board, note));
            view! {
                <div class="below" role="group" aria-label=texts::COMMENTS_WITHOUT_LINES>
                    {gone.collect_view()}
                </div>
            }
            .into_any()
        })
    });
    shown.into_any()
}
