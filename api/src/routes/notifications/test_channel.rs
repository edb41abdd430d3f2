use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::Delivery;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::Number,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Sends a test by a channel, and waits for what comes of it
    ///
    /// A worker sends it, as it sends all others. After 20 seconds the answer is how far it is: without an `answer`
    /// nothing has come of it yet. A test that was refused is tried again like any other message.
    #[oai(
        path = "/notifications/channels/:c/test",
        method = "post",
        tag = "Tag::Notifications",
        operation_id = "test_channel"
    )]
    async fn post(
        &self,
        /// The channel's id
        c: Path<Number>,
    ) -> Result<Json<Delivery>, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        Ok(Json(cases::test_channel(&self.0, c.get()).await?))
    }
}
