use poem::Request;
use poem_openapi::OpenApi;
use redraft_wire::Me;

use super::Tag;
use crate::{
    error::{ApiError, Failure, GUARDED},
    guard::Caller,
    json::Json,
};

pub(crate) struct Route;

#[OpenApi]
impl Route {
    /// Who is asking, and what that one may do
    #[oai(
        path = "/me",
        method = "get",
        tag = "Tag::Access",
        operation_id = "get_me"
    )]
    #[expect(
        clippy::unused_async,
        reason = "the library calls handlers as async functions"
    )]
    async fn get(&self, request: &Request) -> Result<Json<Me>, Failure<GUARDED>> {
        // The door lets nobody to this route without saying who it is.
        let caller = request.data::<Caller>().ok_or_else(ApiError::our_fault)?;
        Ok(Json(Me {
            who: caller.who(),
            scope: caller.scope.to_string(),
        }))
    }
}
