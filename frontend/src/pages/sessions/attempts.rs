//! The starts of the agent for one iteration.

use leptos::prelude::*;
use redraft_wire::Attempt;

use super::attempt_events::last_events;
use super::state::SessionState;
use crate::api;
use crate::format::{money_of, tokens};
use crate::texts::session as texts;
use crate::ui::{Remote, figure, figures, live, loaded, when};

/// Folded away; loaded when it is unfolded.
pub(super) fn attempts(state: SessionState, number: i32) -> AnyView {
    let attempts = Remote::later(move || {
        let (path, id) = state.address();
        api::attempts(path, id)
    });
    let is_open = RwSignal::new(false);
    let unfold = move |_| {
        if !is_open.get_untracked() {
            is_open.set(true);
            attempts.reload();
        }
    };
    let inside = live(move || {
        is_open.get().then(|| {
            loaded(attempts, move |attempts| {
                let of_this = attempts
                    .into_iter()
                    .filter(|one| one.iteration_number == number);
                list(state, of_this.collect())
            })
        })
    });
    view! {
        <details class="attempts" on:toggle=unfold>
            <summary>{texts::ATTEMPTS}</summary>
            {inside}
        </details>
    }
    .into_any()
}

/// How each of these starts came out.
pub(super) fn list(state: SessionState, of_this: Vec<Attempt>) -> AnyView {
    let of_this = of_this.into_iter().map(|one| attempt(state, one));
    view! { <ol>{of_this.collect_view()}</ol> }.into_any()
}

fn attempt(state: SessionState, attempt: Attempt) -> AnyView {
    let how = attempt.message.0.or(attempt.outcome.0);
    let mut how = how.unwrap_or_else(|| texts::IT_RUNS.to_owned());
    if attempt.resumed {
        how.push_str(texts::IT_WENT_ON);
    }
    if attempt.leftovers > 0 {
        how.push_str(texts::PROCESSES_LEFT_BEHIND_WERE_ENDED);
    }
    let code = match (attempt.exit_code.0, attempt.exit_signal.0) {
        (_, Some(signal)) => texts::signal(signal),
        (Some(code), None) => texts::exit_code(code),
        (None, None) => String::new(),
    };
    let stderr = attempt.stderr.0.filter(|stderr| !stderr.trim().is_empty());
    let stderr = stderr.map(|stderr| view! { <pre tabindex="0">{stderr}</pre> }.into_any());
    let (read, written) = (tokens(attempt.input_tokens), tokens(attempt.output_tokens));
    let of = vec![
        figure(money_of(attempt.cost_usd, None, attempt.cost_is_estimate)),
        figure(texts::in_and_out(&read, &written)),
        figure(code),
    ];
    view! {
        <li>
            <p>{when(&attempt.started_at)} " " {how}</p>
            {figures(of)}
            {stderr}
            {last_events(state, attempt.id)}
        </li>
    }
    .into_any()
}
