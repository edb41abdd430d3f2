//! What a session that is about to be started will probably take.

use std::time::Duration;

use leptos::prelude::*;

use super::Draft;
use crate::api;
use crate::paths::WorkflowPath;
use crate::ui::{Remote, live};

/// How long after the last key it is asked for.
const AFTER_TYPING: Duration = Duration::from_millis(250);

/// One sentence that follows the form; nothing while the number of iterations is none.
pub(super) fn estimate_line(path: Option<WorkflowPath>, draft: Draft) -> AnyView {
    let asked = move || {
        let iterations = draft.iterations.get().trim().to_owned();
        (
            iterations,
            draft.agent.get(),
            draft.model.get().trim().to_owned(),
        )
    };
    let is_usable = Memo::new(move |_| {
        let iterations = draft.iterations.get();
        matches!(iterations.trim().parse(), Ok(1_u32..=100))
    });
    let estimate = Remote::later(move || {
        let (iterations, agent, model) = untrack(asked);
        api::estimate(path.as_ref(), &iterations, &agent, &model)
    });
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        asked();
        if !is_usable.get() {
            return;
        }
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let ask = move || {
            if turn.try_get_value() == Some(mine) {
                estimate.reload();
            }
        };
        set_timeout(ask, AFTER_TYPING);
    });
    let said = live(move || {
        let said = estimate.map(|estimate| estimate.sentence.clone());
        said.filter(|_| is_usable.get()).unwrap_or_default()
    });
    view! {
        <p class="hint estimate" role="status">
            {said}
        </p>
    }
    .into_any()
}
