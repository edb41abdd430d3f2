//! Where a resource is.

use std::path::PathBuf;

use redraft_document::{Document, ProjectRoot, PublishError, ResourceName};
use redraft_domain::ProjectSlug;
use redraft_store::{Resource, Store, StoreError};

use crate::PublicationError;

/// A resource of a project, recorded or not, and its file.
#[derive(Debug, Clone)]
pub struct ResourcePlace {
    /// The project.
    pub project: ProjectSlug,
    /// The project's folder.
    pub project_path: PathBuf,
    /// The file's name.
    pub name: ResourceName,
}

impl ResourcePlace {
    /// The record, also of a resource that is to be removed.
    pub async fn record(&self, store: &Store) -> Result<Option<Resource>, StoreError> {
        store.resource(&self.project, &self.name.path()).await
    }

    /// Makes the resource folder where it is missing, and shows that the file can be used. Returns
    /// whether there is one.
    pub async fn prepare(&self) -> Result<bool, PublicationError> {
        let name = self.name.clone();
        let ready = self.in_project(move |root| {
            root.prepare_resources().map_err(PublishError::OwnFolder)?;
            Ok(root.resource(&name)?.read()?.is_some())
        });
        ready.await
    }

    /// Opens the file's place and does `work` with it where blocking is allowed.
    pub(super) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Document) -> Result<T, PublicationError> + Send + 'static,
    ) -> Result<T, PublicationError> {
        let name = self.name.clone();
        self.in_project(move |root| work(&root.resource(&name)?))
            .await
    }

    async fn in_project<T: Send + 'static>(
        &self,
        work: impl FnOnce(&ProjectRoot) -> Result<T, PublicationError> + Send + 'static,
    ) -> Result<T, PublicationError> {
        let folder = self.project_path.clone();
        let done = tokio::task::spawn_blocking(move || work(&ProjectRoot::open(&folder)?));
        match done.await {
            Ok(result) => result,
            // The task is never cancelled, so it can only have panicked: pass that on.
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
}
