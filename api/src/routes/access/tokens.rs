use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::AccessToken;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    json::Json,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The tokens that are good, without their secrets
    ///
    /// One that was given in the environment is not among them.
    #[oai(
        path = "/tokens",
        method = "get",
        tag = "Tag::Access",
        operation_id = "list_tokens"
    )]
    async fn get(&self) -> Result<Json<Vec<AccessToken>>, Failure<GUARDED>> {
        let tokens = self.0.store.tokens().await?;
        Ok(Json(tokens.into_iter().map(show::token).collect()))
    }
}
