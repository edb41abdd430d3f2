//! Resources of a project.
//!
//! Each verb first takes in what the user did to the file, then changes the record, then the file.
//! What fails at the file is tried again by whoever reconciles, so the record may be answered with.

mod adopt;
mod create;
mod find;
mod list;
mod remove;
mod replace;

pub(crate) use adopt::{adopt_guardrails, found_guardrails};
pub(crate) use create::create_resource;
pub(super) use find::place_of;
pub(crate) use find::{FoundResource, find_resource};
pub(crate) use list::list_resources;
pub(crate) use remove::remove_resource;
pub(crate) use replace::{replace_resource, restore_resource};

use redraft_domain::ResourceKind;
use redraft_publication::{ResourcePlace, settle_resource};

use crate::{app::App, error::ApiError};

/// Brings the record into the file.
pub(super) async fn settle(app: &App, place: &ResourcePlace) {
    if let Err(error) = settle_resource(&app.store, place).await {
        tracing::warn!(%error, name = %place.name, "a resource's file is not as it is recorded yet");
    }
}

/// What a resource is for, from a request.
pub(crate) fn kind_of(word: &str) -> Result<ResourceKind, ApiError> {
    word.parse()
        .map_err(|()| ApiError::invalid("kind: 'design_doc', 'guardrails' or 'other' expected."))
}
