//! Finding what a path names. What belongs to another parent does not exist.

use redraft_domain::RevisionId;
use redraft_store::{Project, Revision, Session, Step, Workflow};

use crate::{app::App, error::ApiError};

impl App {
    /// The project of a path.
    pub(crate) async fn project(&self, slug: &str) -> Result<Project, ApiError> {
        let unknown = || ApiError::not_found("project");
        let slug = slug.parse().map_err(|_| unknown())?;
        self.store.project(&slug).await?.ok_or_else(unknown)
    }

    /// The workflow of a path.
    pub(crate) async fn workflow(&self, slug: &str, id: &str) -> Result<Workflow, ApiError> {
        let unknown = || ApiError::not_found("workflow");
        let slug = slug.parse().map_err(|_| unknown())?;
        let id = id.parse().map_err(|_| unknown())?;
        self.store.workflow(&slug, &id).await?.ok_or_else(unknown)
    }

    /// The session of a path. The session knows its parents, so this is one look into the store.
    pub(crate) async fn session(
        &self,
        slug: &str,
        workflow: &str,
        id: &str,
    ) -> Result<Session, ApiError> {
        let unknown = || ApiError::not_found("session");
        let id = id.parse().map_err(|_| unknown())?;
        let session = self.store.session(&id).await?.ok_or_else(unknown)?;
        let here = session.project.as_str() == slug && session.workflow.as_str() == workflow;
        if here { Ok(session) } else { Err(unknown()) }
    }

    /// A step of a workflow.
    pub(crate) async fn step(&self, workflow: &Workflow, id: i64) -> Result<Step, ApiError> {
        let step = self.store.step(redraft_domain::StepId(id)).await?;
        step.filter(|step| step.workflow_id == workflow.id)
            .ok_or_else(|| ApiError::not_found("step"))
    }

    /// A revision of one of a workflow's documents, and its step.
    pub(crate) async fn revision(
        &self,
        workflow: &Workflow,
        id: i64,
    ) -> Result<(Revision, Step), ApiError> {
        let unknown = || ApiError::not_found("revision");
        let revision = self
            .store
            .revision(RevisionId(id))
            .await?
            .ok_or_else(unknown)?;
        let step = self
            .step(workflow, revision.step.0)
            .await
            .map_err(|_| unknown())?;
        Ok((revision, step))
    }
}
