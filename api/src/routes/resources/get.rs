use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::ResourceContent;

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
    /// One resource with its text
    ///
    /// What was changed in its file becomes its newest revision.
    #[oai(
        path = "/projects/:slug/resources/:file",
        method = "get",
        tag = "Tag::Resources",
        operation_id = "get_resource"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The name of the resource's file
        file: Path<Word>,
    ) -> Result<Json<ResourceContent>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let resource = cases::find_resource(&self.0, &slug, &file).await?.resource;
        let text = self.0.store.resource_text(resource.current).await?;
        Ok(Json(show::resource_content(&resource, text.to_string())))
    }
}
