use std::sync::Arc;

use poem_openapi::{OpenApi, param::Query};
use redraft_domain::Timestamp;
use redraft_wire::MorningReport;

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID},
    json::Json,
    show,
};

/// How many sessions each list has without a limit.
fn most() -> i64 {
    100
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What came of the time since a moment
    ///
    /// What is done, what needs the user and what stopped, each with its figures. What needs the user is in it
    /// however long it has done so; what the user accepted is not.
    #[oai(
        path = "/morning",
        method = "get",
        tag = "Tag::Iterations",
        operation_id = "get_morning"
    )]
    async fn get(
        &self,
        /// Since when: ISO 8601 with a time zone; without it since 18:00 of the day before, in the time zone of
        /// the budgets
        #[oai(validator(max_length = 40))]
        since: Query<Option<String>>,
        /// How many sessions each list has at most: 0 to 500
        #[oai(
            default = "most",
            validator(minimum(value = "0"), maximum(value = "500"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<MorningReport>, Failure<{ GUARDED | INVALID }>> {
        let since = since.0.as_deref().map(moment).transpose()?;
        let morning = self.0.store.morning(since).await?;
        let most = usize::try_from(limit.0).unwrap_or(0);
        Ok(Json(show::morning(&morning, most)))
    }
}

fn moment(iso: &str) -> Result<Timestamp, ApiError> {
    Timestamp::parse(iso).ok_or_else(|| {
        ApiError::invalid(
            "since must be a moment in ISO 8601 with its time zone, such as 2026-12-31T18:00:00Z.",
        )
    })
}
