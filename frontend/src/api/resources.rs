//! The library of a project.

use redraft_wire::{
    AdoptGuardrails, CreateResource, FoundGuardrails, ReplaceResource, Resource, ResourceContent,
    ResourceRevision, ResourceRevisionContent,
};

use super::request::Request;
use crate::paths::{library_api, segment};

pub(crate) fn resources(slug: String) -> Request<Vec<Resource>> {
    Request::get(library_api(&slug, ""))
}

/// Rules that the project has already.
pub(crate) fn found(slug: String) -> Request<Vec<FoundGuardrails>> {
    Request::get(library_api(&slug, "/found"))
}

/// Makes guardrails of rules that were found.
pub(crate) fn adopt(slug: String, path: String) -> Request<ResourceContent> {
    Request::send(
        "POST",
        library_api(&slug, "/found"),
        &AdoptGuardrails { path },
    )
}

pub(crate) fn create_resource(slug: String, body: CreateResource) -> Request<ResourceContent> {
    Request::send("POST", library_api(&slug, ""), &body)
}

pub(crate) fn resource(slug: String, file: String) -> Request<ResourceContent> {
    Request::get(of(&slug, &file, ""))
}

/// The same as it was written.
pub(crate) fn resource_verbatim(slug: String, file: String) -> Request<ResourceContent> {
    resource(slug, file).verbatim()
}

pub(crate) fn replace_resource(
    slug: String,
    file: String,
    body: ReplaceResource,
) -> Request<ResourceContent> {
    Request::send("PUT", of(&slug, &file, ""), &body)
}

pub(crate) fn delete_resource(slug: String, file: String) -> Request<()> {
    Request::act("DELETE", of(&slug, &file, ""))
}

/// Newest first.
pub(crate) fn resource_revisions(slug: String, file: String) -> Request<Vec<ResourceRevision>> {
    Request::get(of(&slug, &file, "/revisions"))
}

pub(crate) fn resource_revision(
    slug: String,
    file: String,
    id: i64,
) -> Request<ResourceRevisionContent> {
    Request::get(of(&slug, &file, &format!("/revisions/{id}")))
}

pub(crate) fn restore_resource(slug: String, file: String, id: i64) -> Request<ResourceContent> {
    let path = of(&slug, &file, &format!("/revisions/{id}/restore"));
    Request::act("POST", path)
}

fn of(slug: &str, file: &str, what: &str) -> String {
    library_api(slug, &format!("/{}{what}", segment(file)))
}
