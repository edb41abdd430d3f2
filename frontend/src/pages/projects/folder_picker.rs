//! Choosing a folder that the service can read.

use leptos::prelude::*;
use redraft_wire::FolderListing;

use crate::api;
use crate::texts::projects as texts;
use crate::ui::{Press, Remote, TextField, live, loaded};

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
    let open = Callback::new(move |path: String| {
        asked.set(Some(path));
        listing.reload();
    });
    // What stands in the field by our doing: what is typed while a folder is looked into stays.
    let ours = StoredValue::new(String::new());
    Effect::new(move || {
        if let Some(listing) = listing.get() {
            let stands = folder.get_untracked();
            if ours.get_value() == stands || asked.get_untracked() == Some(stands) {
                folder.set(listing.path.clone());
            }
            ours.set_value(listing.path);
            documents.set(listing.documents);
        }
    });
    // A path that was typed is looked into when it is finished.
    let typed = Callback::new(move |()| {
        let path = folder.get_untracked().trim().to_owned();
        folder.set(path.clone());
        let shown = listing.once().map(|listing| listing.path);
        if !path.is_empty() && shown.as_ref() != Some(&path) {
            open.run(path);
        }
    });
    let wrong = live(move || {
        let failure = listing.failure().filter(|_| listing.get().is_some());
        failure.map(|failure| {
            view! {
                <p class="trouble" role="alert">
                    {failure.sentence()}
                </p>
            }
            .into_any()
        })
    });
    view! {
        <div class="picker">
            <TextField id="folder" label=texts::FOLDER required=true value=folder on_change=typed />
            {wrong}
            {loaded(listing, move |listing| folders(listing, open))}
        </div>
    }
}

fn folders(listing: FolderListing, open: Callback<String>) -> AnyView {
    let count = listing.documents.len() as i64;
    let found = match (count, listing.is_git) {
        (0, true) => texts::NO_DOCUMENT_IN_THIS_REPOSITORY.to_owned(),
        (0, false) => texts::NO_DOCUMENT_HERE.to_owned(),
        (count, is_git) => texts::documents_here(count, is_git, &some_of(&listing.documents)),
    };
    let more = if listing.truncated {
        texts::THERE_ARE_MORE_FOLDERS
    } else {
        ""
    };
    let above = listing
        .parent
        .0
        .map(|parent| (parent, texts::FOLDER_ABOVE.to_owned(), false));
    let below = listing
        .folders
        .into_iter()
        .map(|folder| (folder.path, folder.name, folder.is_git));
    let lines = above.into_iter().chain(below).map(|(path, name, is_git)| {
        let press = Callback::new(move |()| open.run(path.clone()));
        view! {
            <li>
                <Press label=name class="plain" on_press=press />
                <span class="note">{if is_git { texts::GIT } else { "" }}</span>
            </li>
        }
    });
    view! {
        <ul class="folders" aria-label=texts::FOLDERS_HERE tabindex="0">
            {lines.collect_view()}
        </ul>
        <p class="hint" role="status">
            {found} {more}
        </p>
    }
    .into_any()
}

fn some_of(names: &[String]) -> String {
    let some = names.iter().take(4).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > 4 {
        texts::and_more(&some)
    } else {
        some
    }
}
