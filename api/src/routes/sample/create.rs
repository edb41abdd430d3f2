use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::Sample;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BAD_REQUEST, CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes the sample project, or what is missing of it
    ///
    /// A folder in Redraft's home with a small document, a workflow, and a session of the demo agent,
    /// which any worker finishes within seconds. What is there already is answered as it is. Deleting
    /// the project removes its folder too.
    #[oai(
        path = "/sample",
        method = "post",
        tag = "Tag::Projects",
        operation_id = "create_sample"
    )]
    async fn post(
        &self,
    ) -> Result<Json<Sample>, Failure<{ GUARDED | BAD_REQUEST | NOT_FOUND | CONFLICT | INVALID }>>
    {
        Ok(Json(cases::made_sample(&self.0).await?))
    }
}
