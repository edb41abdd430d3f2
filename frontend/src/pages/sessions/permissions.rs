//! What the agent may do, said before it is started.

use leptos::prelude::*;
use redraft_wire::Step;

use crate::texts::{new_session as texts, words};

/// One sentence; what goes beyond the document calls for attention.
pub(super) fn permissions(step: &Step) -> AnyView {
    let class = match step.permissions.as_str() {
        "read_only" | "document" => "",
        _ => "attention",
    };
    view! {
        <ul class="permissions" aria-label=words::WHAT_THE_AGENT_MAY_DO>
            <li class=class>{step.agent_may.clone()}</li>
            <li>{texts::EACH_RESULT_BECOMES_A_VERSION}</li>
        </ul>
    }
    .into_any()
}
