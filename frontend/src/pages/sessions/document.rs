//! The document of a session, as the chosen iteration left it.

use leptos::prelude::*;
use redraft_wire::RevisionContent;

use super::details::{lines_of, writing_of};
use super::state::SessionState;
use super::tabs::Place;
use crate::api;
use crate::format::bytes;
use crate::pages::revisions::RestoreButton;
use crate::texts::{session as texts, words};
use crate::ui::{
    CopyButton, Failed, Needs, Press, Remote, Toggle, empty, figure, figures, ghost, link, live,
    rendered, when,
};

/// The newest text, or that after the chosen iteration. The user's hand leaves it with the pane.
pub(super) fn document_pane(state: SessionState, place: Place, hand: RwSignal<Hand>) -> AnyView {
    on_cleanup(move || {
        let _ = hand.try_set(Hand::Off);
    });
    let wanted = Memo::new(move |_| match place.iteration.get() {
        None => state.session.map(|session| session.revision_id.0).flatten(),
        Some(number) => state
            .iterations
            .map(|all| {
                let found = all.iter().find(|one| one.iteration_number == number);
                found.and_then(|one| one.after_revision.0.or(one.before_revision.0))
            })
            .flatten(),
    });
    let revision =
        Remote::later(move || api::revision(state.path(), wanted.get_untracked().unwrap_or(0)));
    // The text that is shown stays until the next one is here.
    Effect::new(move || {
        if wanted.get().is_some() {
            revision.reload();
        }
    });
    let by_line = RwSignal::new(false);
    let draw = live(move || {
        // What comes meanwhile takes nothing away from who writes.
        if hand.get() != Hand::Off {
            return writing_of(state, wanted, hand);
        }
        match (wanted.get(), revision.get(), revision.failure()) {
            (None, ..) if state.session.get().is_some() => nothing(place),
            (Some(_), _, Some(failure)) => {
                let retry = Callback::new(move |()| revision.reload());
                view! { <Failed failure retry /> }.into_any()
            }
            (Some(_), Some(content), None) => shown(state, content, by_line, hand),
            _ => ghost("ghost tall"),
        }
    });
    draw.into_any()
}

/// What the user's hand is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hand {
    /// The user reads.
    Off,
    Text,
    Comments,
}

fn nothing(place: Place) -> AnyView {
    let why = match place.iteration.get() {
        None => texts::THERE_IS_NO_DOCUMENT_YET,
        Some(_) => texts::THIS_ITERATION_HAS_NO_DOCUMENT_YET,
    };
    empty(why)
}

fn shown(
    state: SessionState,
    content: RevisionContent,
    by_line: RwSignal<bool>,
    hand: RwSignal<Hand>,
) -> AnyView {
    let done = Callback::new(move |()| state.refresh());
    let path = state.path();
    let id = content.id;
    let is_current = content.is_current;
    let restore = (!is_current)
        .then(|| view! { <RestoreButton path=path.clone() revision=id done /> }.into_any());
    let fork = state.session.once().map(|session| {
        let href = path.fork_page(id, &session.id);
        view! {
            <a class="button quiet" data-needs="operate" href=href>
                {words::FORK}
            </a>
        }
        .into_any()
    });
    let file = state
        .session
        .once()
        .map(|session| session.document_path)
        .unwrap_or_default();
    let of = vec![
        link(path.revision_page(id), words::version(id)),
        figure(bytes(content.size_bytes)),
        when(&content.created_at),
        view! { <code>{file}</code> }.into_any(),
    ];
    let copied = content.content.clone();
    let text = live(move || {
        if by_line.get() {
            lines_of(state, content.clone())
        } else {
            rendered(&content.content)
        }
    });
    let takes = |label: &'static str, at: Hand| {
        let on_press = Callback::new(move |()| hand.set(at));
        view! { <Press label class="quiet" needs=Needs::Operate on_press /> }.into_any()
    };
    let edit = is_current.then(|| takes(words::EDIT, Hand::Text));
    view! {
        <div class="pane-bar">
            {figures(of)}
            <span class="actions">
                {edit} {takes(words::COMMENT, Hand::Comments)}
                <CopyButton label=words::COPY_MARKDOWN text=copied />
                <Toggle label=words::WHO_WROTE_WHAT on=by_line />
                {restore} {fork}
            </span>
        </div>
        {text}
    }
    .into_any()
}
