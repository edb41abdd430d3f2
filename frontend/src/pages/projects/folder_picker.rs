//! Choosing a folder that the service can read.

use leptos::prelude::*;
use redraft_wire::FolderListing;

use crate::api;
use crate::format::counted;
use crate::ui::{Field, Remote, loaded};

/// A path to type, and the folders below it to walk through. The open folder is the chosen one.
#[component]
pub(crate) fn FolderPicker(
    /// The chosen folder's path.
    folder: RwSignal<String>,
    /// The documents in it.
    documents: RwSignal<Vec<String>>,
) -> impl IntoView {
    let asked = RwSignal::new(None::<String>);
    let listing = Remote::new(move || api::folders(asked.get_untracked()));
    let open = move |path: String| {
        asked.set(Some(path));
        listing.reload();
    };
    Effect::new(move || {
        if let Some(listing) = listing.get() {
            folder.set(listing.path);
            documents.set(listing.documents);
        }
    });
    // A path that was typed is looked into when it is finished.
    let typed = move |_| {
        let path = folder.get_untracked().trim().to_owned();
        folder.set(path.clone());
        if !path.is_empty() && listing.map(|listing| listing.path != path).unwrap_or(true) {
            open(path);
        }
    };
    let wrong = move || {
        let failure = listing.failure().filter(|_| listing.get().is_some());
        failure.map(|failure| view! { <p class="trouble" role="alert">{failure.sentence()}</p> })
    };
    view! {
        <div class="picker">
            <Field id="folder" label="Folder">
                <input
                    id="folder"
                    type="text"
                    required
                    spellcheck="false"
                    autocomplete="off"
                    bind:value=folder
                    on:change=typed
                />
            </Field>
            {wrong}
            {loaded(listing, move |listing| folders(listing, open).into_any())}
        </div>
    }
}

fn folders(
    listing: FolderListing,
    open: impl Fn(String) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let above = listing.parent.0.map(|parent| {
        view! {
            <li>
                <button type="button" class="plain" on:click=move |_| open(parent.clone())>
                    "↑ Folder above"
                </button>
            </li>
        }
    });
    let below = listing.folders.into_iter().map(|folder| {
        let git = folder
            .is_git
            .then(|| view! { <span class="note">" git"</span> });
        let path = folder.path;
        view! {
            <li>
                <button type="button" class="plain" on:click=move |_| open(path.clone())>
                    {folder.name}
                </button>
                {git}
            </li>
        }
    });
    let count = listing.documents.len() as i64;
    let found = match (count, listing.is_git) {
        (0, true) => "A git repository without a document of its own at the top.".to_owned(),
        (0, false) => "No Markdown or text file lies here.".to_owned(),
        (count, git) => format!(
            "{} {}{}",
            counted(count, "document", "documents"),
            if git {
                "in this git repository: "
            } else {
                "here: "
            },
            some_of(&listing.documents)
        ),
    };
    let more = listing.truncated.then(
        || view! { <p class="hint">"There are more; type the path of one that is missing."</p> },
    );
    view! {
        <ul class="folders" aria-label="Folders here" tabindex="0">
            {above}
            {below.collect_view()}
        </ul>
        {more}
        <p class="hint" role="status">
            {found}
        </p>
    }
}

fn some_of(names: &[String]) -> String {
    let some = names.iter().take(4).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > 4 {
        format!("{some}, …")
    } else {
        some
    }
}
