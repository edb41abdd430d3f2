use poem_openapi::OpenApi;
use redraft_store::Store;
use redraft_wire::Version;

use super::Tag;
use crate::{
    error::{Failure, OPEN},
    json::Json,
};

pub(crate) struct Route;

#[OpenApi]
impl Route {
    /// Which version this is
    ///
    /// Needs no token.
    #[oai(
        path = "/version",
        method = "get",
        tag = "Tag::Server",
        operation_id = "get_version"
    )]
    #[expect(
        clippy::unused_async,
        reason = "the library calls handlers as async functions"
    )]
    async fn get(&self) -> Result<Json<Version>, Failure<OPEN>> {
        Ok(Json(Version {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            schema_version: Store::schema_version(),
        }))
    }
}
