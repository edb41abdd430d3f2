use std::sync::Arc;

use poem_openapi::{OpenApi, param::Query};
use redraft_wire::Delivery;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED, INVALID},
    json::Json,
    show,
};

/// How many deliveries are listed without a limit.
fn most() -> i64 {
    50
}

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// What was told and what is on its way, newest first
    #[oai(
        path = "/notifications/deliveries",
        method = "get",
        tag = "Tag::Notifications",
        operation_id = "list_deliveries"
    )]
    async fn get(
        &self,
        /// Only by the channel of this id
        #[oai(validator(minimum(value = "1"), maximum(value = "1000000000000000")))]
        channel: Query<Option<i64>>,
        /// How many at most: 1 to 200
        #[oai(
            default = "most",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<i64>,
    ) -> Result<Json<Vec<Delivery>>, Failure<{ GUARDED | INVALID }>> {
        let deliveries = self.0.store.deliveries(channel.0, limit.0).await?;
        Ok(Json(deliveries.into_iter().map(show::delivery).collect()))
    }
}
