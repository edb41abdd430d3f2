//! The starts of the agent for one iteration.

use leptos::prelude::*;
use redraft_wire::Attempt;

use super::state::SessionState;
use crate::api;
use crate::format::{money_of, tokens};
use crate::ui::{Remote, When, loaded};

/// Folded away; loaded when it is unfolded.
#[component]
pub(super) fn Attempts(state: SessionState, number: i32) -> impl IntoView {
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
    view! {
        <details class="attempts" on:toggle=unfold>
            <summary>"Attempts"</summary>
            <Show when=move || is_open.get()>
                {loaded(
                    attempts,
                    move |attempts| {
                        let lines = attempts
                            .into_iter()
                            .filter(|attempt| attempt.iteration_number == number)
                            .map(line)
                            .collect_view();
                        view! { <ol>{lines}</ol> }.into_any()
                    },
                )}
            </Show>
        </details>
    }
}

fn line(attempt: Attempt) -> impl IntoView {
    let how = attempt.message.0.or(attempt.outcome.0);
    let stderr = attempt.stderr.0.filter(|stderr| !stderr.trim().is_empty());
    let resumed = attempt
        .resumed
        .then_some(" It went on with the conversation before it.");
    let leftovers = (attempt.leftovers > 0).then(|| {
        format!(
            " {} processes that it left behind were ended.",
            attempt.leftovers
        )
    });
    view! {
        <li>
            <p>
                <When at=attempt.started_at /> " " {how.unwrap_or_else(|| "It runs.".to_owned())}
                {resumed} {leftovers}
            </p>
            <p class="figures">
                <span>{money_of(attempt.cost_usd, None, attempt.cost_is_estimate)}</span>
                <span>
                    {format!("{} in, {} out", tokens(attempt.input_tokens), tokens(attempt.output_tokens))}
                </span>
                {attempt.exit_code.0.map(|code| view! { <span>{format!("exit code {code}")}</span> })}
            </p>
            {stderr.map(|stderr| view! { <pre tabindex="0">{stderr}</pre> })}
        </li>
    }
}
