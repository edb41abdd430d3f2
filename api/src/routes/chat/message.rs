use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_domain::{MessageId, Prompt};
use redraft_wire::{PlanningSession, SendMessage};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Json, LARGE},
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Sends a message
    ///
    /// Its answer is queued at once; the stream attaches to it. With `instead_of` the message takes the
    /// place of an earlier one of the user, whose branch is kept.
    #[oai(
        path = "/projects/:slug/workflows/:w/planning/message",
        method = "post",
        tag = "Tag::Planning",
        operation_id = "send_message"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        /// The workflow's id
        w: Path<Word>,
        message: Json<SendMessage, LARGE>,
    ) -> Result<Json<PlanningSession>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let workflow = self.0.workflow(&slug, &w).await?;
        let text = Prompt::parse(&message.content)?;
        let session = cases::active_session(&self.0, &workflow).await?;
        let instead_of = message.instead_of.map(MessageId);
        let sent = self
            .0
            .store
            .send_message(&session.id, &text, instead_of)
            .await?;
        Ok(Json(cases::show_session(&self.0, &sent).await?))
    }
}
