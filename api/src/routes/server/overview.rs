use std::sync::Arc;

use poem_openapi::{OpenApi, param::Query};
use redraft_wire::SessionOverview;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID},
    json::Json,
    show,
};

/// How many sessions are listed without a limit.
fn most() -> i64 {
    200
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The sessions of all projects, newest first
    #[oai(
        path = "/sessions",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "list_all_sessions"
    )]
    async fn get(
        &self,
        /// How many at most: 1 to 1,000
        #[oai(
            default = "most",
            validator(minimum(value = "1"), maximum(value = "1000"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Vec<SessionOverview>>, Failure<{ GUARDED | INVALID }>> {
        let sessions = self.0.store.overview(limit.0).await?;
        Ok(Json(sessions.into_iter().map(show::overview).collect()))
    }
}
