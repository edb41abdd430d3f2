use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::InstallationLimitsStatus;

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
    /// What the installation allows, what was spent of it, and what is known of its accounts
    #[oai(
        path = "/limits",
        method = "get",
        tag = "Tag::Limits",
        operation_id = "get_limits"
    )]
    async fn get(&self) -> Result<Json<InstallationLimitsStatus>, Failure<{ GUARDED }>> {
        Ok(Json(cases::installation_limits(&self.0).await?))
    }
}
