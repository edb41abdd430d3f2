use std::sync::Arc;

use poem_openapi::{OpenApi, param::Path};
use redraft_wire::{AdoptGuardrails, ResourceContent};

use super::Tag;
use crate::{
    app::App,
    cases,
    error::{BODY, CONFLICT, Failure, GUARDED, NOT_FOUND},
    json::{Created, Json},
    parameter::Word,
    secrets::warnings,
    show,
};

pub(crate) struct Route(pub(crate) Arc<App>);

#[OpenApi]
impl Route {
    /// Makes a resource of rules that were found
    ///
    /// The file itself stays as it is. Adopting it again makes its present text the resource's newest
    /// revision.
    #[oai(
        path = "/projects/:slug/resources/found",
        method = "post",
        tag = "Tag::Resources",
        operation_id = "adopt_guardrails"
    )]
    async fn post(
        &self,
        /// The project's slug
        slug: Path<Word>,
        which: Json<AdoptGuardrails>,
    ) -> Result<Created<ResourceContent>, Failure<{ GUARDED | BODY | NOT_FOUND | CONFLICT }>> {
        let project = self.0.project(&slug).await?;
        let resource = cases::adopt_guardrails(&self.0, &project, &which.path).await?;
        let text = self.0.store.resource_text(resource.current).await?;
        let mut shown = show::resource_content(&resource, text.to_string());
        // It came from a file, not with the request.
        shown.warnings = warnings(self.0.redactor.kinds(&text));
        Ok(Created(shown))
    }
}
