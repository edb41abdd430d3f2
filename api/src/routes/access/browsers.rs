use std::sync::Arc;

use poem_openapi::OpenApi;
use redraft_wire::SignedInBrowser;

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
    /// The browsers that are signed in
    #[oai(
        path = "/browsers",
        method = "get",
        tag = "Tag::Access",
        operation_id = "list_browsers"
    )]
    async fn get(&self) -> Result<Json<Vec<SignedInBrowser>>, Failure<GUARDED>> {
        let browsers = self.0.store.browsers().await?;
        Ok(Json(browsers.into_iter().map(show::browser).collect()))
    }
}
