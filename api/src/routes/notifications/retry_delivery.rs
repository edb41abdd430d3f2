use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Delivery;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Number,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Has a message sent once more, also one that was given up or delivered
    ///
    /// It is tried at once, and for another day.
    #[oai(
        path = "/notifications/deliveries/:d/retry",
        method = "post",
        tag = "Tag::Notifications",
        operation_id = "retry_delivery"
    )]
    async fn post(
        &self,
        /// The delivery's id
        d: Path<Number>,
    ) -> Result<Json<Delivery>, Failure<{ GUARDED | NOT_FOUND | INVALID | CONFLICT }>> {
        Ok(Json(cases::retry_delivery(&self.0, d.get()).await?))
    }
}
