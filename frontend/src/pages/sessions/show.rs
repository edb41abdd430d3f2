//! A session: its state in one sentence, its iterations, its document and what happens now.

use leptos::prelude::*;

use super::details::{changes_of, figures_of, timeline_of};
use super::document::{Hand, document_pane};
use super::evidence::evidence;
use super::head::Head;
use super::live::LiveColumn;
use super::prompts::chosen_prompt;
use super::rail::Rail;
use super::state::SessionState;
use super::tabs::{Place, Tab, Tabs};
use crate::paths::WorkflowPath;
use crate::texts::session as texts;
use crate::ui::{Failed, live};

/// The page.
#[component]
pub(crate) fn SessionPage(path: WorkflowPath, id: String) -> impl IntoView {
    let state = SessionState::open(path, id);
    let place = Place::of_address();
    let is_missing =
        Memo::new(move |_| state.session.failure().is_some() && state.session.get().is_none());
    let body = live(move || {
        if is_missing.get() {
            missing(state)
        } else {
            columns(state, place)
        }
    });
    let class = live(move || format!("session on-{}", place.tab.get().word()));
    view! {
        <div class=class>
            <Head state />
            {body}
        </div>
    }
}

fn missing(state: SessionState) -> AnyView {
    let retry = Callback::new(move |()| state.refresh());
    let failure = state.session.failure();
    failure
        .map(|failure| view! { <Failed failure retry /> }.into_any())
        .into_any()
}

fn columns(state: SessionState, place: Place) -> AnyView {
    // The document stays while the reader looks at the iterations or at the live column.
    let shown = Memo::new(move |_| match place.tab.get() {
        tab @ (Tab::Changes | Tab::Timeline | Tab::Figures) => tab,
        _ => Tab::Document,
    });
    let hand = RwSignal::new(Hand::Off);
    let pane = live(move || match shown.get() {
        Tab::Changes => changes_of(state, place),
        Tab::Timeline => timeline_of(state, place),
        Tab::Figures => figures_of(state),
        _ => document_pane(state, place, hand),
    });
    let class = live(move || match hand.get() {
        Hand::Text => "columns is-writing",
        Hand::Off | Hand::Comments => "columns",
    });
    view! {
        <div class=class>
            <Rail state place />
            <div class="centre-column">
                <Tabs place />
                <div class="pane" tabindex="0" role="region" aria-label=texts::DOCUMENT_AND_CHANGES>
                    {evidence(state)}
                    {chosen_prompt(state, place)}
                    {pane}
                </div>
            </div>
            <LiveColumn state place />
        </div>
    }
    .into_any()
}
