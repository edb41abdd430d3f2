//! All resources of a project, by kind.

use leptos::prelude::*;
use redraft_wire::{Project, Resource};

use super::add::AddResource;
use super::found::found;
use super::kinds::KINDS;
use crate::api;
use crate::format::bytes;
use crate::paths::{project_page, resource_page};
use crate::texts::{library as texts, words};
use crate::ui::{
    Crumb, PageHead, Remote, empty, figure, line, lines, link, loaded, section, titled, when,
};

/// The page.
#[component]
pub(crate) fn LibraryPage(slug: String) -> impl IntoView {
    let asked = slug.clone();
    let resources = Remote::new(move || api::resources(asked.clone()));
    let crumbs = crumbs(&slug);
    let of = slug.clone();
    view! {
        <div class="page">
            <PageHead heading=words::RESOURCES crumbs />
            <p class="lead">
                {texts::FILES_IN} <code>".redraft/resources"</code>
                {texts::OF_THE_PROJECT}
            </p>
            {found(slug.clone(), resources)}
            {loaded(resources, move |all| by_kind(&of, &all))}
            <AddResource slug />
        </div>
    }
}

/// The way to the library.
pub(super) fn crumbs(slug: &str) -> Signal<Vec<Crumb>> {
    let asked = slug.to_owned();
    let project: Remote<Project> = Remote::new(move || api::project(asked.clone()));
    let slug = slug.to_owned();
    Signal::derive(move || {
        let name = project.map(|project| project.name.clone());
        vec![
            Crumb::new(words::PROJECTS, "/"),
            Crumb::new(name.unwrap_or_else(|| slug.clone()), project_page(&slug)),
        ]
    })
}

fn by_kind(slug: &str, all: &[Resource]) -> AnyView {
    let sections = KINDS.map(|(kind, name, nothing)| {
        let mut of_kind = all.iter().filter(|one| one.kind == kind).peekable();
        let inside = if of_kind.peek().is_none() {
            empty(nothing)
        } else {
            lines(of_kind.map(|one| resource_line(slug, one)).collect())
        };
        section(kind, name, inside)
    });
    Vec::from(sections).into_any()
}

fn resource_line(slug: &str, resource: &Resource) -> AnyView {
    let state = if resource.is_missing {
        texts::ITS_FILE_IS_MISSING
    } else {
        ""
    };
    line(
        link(
            resource_page(slug, &resource.file_name),
            resource.name.clone(),
        ),
        resource.file_name.clone(),
        vec![
            titled("attention", texts::ITS_TEXT_IS_KEPT, state.to_owned()),
            figure(bytes(resource.size_bytes)),
            when(&resource.updated_at),
        ],
    )
}
