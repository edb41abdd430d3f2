use redraft_wire as wire;

use crate::{app::App, error::ApiError, show};

/// A workflow as it is now, for whoever changed it.
pub(crate) async fn shown_workflow(
    app: &App,
    slug: &str,
    id: &str,
) -> Result<wire::Workflow, ApiError> {
    let workflow = app.workflow(slug, id).await?;
    let steps = app.store.steps(&workflow.id).await?;
    Ok(show::workflow(workflow, steps, app.sandbox))
}
