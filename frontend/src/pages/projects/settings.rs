//! Renaming and forgetting a project.

use leptos::prelude::*;
use redraft_wire::Project;

use crate::api;
use crate::navigation::address;
use crate::texts::projects as texts;
use crate::ui::{Deed, Needs, Remote, Rename};

/// Both, folded away.
#[component]
pub(super) fn Settings(slug: String, project: Remote<Project>) -> impl IntoView {
    let name = RwSignal::new(String::new());
    Effect::new(move || {
        name.set(
            project
                .map(|project| project.name.clone())
                .unwrap_or_default(),
        );
    });
    let deed = Deed::new();
    let of = slug.clone();
    let on_rename = Callback::new(move |()| {
        let name = name.get_untracked().trim().to_owned();
        deed.run(api::rename_project(of.clone(), name), move |new| {
            project.put(new);
        });
    });
    let address = address();
    let on_away = Callback::new(move |()| {
        deed.run(api::delete_project(slug.clone()), move |()| address.go("/"));
    });
    view! {
        <Rename
            title=texts::PROJECT_SETTINGS
            label=texts::PROJECT_NAME
            name
            on_rename
            away=texts::FORGET_THIS_PROJECT
            on_away
            away_needs=Needs::Admin
            deed
        />
    }
}
