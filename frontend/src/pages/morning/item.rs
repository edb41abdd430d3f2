//! A session of the report.

use leptos::prelude::*;
use redraft_wire::MorningSession;

use super::act::{Acts, path_of, retry_word};
use crate::format::{duration, money_of, thousands};
use crate::pages::sessions::changes_between;
use crate::texts::{morning as texts, words};
use crate::ui::{self, Needs, Press, figure, figures, live, titled, when};

/// Its place, its sentence, its figures, what it changed, and what can be done with it.
pub(super) fn item(acts: Acts, number: usize, session: MorningSession) -> AnyView {
    let path = path_of(&session);
    let href = path.session_page(&session.id);
    let mut of = ui::changes(
        format!("+{}", thousands(session.chars_added)),
        words::characters_removed(session.chars_removed),
    )
    .into_iter()
    .collect::<Vec<_>>();
    of.push(titled(
        "",
        words::ITERATIONS_COMPLETED,
        words::done_of(session.iterations_completed, session.iterations_requested),
    ));
    of.push(titled(
        "",
        words::DOLLARS,
        money_of(session.cost_usd, None, session.cost_is_estimate),
    ));
    of.push(figure(
        session.duration_ms.0.map(duration).unwrap_or_default(),
    ));
    of.push(when(&session.at));
    let name = session.workflow_name.clone();
    let project = words::in_project(&session.project_name);
    let sentence = session.sentence.clone();
    let changed = changed(&session);
    let actions = actions(acts, session);
    view! {
        <li class="session-line morning-line">
            <a href=href data-line=number.to_string()>
                {name} <span class="of">{project}</span>
            </a>
            <span class="sentence">{sentence}</span>
            {figures(of)}
            {actions}
            {changed}
        </li>
    }
    .into_any()
}

/// What it changed, folded away; fetched when it is unfolded.
fn changed(session: &MorningSession) -> Option<AnyView> {
    let after = session.revision_id.0?;
    let before = session.start_revision.0.unwrap_or(0);
    if before == after {
        return None;
    }
    let path = path_of(session);
    let is_open = RwSignal::new(false);
    let inside = live(move || {
        is_open
            .get()
            .then(|| changes_between(path.clone(), before, after))
    });
    Some(
        view! {
            <details class="morning-changes" on:toggle=move |_| is_open.set(true)>
                <summary>{texts::WHAT_CHANGED}</summary>
                {inside}
            </details>
        }
        .into_any(),
    )
}

fn actions(acts: Acts, session: MorningSession) -> AnyView {
    let retry_word = retry_word(&session);
    let can_fork = session.revision_id.0.is_some();
    let session = StoredValue::new(session);
    let accept = Callback::new(move |()| session.with_value(|session| acts.accept(session)));
    let retry = Callback::new(move |()| session.with_value(|session| acts.retry(session)));
    let fork = Callback::new(move |()| session.with_value(|session| acts.fork(session)));
    let deed = acts.deed;
    view! {
        <span class="actions">
            <Press label=texts::ACCEPT class="quiet" deed on_press=accept />
            {retry_word.map(|label| view! { <Press label class="quiet" deed on_press=retry /> }.into_any())}
            {can_fork
                .then(|| {
                    view! { <Press label=words::FORK class="quiet" needs=Needs::Operate on_press=fork /> }.into_any()
                })}
        </span>
    }
    .into_any()
}
