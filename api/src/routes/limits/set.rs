use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::{InstallationLimits, InstallationLimitsStatus};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, Failure, GUARDED},
    json::Json,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Changes what the installation allows
    ///
    /// The body is all of it: what is left out is not limited any more.
    #[oai(
        path = "/limits",
        method = "put",
        tag = "Tag::Limits",
        operation_id = "set_limits"
    )]
    async fn put(
        &self,
        limits: Json<InstallationLimits>,
    ) -> Result<Json<InstallationLimitsStatus>, Failure<{ GUARDED | BODY }>> {
        Ok(Json(
            cases::set_installation_limits(&self.0, &limits).await?,
        ))
    }
}
