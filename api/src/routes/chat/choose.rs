use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::MessageId;
use redraft_wire::PlanningSession;

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{CONFLICT, Failure, GUARDED, INVALID, NOT_FOUND},
    json::Json,
    parameter::{Number, Word},
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Goes on with the branch that a message is in
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/messages/:m/choose",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "choose_branch"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        /// The message's id
        m: Path<Number>,
    ) -> Result<Json<PlanningSession>, Failure<{ GUARDED | NOT_FOUND | CONFLICT | INVALID }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let chosen = self
            .0
            .store
            .choose_branch(&session.id, MessageId(m.get()))
            .await?;
        Ok(Json(cases::show_session(&self.0, &chosen).await?))
    }
}
