use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{ProjectTrust, TrustProject};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::Json,
    parameter::Word,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Trusts a project's own settings for agents, as they were looked at
    ///
    /// Refused where they have changed since, and void as soon as they change.
    #[oai(
        path = "/projects/:slug/trust",
        method = "put",
        tag = "Tag::Projects",
        operation_id = "trust_project"
    )]
    async fn put(
        &self,
        /// The project's slug
        slug: Path<Word>,
        wanted: Json<TrustProject>,
    ) -> Result<Json<ProjectTrust>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        cases::trust(&self.0, &project, &wanted.fingerprint).await?;
        let project = self.0.project(&slug).await?;
        Ok(Json(cases::look_at_trust(&project).await?))
    }
}
