use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};

use super::Tag;
use crate::{
    app::App,
    error::{ApiError, Failure, GUARDED, INVALID, NOT_FOUND},
    json::NoContent,
    parameter::Number,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Removes a channel, with all that was told by it or is on its way
    #[oai(
        path = "/notifications/channels/:c",
        method = "delete",
        tag = "Tag::Notifications",
        operation_id = "remove_channel"
    )]
    async fn delete(
        &self,
        /// The channel's id
        c: Path<Number>,
    ) -> Result<NoContent, Failure<{ GUARDED | NOT_FOUND | INVALID }>> {
        if !self.0.store.remove_channel(c.get()).await? {
            return Err(ApiError::not_found("channel").into());
        }
        Ok(NoContent)
    }
}
