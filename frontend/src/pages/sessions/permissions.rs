//! What the agent may do, said before it is started.

use leptos::prelude::*;
use redraft_wire::Step;

/// One sentence; what goes beyond the document calls for attention.
pub(super) fn permissions(step: &Step) -> AnyView {
    let class = match step.permissions.as_str() {
        "read_only" | "document" => "",
        _ => "attention",
    };
    view! {
        <ul class="permissions" aria-label="What the agent may do">
            <li class=class>{step.agent_may.clone()}</li>
            <li>"Each iteration's result becomes a version that you can go back from."</li>
        </ul>
    }
    .into_any()
}
