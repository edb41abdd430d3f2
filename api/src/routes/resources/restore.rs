use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::ResourceRevision;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Created,
    parameter::{Number, Word},
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes the text of an earlier revision the newest one
    ///
    /// It becomes a new revision of the user's, and goes into the file.
    #[oai(
        path = "/projects/:slug/resources/:file/revisions/:r/restore",
        method = "post",
        tag = "Tag::Resources",
        operation_id = "restore_resource_revision"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The name of the resource's file
        file: Path<Word>,
        /// The revision's id
        r: Path<Number>,
    ) -> Result<Created<ResourceRevision>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>>
    {
        let found = cases::find_resource(&self.0, &slug, &file).await?;
        let earlier = self.0.resource_revision(&found.resource, r.get()).await?;
        let (resource, newest) = cases::restore_resource(&self.0, &found, &earlier).await?;
        Ok(Created(show::resource_revision(&resource, &newest)))
    }
}
