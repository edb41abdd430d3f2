use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::ResourceRevisionContent;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// One revision of a resource with its text
    #[oai(
        path = "/projects/:slug/resources/:file/revisions/:r",
        method = "get",
        tag = "Tag::Resources",
        operation_id = "get_resource_revision"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The name of the resource's file
        file: Path<Word>,
        /// The revision's id
        r: Path<Number>,
    ) -> Result<Json<ResourceRevisionContent>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>>
    {
        let resource = cases::find_resource(&self.0, &slug, &file).await?.resource;
        let revision = self.0.resource_revision(&resource, r.get()).await?;
        let text = revision.text(&self.0.store).await?.to_string();
        Ok(Json(show::resource_revision_content(
            &resource, &revision, text,
        )))
    }
}
