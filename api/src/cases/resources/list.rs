use std::{collections::BTreeMap, path::PathBuf};

use redraft_document::ProjectRoot;
use redraft_domain::ResourceKind;
use redraft_store::Project;
use redraft_wire as wire;

use crate::{app::App, cases::blocking, error::ApiError, show};

/// All resources of a project by the names of their files, recorded or not; only those of one kind
/// where one is given. No file is read.
pub(crate) async fn list_resources(
    app: &App,
    project: &Project,
    kind: Option<ResourceKind>,
) -> Result<Vec<wire::Resource>, ApiError> {
    let folder = PathBuf::from(&project.path);
    let files = blocking(move || Ok::<_, ApiError>(ProjectRoot::open(&folder)?.resources()?));
    let mut files: BTreeMap<String, _> = files
        .await?
        .into_iter()
        .map(|file| (file.name.path(), file))
        .collect();
    let mut shown = Vec::new();
    for resource in app.store.resources(&project.slug).await? {
        let file = files.remove(&resource.path);
        shown.push(show::resource(&resource, file.as_ref()));
    }
    shown.extend(files.values().map(show::resource_file));
    shown.retain(|resource| kind.is_none_or(|kind| resource.kind == kind.as_str()));
    shown.sort_by(|a, b| a.file_name.cmp(&b.file_name));
    Ok(shown)
}
