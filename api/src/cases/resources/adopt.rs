use std::path::PathBuf;

use redraft_document::{GuardrailsFile, ProjectRoot, Reading, ResourceName};
use redraft_domain::{ResourceKind, RevisionAuthor};
use redraft_publication::take_in_resource;
use redraft_store::{NewResource, Project, Resource, ResourceChange};
use redraft_wire as wire;

use super::{FoundResource, find::place_of, replace::write, settle};
use crate::{app::App, cases::blocking, error::ApiError};

/// The rules that a project has already, outside its resources.
pub(crate) async fn found_guardrails(
    app: &App,
    project: &Project,
) -> Result<Vec<wire::FoundGuardrails>, ApiError> {
    let folder = PathBuf::from(&project.path);
    let found = blocking(move || Ok::<_, ApiError>(ProjectRoot::open(&folder)?.found_guardrails()));
    let mut shown = Vec::new();
    for found in found.await? {
        let (size, problem) = match &found.reading {
            Ok(reading) => (i64::try_from(reading.size_bytes).ok(), None),
            Err(error) => (None, Some(error.to_string())),
        };
        let is_adopted = match &found.reading {
            Ok(reading) => is_adopted(app, project, found.file, reading).await?,
            Err(_) => false,
        };
        shown.push(wire::FoundGuardrails {
            path: found.file.path.to_owned(),
            reader: found.file.reader.to_owned(),
            file_name: found.file.resource.to_owned(),
            size_bytes: size.into(),
            is_adopted,
            problem: problem.into(),
        });
    }
    Ok(shown)
}

async fn is_adopted(
    app: &App,
    project: &Project,
    file: GuardrailsFile,
    reading: &Reading,
) -> Result<bool, ApiError> {
    let place = place_of(project, ResourceName::parse(file.resource)?);
    let Some(resource) = place.record(&app.store).await? else {
        return Ok(false);
    };
    let text = app.store.resource_text(resource.current).await?;
    Ok(!resource.is_removed && *text == *reading.text)
}

/// Makes a resource of rules that the project has, or brings the one made before up to date.
pub(crate) async fn adopt_guardrails(
    app: &App,
    project: &Project,
    path: &str,
) -> Result<Resource, ApiError> {
    let unknown = || {
        ApiError::nothing(
            "There are no rules at this path that could be adopted; look at what is found.",
        )
    };
    let file = GuardrailsFile::at(path).ok_or_else(unknown)?;
    let folder = PathBuf::from(&project.path);
    let reading = blocking(move || Ok::<_, ApiError>(file.read(&ProjectRoot::open(&folder)?)?));
    let text = reading.await?.ok_or_else(unknown)?.text;
    let place = place_of(project, ResourceName::parse(file.resource)?);
    place.prepare().await?;
    if let Some(resource) = take_in_resource(&app.store, &place).await? {
        let change = ResourceChange {
            parent: resource.current,
            author: RevisionAuthor::User,
            text,
            name: None,
            kind: Some(ResourceKind::Guardrails),
        };
        return write(app, &FoundResource { place, resource }, &change).await;
    }
    let new = NewResource {
        project: project.slug.clone(),
        workflow: None,
        kind: ResourceKind::Guardrails,
        name: file.path.to_owned(),
        path: place.name.path(),
        author: RevisionAuthor::User,
        session: None,
        text,
    };
    app.store.add_resource(&new).await?;
    settle(app, &place).await;
    let made = place.record(&app.store).await?;
    made.ok_or_else(|| ApiError::not_found("resource"))
}
