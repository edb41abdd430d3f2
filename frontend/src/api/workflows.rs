//! Workflows, their steps and the revisions of their document.

use redraft_wire::{
    CompletePlanning, CreateStep, CreateWorkflow, PlanningSession, Revision, RevisionContent, Step,
    UpdateStep, UpdateWorkflow, Workflow,
};
use serde_json::{Value, json};

use super::Failure;
use super::request::{act, get, post, send_for};
use crate::paths::{WorkflowPath, project_api};

pub(crate) async fn workflows(slug: String) -> Result<Vec<Workflow>, Failure> {
    get(&format!("{}/workflows", project_api(&slug))).await
}

pub(crate) async fn workflow(path: WorkflowPath) -> Result<Workflow, Failure> {
    get(&path.api()).await
}

/// Makes a workflow of one planning step; without a document it has the default one.
pub(crate) async fn create_workflow(
    slug: String,
    name: String,
    document: Option<String>,
) -> Result<Workflow, Failure> {
    let steps = document.map(|document| {
        vec![CreateStep {
            name: "Design document".to_owned(),
            step_type: "interactive".to_owned(),
            config: Some(json!({ "design_doc_path": document })),
        }]
    });
    let path = format!("{}/workflows", project_api(&slug));
    send_for("POST", &path, &CreateWorkflow { name, steps }).await
}

pub(crate) async fn rename_workflow(path: WorkflowPath, name: String) -> Result<Workflow, Failure> {
    let body = UpdateWorkflow { name: Some(name) };
    send_for("PATCH", &path.api(), &body).await
}

pub(crate) async fn delete_workflow(path: WorkflowPath) -> Result<(), Failure> {
    act("DELETE", &path.api(), None).await
}

pub(crate) async fn update_step(
    path: WorkflowPath,
    step: i64,
    config: Value,
) -> Result<Step, Failure> {
    let body = UpdateStep {
        name: None,
        config: Some(config),
    };
    send_for("PATCH", &format!("{}/steps/{step}", path.api()), &body).await
}

/// Completes the planning step with the results as they are.
pub(crate) async fn complete(path: WorkflowPath) -> Result<PlanningSession, Failure> {
    let body = CompletePlanning {
        design_doc: None,
        guardrails: None,
    };
    send_for("POST", &path.planning("complete"), &body).await
}

/// Newest first.
pub(crate) async fn revisions(path: WorkflowPath) -> Result<Vec<Revision>, Failure> {
    get(&path.planning("revisions")).await
}

pub(crate) async fn revision(path: WorkflowPath, id: i64) -> Result<RevisionContent, Failure> {
    get(&path.planning(&format!("revisions/{id}"))).await
}

pub(crate) async fn restore(path: WorkflowPath, id: i64) -> Result<Revision, Failure> {
    post(&path.planning(&format!("revisions/{id}/restore"))).await
}
