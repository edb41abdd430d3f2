//! A resource: to read, to change, to delete, and what it was before.

use leptos::prelude::*;
use redraft_wire::{ReplaceResource, ResourceContent};

use super::list::crumbs;
use super::revisions::revisions;
use super::text::{KindField, TextArea};
use crate::api;
use crate::format::bytes;
use crate::navigation::address;
use crate::paths::library_page;
use crate::texts::{library as texts, words};
use crate::ui::{
    Confirm, CopyButton, Crumb, Deed, Form, Needs, PageHead, Press, Remote, Submit, TextField,
    Trouble, figure, figures, live, loaded, rendered, unmask, when,
};

/// Which resource: the project's slug and the file's name.
type Place = StoredValue<(String, String)>;

/// The page.
#[component]
pub(crate) fn ResourcePage(slug: String, file: String) -> impl IntoView {
    let above = crumbs(&slug);
    let library = library_page(&slug);
    let crumbs = Signal::derive(move || {
        let mut crumbs = above.get();
        crumbs.push(Crumb::new(words::RESOURCES, library.clone()));
        crumbs
    });
    let name = file.clone();
    let place = StoredValue::new((slug, file));
    let resource = Remote::new(move || {
        let (slug, file) = place.get_value();
        api::resource(slug, file)
    });
    let heading = Signal::derive(move || {
        let known = resource.map(|resource| resource.name.clone());
        known.unwrap_or_else(|| name.clone())
    });
    view! {
        <div class="page wide-page">
            <PageHead heading crumbs />
            {loaded(resource, move |found| body(place, resource, found))}
        </div>
    }
}

fn body(place: Place, remote: Remote<ResourceContent>, resource: ResourceContent) -> AnyView {
    let editing = RwSignal::new(false);
    let current = resource.revision_id;
    let facts = vec![
        view! { <code>{resource.path.clone()}</code> }.into_any(),
        figure(bytes(resource.size_bytes)),
        when(&resource.updated_at),
    ];
    let shown = live(move || {
        if editing.get() {
            editor(place, remote, resource.clone(), editing)
        } else {
            reader(place, resource.clone(), editing)
        }
    });
    view! {
        <p>{figures(facts)}</p>
        {shown}
        {revisions(place, remote, current)}
    }
    .into_any()
}

fn reader(place: Place, resource: ResourceContent, editing: RwSignal<bool>) -> AnyView {
    let edit = Callback::new(move |()| editing.set(true));
    let deed = Deed::new();
    let address = address();
    let delete = Callback::new(move |()| {
        let (slug, file) = place.get_value();
        let up = library_page(&slug);
        deed.run(api::delete_resource(slug, file), move |()| address.go(&up));
    });
    let text = rendered(&resource.content);
    view! {
        <div class="actions">
            <Press label=words::EDIT needs=Needs::Operate on_press=edit />
            <CopyButton label=words::COPY_MARKDOWN text=resource.content />
            <Confirm
                label=words::DELETE
                question=texts::DELETE_THE_FILE
                yes=words::DELETE_IT
                deed
                on_yes=delete
            />
        </div>
        <Trouble deed />
        {text}
    }
    .into_any()
}

fn editor(
    place: Place,
    remote: Remote<ResourceContent>,
    resource: ResourceContent,
    editing: RwSignal<bool>,
) -> AnyView {
    let base = resource.revision_id;
    let [name, kind, text] = [resource.name, resource.kind, resource.content].map(RwSignal::new);
    let (slug, file) = place.get_value();
    let verbatim = move || api::resource_verbatim(slug, file);
    unmask(text, verbatim, |found| Some(found.content));
    let deed = Deed::new();
    let submit = Callback::new(move |()| {
        let (slug, file) = place.get_value();
        let body = ReplaceResource {
            content: text.get_untracked(),
            kind: Some(kind.get_untracked()),
            name: Some(name.get_untracked().trim().to_owned()),
            base_revision: Some(base),
        };
        deed.run(api::replace_resource(slug, file, body), move |new| {
            remote.put(new);
        });
    });
    let close = Callback::new(move |()| editing.set(false));
    view! {
        <Form on_submit=submit>
            <div class="pair">
                <TextField id="resource-name" label=words::NAME required=true value=name />
                <KindField kind />
            </div>
            <TextArea text />
            <Trouble deed />
            <div class="actions">
                <Submit label=words::SAVE deed />
                <Press label=words::CANCEL class="quiet" on_press=close />
            </div>
        </Form>
    }
    .into_any()
}
