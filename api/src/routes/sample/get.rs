use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::Sample;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED},
    json::Json,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Whether the sample project is there, and whether it is offered
    #[oai(
        path = "/sample",
        method = "get",
        tag = "Tag::Projects",
        operation_id = "get_sample"
    )]
    async fn get(&self) -> Result<Json<Sample>, Failure<GUARDED>> {
        Ok(Json(cases::found_sample(&self.0).await?))
    }
}
