use std::path::{Path, PathBuf};

use redraft_document::ProjectRoot;
use redraft_domain::Name;
use redraft_store::{NewProject, Project};
use redraft_wire::CreateProject;

use super::blocking;
use crate::{app::App, error::ApiError};

/// Registers a folder that exists and may be read; without a name it is called like the folder.
pub(crate) async fn register_project(app: &App, new: CreateProject) -> Result<Project, ApiError> {
    let given = PathBuf::from(new.path);
    let root = blocking(move || ProjectRoot::open(&given)).await?;
    let path = root.path().to_owned();
    let name = match new.name {
        Some(name) => Name::parse(&name)?,
        None => folder_name(&path)?,
    };
    Ok(app.store.create_project(NewProject { name, path }).await?)
}

/// A name for the project in this folder, also where the folder's own is none.
fn folder_name(path: &str) -> Result<Name, ApiError> {
    let name = Path::new(path)
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    Ok(Name::parse(name).or_else(|_| Name::parse("Project"))?)
}
