use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::{CreateToken, NewToken};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED},
    json::{Created, Json},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes a token; its secret is shown this once
    #[oai(
        path = "/tokens",
        method = "post",
        tag = "Tag::Access",
        operation_id = "create_token"
    )]
    async fn post(
        &self,
        new: Json<CreateToken>,
    ) -> Result<Created<NewToken>, Failure<{ GUARDED | BODY | CONFLICT }>> {
        Ok(Created(cases::create_token(&self.0, &new).await?))
    }
}
