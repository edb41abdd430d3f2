//! How a session stood at a moment: its document, its figures, and what happened around it.

use std::sync::Arc;

use leptos::prelude::*;
use redraft_wire::StoredEvent;

use super::travel::Travel;
use crate::api;
use crate::feed::FeedEvent;
use crate::format::{duration, money_of, time, tokens};
use crate::pages::revisions::RestoreButton;
use crate::pages::sessions::attempt_events::line;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::{session, timeline as texts, words};
use crate::timeline::{Moment, moment};
use crate::ui::{Remote, empty, figures, ghost, link, live, loaded, rendered, titled};

/// How many events before the moment are shown, and how many after it.
const BEFORE: usize = 8;
const AFTER: usize = 3;

/// What is known of the moment of an event.
pub(super) fn then(going: Travel, event: i64) -> AnyView {
    let state = going.state;
    let (path, id) = state.address();
    let attempts = Remote::new(move || api::attempts(path.clone(), id.clone()));
    let (path, id) = state.address();
    let found = Remote::new(move || api::event(path.clone(), id.clone(), event));
    loaded(found, move |found: StoredEvent| {
        let Some(at) = time::parse(&found.timestamp) else {
            return empty(texts::WHEN_THIS_WAS_IS_NOT_KNOWN);
        };
        let stood = Memo::new(move |_| {
            let (iterations, attempts) = (state.iterations.get()?, attempts.get()?);
            let timeline = going.whole.get()?;
            Some(Arc::new(moment(&iterations, &attempts, &timeline, at)))
        });
        let shown = live(move || match stood.get() {
            Some(stood) => drawn(going, &stood, event),
            None => ghost("ghost tall"),
        });
        shown.into_any()
    })
}

fn drawn(going: Travel, stood: &Moment, event: i64) -> AnyView {
    let state = going.state;
    let path = state.path();
    let session = state.address().1;
    let cost = money_of(stood.usd, None, stood.is_estimate);
    let (read, written) = (tokens(stood.tokens_in), tokens(stood.tokens_out));
    let of = vec![
        titled("", texts::DOLLARS_UP_TO_THEN, cost),
        titled(
            "",
            texts::TOKENS_UP_TO_THEN,
            session::in_and_out(&read, &written),
        ),
        titled(
            "",
            texts::TIME_THAT_AGENTS_HAD_RUN,
            duration(stood.worked_ms),
        ),
    ];
    let within = stood.is_within_attempt.then(|| {
        view! { <p class="hint">{texts::THE_ATTEMPT_THAT_RAN_IS_NOT_IN_IT}</p> }.into_any()
    });
    let done = Callback::new(move |()| {
        state.refresh();
        going.go(None);
    });
    let current = state
        .session
        .once()
        .and_then(|session| session.revision_id.0);
    let actions = stood.revision.map(|revision| {
        let restore = (current != Some(revision))
            .then(|| view! { <RestoreButton path=path.clone() revision done /> }.into_any());
        view! {
            {restore}
            <a class="button quiet" data-needs="operate" href=path.fork_page(revision, &session)>
                {texts::FORK_FROM_HERE}
            </a>
        }
        .into_any()
    });
    let version = stood
        .revision
        .map(|revision| link(path.revision_page(revision), words::version(revision)));
    let document = match stood.revision {
        None => empty(texts::THERE_WAS_NOTHING_TO_READ_YET),
        Some(revision) => {
            let text = Remote::new(move || api::revision(path.clone(), revision));
            loaded(text, |text| rendered(&text.content))
        }
    };
    view! {
        <section class="then" aria-label=texts::HOW_THE_SESSION_STOOD>
            <div class="pane-bar">
                <p class="sentence">{stood.sentence.clone()}</p>
                {figures(of)}
                <span class="actions">{actions}</span>
            </div>
            {within}
            <h2>{texts::WHAT_HAPPENED}</h2>
            {around(going, event)}
            <h2>{texts::THE_DOCUMENT}</h2>
            <p class="hint">{stood.document.clone()} " " {version}</p>
            <div class="old-document" tabindex="0" role="region" aria-label=texts::THE_DOCUMENT_THEN>
                {document}
            </div>
        </section>
    }
    .into_any()
}

/// The events up to the moment, and the first ones after it.
fn around(going: Travel, event: i64) -> AnyView {
    let (path, id) = going.state.address();
    let before =
        Remote::new(move || api::events_before(path.clone(), id.clone(), event + 1, BEFORE));
    let (path, id) = going.state.address();
    let after = Remote::new(move || api::events_after(path.clone(), id.clone(), event, AFTER));
    let later = loaded(after, move |events: Vec<StoredEvent>| {
        if events.is_empty() {
            return view! { <p class="hint">{texts::NOTHING_CAME_AFTER_IT}</p> }.into_any();
        }
        lines(events, event)
    });
    view! {
        {loaded(before, move |events| lines(events, event))}
        {later}
    }
    .into_any()
}

/// A line for each; the moment's own is marked.
fn lines(events: Vec<StoredEvent>, current: i64) -> AnyView {
    let lines = events.into_iter().map(|event| {
        let id = event.id;
        let href = format!("{}&event={id}", Place::link(Tab::Live, None));
        let is_current = (id == current).then_some("true");
        let text = line(&FeedEvent::from_stored(event));
        view! {
            <li aria-current=is_current>
                <a href=href>{text}</a>
            </li>
        }
        .into_any()
    });
    view! { <ol class="around">{lines.collect_view()}</ol> }.into_any()
}
