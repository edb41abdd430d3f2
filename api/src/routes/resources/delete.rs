use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::NoContent,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Removes a resource with its file and all its revisions
    #[oai(
        path = "/projects/:slug/resources/:file",
        method = "delete",
        tag = "Tag::Resources",
        operation_id = "delete_resource"
    )]
    async fn delete(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The name of the resource's file
        file: Path<Word>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let found = cases::find_resource(&self.0, &slug, &file).await?;
        cases::remove_resource(&self.0, &found).await?;
        Ok(NoContent)
    }
}
