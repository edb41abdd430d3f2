use std::{path::PathBuf, sync::Arc};

use poem_openapi::{OpenApi, param::Query};
use redraft_document::{FolderEntry, folders};
use redraft_wire as wire;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID},
    json::Json,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The folders below a folder, for choosing a project
    ///
    /// Only folders that the user may read; hidden ones are left out.
    #[oai(
        path = "/folders",
        method = "get",
        tag = "Tag::Server",
        operation_id = "list_folders"
    )]
    async fn get(
        &self,
        /// An absolute path; without it the user's home
        #[oai(validator(max_length = 4096))]
        path: Query<Option<String>>,
    ) -> Result<Json<wire::FolderListing>, Failure<{ GUARDED | INVALID }>> {
        let path = path
            .0
            .map_or_else(|| self.0.home_folder.clone(), PathBuf::from);
        let listing = cases::blocking(move || folders(&path)).await?;
        let shown = listing
            .folders
            .into_iter()
            .filter(|folder| !folder.is_hidden);
        let folder = |folder: FolderEntry| wire::Folder {
            name: folder.name,
            path: folder.path,
            is_git: folder.is_git_repository,
        };
        Ok(Json(wire::FolderListing {
            path: listing.path,
            parent: listing.parent.into(),
            folders: shown.map(folder).collect(),
            documents: listing.documents,
            is_git: listing.is_git_repository,
            truncated: listing.truncated,
        }))
    }
}
