use std::sync::Arc;

use poem_openapi::OpenApi;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    json::NoContent,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Signs out every browser, this one too
    ///
    /// Links that would sign one in are void from then on.
    #[oai(
        path = "/browsers",
        method = "delete",
        tag = "Tag::Access",
        operation_id = "sign_out_browsers"
    )]
    async fn delete(&self) -> Result<NoContent, Failure<GUARDED>> {
        self.0.store.sign_out_browsers().await?;
        self.0.revoked();
        Ok(NoContent)
    }
}
