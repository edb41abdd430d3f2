use std::sync::Arc;

use poem::Request;
use poem_openapi::OpenApi;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    sign_in::{self, SignedIn},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Signs the browser out
    ///
    /// The answer clears the cookie.
    #[oai(
        path = "/sign-out",
        method = "post",
        tag = "Tag::Server",
        operation_id = "sign_out"
    )]
    async fn post(&self, request: &Request) -> Result<SignedIn, Failure<GUARDED>> {
        Ok(sign_in::out(&self.0, request).await?)
    }
}
