//! Renaming and forgetting a project.

use leptos::prelude::*;
use redraft_wire::Project;

use crate::api;
use crate::navigation::address;
use crate::ui::{Confirm, Deed, Field, Remote, Trouble};

/// Folded away, since it is seldom wanted.
#[component]
pub(super) fn Settings(slug: String, project: Remote<Project>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    Effect::new(move || {
        name.set(
            project
                .map(|project| project.name.clone())
                .unwrap_or_default(),
        )
    });
    let deed = Deed::new();
    let renamed = slug.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        deed.run(api::rename_project(renamed.clone(), name), move |new| {
            project.put(new)
        });
    };
    let address = address();
    let forget = Callback::new(move |()| {
        deed.run(api::delete_project(slug.clone()), move |()| {
            address.go("/");
        });
    });
    view! {
        <details class="settings">
            <summary>"Project settings"</summary>
            <form class="inline" on:submit=submit>
                <Field id="project-name" label="Project name">
                    <input
                        id="project-name"
                        type="text"
                        required
                        maxlength="200"
                        autocomplete="off"
                        bind:value=name
                    />
                </Field>
                <button type="submit" disabled=move || deed.is_busy()>
                    "Rename"
                </button>
            </form>
            <p>
                <Confirm
                    label="Forget this project"
                    question="Forget the project and its history? Your files stay."
                    yes="Forget it"
                    deed
                    on_yes=forget
                />
            </p>
            <Trouble deed />
        </details>
    }
}
