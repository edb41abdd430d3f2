use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::ResourceRevision;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// All revisions of a resource, newest first
    #[oai(
        path = "/projects/:slug/resources/:file/revisions",
        method = "get",
        tag = "Tag::Resources",
        operation_id = "list_resource_revisions"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The name of the resource's file
        file: Path<Word>,
    ) -> Result<Json<Vec<ResourceRevision>>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>>
    {
        let resource = cases::find_resource(&self.0, &slug, &file).await?.resource;
        let revisions = self.0.store.resource_revisions(resource.id).await?;
        let shown = revisions
            .iter()
            .map(|one| show::resource_revision(&resource, one));
        Ok(Json(shown.collect()))
    }
}
