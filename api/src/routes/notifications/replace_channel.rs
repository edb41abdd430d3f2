use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{Channel, ReplaceChannel};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Number,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Replaces what a channel is
    ///
    /// What is on its way by it goes to where it leads now.
    #[oai(
        path = "/notifications/channels/:c",
        method = "put",
        tag = "Tag::Notifications",
        operation_id = "replace_channel"
    )]
    async fn put(
        &self,
        /// The channel's id
        c: Path<Number>,
        new: Json<ReplaceChannel>,
    ) -> Result<Json<Channel>, Failure<{ GUARDED | NOT_FOUND | BODY | CONFLICT }>> {
        Ok(Json(cases::replace_channel(&self.0, c.get(), &new).await?))
    }
}
