//! What an iteration changed.

use leptos::prelude::*;
use redraft_wire::IterationDiff;

use super::diff_view;
use super::state::SessionState;
use super::tabs::Place;
use crate::api;
use crate::format::thousands;
use crate::ui::{self, CopyButton, Failed, Remote, empty, figure, figures, live};

/// The diff of the chosen iteration, or of the last one that changed something.
pub(super) fn changes_pane(state: SessionState, place: Place) -> AnyView {
    let wanted = Memo::new(move |_| {
        let chosen = place.iteration.get();
        state
            .iterations
            .map(|all| {
                let found = match chosen {
                    Some(number) => all.iter().find(|one| one.iteration_number == number),
                    None => all.iter().rev().find(|one| one.after_revision.is_some()),
                };
                found.map(|one| (one.id, one.status.clone()))
            })
            .flatten()
    });
    let diff = Remote::later(move || {
        let (path, session) = state.address();
        let iteration = wanted.get_untracked().map_or(0, |(id, _)| id);
        api::diff(path, session, iteration)
    });
    Effect::new(move || {
        if wanted.get().is_some() {
            diff.reload();
        }
    });
    let draw = live(move || match (wanted.get(), diff.get(), diff.failure()) {
        (None, ..) if state.iterations.get().is_some() => {
            empty("No iteration has changed the document yet.")
        }
        (Some(_), _, Some(failure)) => {
            let retry = Callback::new(move |()| diff.reload());
            view! { <Failed failure retry /> }.into_any()
        }
        (Some((id, status)), Some(found), None) if found.iteration_id == id => {
            shown(found, &status)
        }
        _ => view! { <div class="ghost tall" aria-busy="true"></div> }.into_any(),
    });
    draw.into_any()
}

fn shown(diff: IterationDiff, status: &str) -> AnyView {
    if diff.diff_lines.is_empty() {
        return empty(match status {
            "completed" => "Nothing changed in this iteration.",
            "running" => "This iteration is at work; its changes appear when it is done.",
            "failed" => "This iteration failed and changed nothing.",
            "skipped" => "This iteration was skipped.",
            _ => "This iteration has not begun.",
        });
    }
    let [added, removed] = ui::changes(
        format!("+{}", thousands(diff.chars_added)),
        format!("−{} characters", thousands(diff.chars_removed)),
    );
    let of = vec![
        figure(format!("Iteration {}", diff.iteration_number)),
        added,
        removed,
    ];
    view! {
        <div class="pane-bar">
            {figures(of)}
            <span class="actions">
                <CopyButton label="Copy as patch" text=diff.diff_text.0.unwrap_or_default() />
            </span>
        </div>
        {diff_view(&diff.diff_lines)}
    }
    .into_any()
}
