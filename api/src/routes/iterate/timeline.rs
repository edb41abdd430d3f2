use std::sync::Arc;

use poem_openapi::{
    OpenApi,
    param::{Path, Query},
};
use redraft_wire::Timeline;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Word,
    show,
};

/// How many spans are listed without a limit.
fn most() -> i64 {
    1_500
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What the time of a session, or of one of its iterations, went into
    ///
    /// Where there are more spans than are wanted, short ones after each other are taken together.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/iterate/:s/timeline",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "get_timeline"
    )]
    async fn get(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The session's id
        s: Path<Word>,
        /// The number of the one iteration that is wanted
        #[oai(validator(minimum(value = "1"), maximum(value = "1000000")))]
        iteration: Query<Option<i32>>,
        /// How many spans at most: 100 to 5,000
        #[oai(
            default = "most",
            validator(minimum(value = "100"), maximum(value = "5000"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Timeline>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        let session = self.0.session(&slug, &w, &s).await?;
        let iteration = iteration.0.and_then(|number| u32::try_from(number).ok());
        let most = usize::try_from(limit.0).unwrap_or(0);
        let (timeline, is_all) = cases::timeline(&self.0.store, &session, iteration, most).await?;
        Ok(Json(show::timeline(timeline, is_all)))
    }
}
