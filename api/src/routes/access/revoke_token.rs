use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::NoContent,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Revokes a token
    ///
    /// Browsers that were signed in with it are signed out, and streams that it opened end. The token of
    /// Redraft's own folder is renewed by `redraft token --new` instead.
    #[oai(
        path = "/tokens/:name",
        method = "delete",
        tag = "Tag::Access",
        operation_id = "revoke_token"
    )]
    async fn delete(
        &self,
        /// What it is called
        name: Path<Word>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | CONFLICT }>> {
        cases::revoke_token(&self.0, &name).await?;
        Ok(NoContent)
    }
}
