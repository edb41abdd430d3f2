//! Adding a resource.

use leptos::prelude::*;
use redraft_wire::CreateResource;

use super::text::{KindField, TextArea};
use crate::api;
use crate::navigation::address;
use crate::paths::resource_page;
use crate::texts::{library as texts, words};
use crate::ui::{Deed, Form, Submit, TextField, Trouble};

/// A form for it, folded away.
#[component]
pub(super) fn AddResource(slug: String) -> impl IntoView {
    let [file, kind, text] = ["", "other", ""].map(|text| RwSignal::new(text.to_owned()));
    let deed = Deed::new();
    let address = address();
    let submit = Callback::new(move |()| {
        let body = CreateResource {
            file_name: file.get_untracked().trim().to_owned(),
            kind: Some(kind.get_untracked()),
            name: None,
            content: text.get_untracked(),
        };
        let slug = slug.clone();
        deed.run(api::create_resource(slug.clone(), body), move |made| {
            address.go(&resource_page(&slug, &made.file_name));
        });
    });
    view! {
        <details class="settings">
            <summary>{texts::ADD_A_RESOURCE}</summary>
            <Form on_submit=submit>
                <div class="pair">
                    <TextField
                        id="resource-file"
                        label=texts::FILE
                        hint=texts::WHICH_FILE_NAME
                        placeholder="glossary.md"
                        required=true
                        value=file
                    />
                    <KindField kind />
                </div>
                <TextArea text />
                <Trouble deed />
                <Submit label=words::ADD_IT deed />
            </Form>
        </details>
    }
}
