use poem_openapi::OpenApi;
use redraft_wire::Health;

use super::Tag;
use crate::{
    error::{Failure, OPEN},
    json::Json,
};

pub(crate) struct Route;

#[OpenApi]
impl Route {
    /// Whether the service works
    ///
    /// Needs no token.
    #[oai(
        path = "/health",
        method = "get",
        tag = "Tag::Server",
        operation_id = "get_health"
    )]
    #[expect(
        clippy::unused_async,
        reason = "the library calls handlers as async functions"
    )]
    async fn get(&self) -> Result<Json<Health>, Failure<OPEN>> {
        Ok(Json(Health {
            status: String::from("ok"),
        }))
    }
}
