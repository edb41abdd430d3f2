//! Adding a project.

use leptos::prelude::*;

use super::FolderPicker;
use crate::api;
use crate::navigation::address;
use crate::paths::project_page;
use crate::texts::{projects as texts, words};
use crate::ui::{Crumb, Deed, Form, Needs, PageHead, Submit, TextField, Trouble};

/// The page for it.
#[component]
pub(crate) fn NewProjectPage() -> impl IntoView {
    let folder = RwSignal::new(String::new());
    let documents = RwSignal::new(Vec::new());
    let name = RwSignal::new(String::new());
    let deed = Deed::needing(Needs::Admin);
    let address = address();
    let submit = Callback::new(move |()| {
        let name = name.get_untracked().trim().to_owned();
        let request = api::create_project(
            folder.get_untracked().trim().to_owned(),
            Some(name).filter(|name| !name.is_empty()),
        );
        deed.run(request, move |project| {
            address.go(&project_page(&project.slug));
        });
    });
    view! {
        <div class="page narrow">
            <PageHead
                heading=words::ADD_A_PROJECT
                crumbs=Signal::stored(vec![Crumb::new(words::PROJECTS, "/")])
            />
            <p>{texts::WHAT_A_PROJECT_IS}</p>
            <Form on_submit=submit>
                <FolderPicker folder documents />
                <TextField id="name" label=words::NAME hint=texts::WITHOUT_A_NAME value=name />
                <Trouble deed />
                <Submit label=texts::ADD_PROJECT deed />
            </Form>
        </div>
    }
}
