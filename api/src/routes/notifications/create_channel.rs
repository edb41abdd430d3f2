use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::{CreateChannel, NewChannel};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes a channel; a webhook's secret is shown this once
    ///
    /// With `url` it is a webhook, signed as Standard Webhooks says; with `program` a command, which is started with
    /// the message on its standard input, with little of Redraft's environment, for half a minute at most.
    #[oai(
        path = "/notifications/channels",
        method = "post",
        tag = "Tag::Notifications",
        operation_id = "create_channel"
    )]
    async fn post(
        &self,
        new: Json<CreateChannel>,
    ) -> Result<Created<NewChannel>, Failure<{ GUARDED | NOT_FOUND | BODY | CONFLICT }>> {
        Ok(Created(cases::create_channel(&self.0, &new).await?))
    }
}
