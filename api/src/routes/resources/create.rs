use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{CreateResource, ResourceContent};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json, LARGE},
    parameter::Word,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes a resource
    ///
    /// Refused where there is a resource or a file of this name.
    #[oai(
        path = "/projects/:slug/resources",
        method = "post",
        tag = "Tag::Resources",
        operation_id = "create_resource"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        new: Json<CreateResource, LARGE>,
    ) -> Result<Created<ResourceContent>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        let resource = cases::create_resource(&self.0, &project, new.0).await?;
        let text = self.0.store.resource_text(resource.current).await?;
        Ok(Created(show::resource_content(&resource, text.to_string())))
    }
}
