use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::Channel;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    json::Json,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The channels, without their secrets
    #[oai(
        path = "/notifications/channels",
        method = "get",
        tag = "Tag::Notifications",
        operation_id = "list_channels"
    )]
    async fn get(&self) -> Result<Json<Vec<Channel>>, Failure<GUARDED>> {
        let channels = self.0.store.channels().await?;
        Ok(Json(channels.iter().map(show::channel).collect()))
    }
}
