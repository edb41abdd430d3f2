//! What the agent may do, said before it is started.

use leptos::prelude::*;

/// Whether it may run commands decides what is said.
#[component]
pub(super) fn Permissions(may_run_commands: bool) -> impl IntoView {
    let commands = if may_run_commands {
        view! {
            <li class="attention">
                <strong>"It may run commands"</strong>
                " on this machine, since this step's tools name Bash."
            </li>
        }
        .into_any()
    } else {
        view! { <li>"It cannot run commands."</li> }.into_any()
    };
    view! {
        <ul class="permissions" aria-label="What the agent may do">
            <li>"It may read the files of this project and look things up on the web, as far as the step's tools allow."</li>
            <li>"It writes only a copy of the document; each iteration's result becomes a version that you can go back from."</li>
            {commands}
        </ul>
    }
}
