use std::sync::Arc;

use poem_openapi::{OpenApi, param::Query};
use redraft_store::AuditPage;
use redraft_wire::AuditEntry;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID},
    json::Json,
    show,
};

/// How many entries are listed without a limit.
fn most() -> i64 {
    100
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What was changed and what was refused, newest first
    ///
    /// For the next page, `before` is the id of the last entry of this one.
    #[oai(
        path = "/audit",
        method = "get",
        tag = "Tag::Access",
        operation_id = "list_audit"
    )]
    async fn get(
        &self,
        /// Only entries that are older than the one with this id
        #[oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))]
        before: Query<Option<i64>>,
        /// Only those by this one, such as `token ci`
        #[oai(validator(min_length = 1, max_length = 200))]
        who: Query<Option<String>>,
        /// Only those of this operation, such as `create_token`
        #[oai(validator(min_length = 1, max_length = 200))]
        operation: Query<Option<String>>,
        /// How many at most: 1 to 1,000
        #[oai(
            default = "most",
            validator(minimum(value = "1"), maximum(value = "1000"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Vec<AuditEntry>>, Failure<{ GUARDED | INVALID }>> {
        let page = AuditPage {
            before: before.0,
            who: who.0,
            operation: operation.0,
            limit: limit.0,
        };
        let entries = self.0.store.audit(&page).await?;
        Ok(Json(entries.into_iter().map(show::audit_entry).collect()))
    }
}
