use std::sync::Arc;

use poem::Request;
use poem_openapi::OpenApi;
use redraft_wire::SignIn;

use super::Tag;
use crate::{
    app::App,
    error::{BODY, Failure, OPEN, SLOW_DOWN, UNAUTHORIZED},
    json::{Json, TINY},
    sign_in::{self, SignedIn},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Signs a browser in with a token
    ///
    /// Needs no token of its own; the answer sets a cookie.
    #[oai(
        path = "/sign-in",
        method = "post",
        tag = "Tag::Server",
        operation_id = "sign_in"
    )]
    async fn post(
        &self,
        request: &Request,
        with: Json<SignIn, TINY>,
    ) -> Result<SignedIn, Failure<{ OPEN | UNAUTHORIZED | SLOW_DOWN | BODY }>> {
        Ok(sign_in::with_token(&self.0, request, &with.0.token).await?)
    }
}
