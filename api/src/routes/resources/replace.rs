use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{ReplaceResource, ResourceContent};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Json, LARGE},
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Replaces a resource's text
    ///
    /// The earlier text stays as a revision, also one that was written into the file by hand.
    #[oai(
        path = "/projects/:slug/resources/:file",
        method = "put",
        tag = "Tag::Resources",
        operation_id = "replace_resource"
    )]
    async fn put(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The name of the resource's file
        file: Path<Word>,
        with: Json<ReplaceResource, LARGE>,
    ) -> Result<Json<ResourceContent>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let found = cases::find_resource(&self.0, &slug, &file).await?;
        let resource = cases::replace_resource(&self.0, found, with.0).await?;
        let text = self.0.store.resource_text(resource.current).await?;
        Ok(Json(show::resource_content(&resource, text.to_string())))
    }
}
