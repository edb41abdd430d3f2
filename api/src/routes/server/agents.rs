use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::AgentInfo;

use super::Tag;
use crate::{
    app::App,
    error::{Failure, GUARDED},
    json::Json,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// The agents that sessions can use
    #[oai(
        path = "/agents",
        method = "get",
        tag = "Tag::Server",
        operation_id = "list_agents"
    )]
    async fn get(&self) -> Result<Json<Vec<AgentInfo>>, Failure<GUARDED>> {
        Ok(Json((self.0.agents)().await))
    }
}
