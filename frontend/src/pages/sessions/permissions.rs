//! What the agent may do, said before it is started.

use leptos::prelude::*;

/// Whether it may run commands decides what is said.
pub(super) fn permissions(may_run_commands: bool) -> AnyView {
    let (class, commands) = if may_run_commands {
        (
            "attention",
            "It may run commands on this machine, since this step's tools name Bash.",
        )
    } else {
        ("", "It cannot run commands.")
    };
    view! {
        <ul class="permissions" aria-label="What the agent may do">
            <li>
                "It may read the files of this project and look things up on the web, as far as the \
                step's tools allow."
            </li>
            <li>
                "It writes only a copy of the document; each iteration's result becomes a version that \
                you can go back from."
            </li>
            <li class=class>{commands}</li>
        </ul>
    }
    .into_any()
}
