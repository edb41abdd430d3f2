//! A session: its state in one sentence, its iterations, its document and what happens now.

use leptos::prelude::*;

use super::changes::ChangesPane;
use super::document::DocumentPane;
use super::head::Head;
use super::live::LiveColumn;
use super::rail::Rail;
use super::state::SessionState;
use super::tabs::{Place, Tab, Tabs};
use crate::paths::WorkflowPath;
use crate::shell::{Mood, PageMood};
use crate::ui::Failed;

/// The page.
#[component]
pub(crate) fn SessionPage(path: WorkflowPath, id: String) -> impl IntoView {
    let state = SessionState::open(path, id);
    let place = Place::of_address();
    expect_context::<PageMood>().follow(move || {
        let mood = state
            .session
            .map(|session| match session.run_status.as_str() {
                _ if session.needs_user => Mood::NeedsYou,
                "running" => Mood::Running,
                _ => Mood::Still,
            });
        mood.unwrap_or_default()
    });
    let failure = move || {
        let failure = state
            .session
            .failure()
            .filter(|_| state.session.get().is_none());
        failure.map(|failure| {
            let retry = Callback::new(move |()| state.refresh());
            view! { <Failed failure retry /> }
        })
    };
    let is_missing =
        Memo::new(move |_| state.session.failure().is_some() && state.session.get().is_none());
    view! {
        <div
            class=move || {
                let tab = match place.tab.get() {
                    Tab::Document => "document",
                    Tab::Changes => "changes",
                    Tab::Iterations => "iterations",
                    Tab::Live => "live",
                };
                format!("session on-{tab}")
            }
        >
            <Head state />
            {failure}
            <Show when=move || !is_missing.get()>
                <div class="columns">
                    <Rail state place />
                    <div class="centre-column">
                        <Tabs place />
                        <div class="pane" tabindex="0" role="region" aria-label="Document and changes">
                            {move || match place.tab.get() {
                                Tab::Changes => view! { <ChangesPane state place /> }.into_any(),
                                _ => view! { <DocumentPane state place /> }.into_any(),
                            }}
                        </div>
                    </div>
                    <LiveColumn state />
                </div>
            </Show>
        </div>
    }
}
