//! Workflows, their steps and the revisions of their document.

use redraft_wire::{
    CreateStep, CreateWorkflow, Provenance, Revision, RevisionContent, Step, UpdateStep,
    UpdateWorkflow, Workflow,
};
use serde_json::{Value, json};

use super::request::Request;
use crate::paths::{WorkflowPath, project_api};
use crate::texts::words::DESIGN_DOCUMENT;

pub(crate) fn workflows(slug: String) -> Request<Vec<Workflow>> {
    Request::get(format!("{}/workflows", project_api(&slug)))
}

pub(crate) fn workflow(path: WorkflowPath) -> Request<Workflow> {
    Request::get(path.api())
}

/// Makes a workflow of one planning step; without a document it has the default one.
pub(crate) fn create_workflow(
    slug: String,
    name: String,
    document: Option<String>,
) -> Request<Workflow> {
    let steps = document.map(|document| {
        vec![CreateStep {
            name: DESIGN_DOCUMENT.to_owned(),
            step_type: "interactive".to_owned(),
            config: Some(json!({ "design_doc_path": document })),
        }]
    });
    let path = format!("{}/workflows", project_api(&slug));
    Request::send("POST", path, &CreateWorkflow { name, steps })
}

pub(crate) fn rename_workflow(path: WorkflowPath, name: String) -> Request<Workflow> {
    let body = UpdateWorkflow { name: Some(name) };
    Request::send("PATCH", path.api(), &body)
}

pub(crate) fn delete_workflow(path: WorkflowPath) -> Request<()> {
    Request::act("DELETE", path.api())
}

pub(crate) fn update_step(path: WorkflowPath, step: i64, config: Value) -> Request<Step> {
    let body = UpdateStep {
        name: None,
        config: Some(config),
    };
    Request::send("PATCH", format!("{}/steps/{step}", path.api()), &body)
}

/// Does something to a workflow or to one of its steps, such as `pause` or `steps/7/skip`.
pub(crate) fn turn(path: WorkflowPath, verb: &str) -> Request<Workflow> {
    Request::act("POST", format!("{}/{verb}", path.api()))
}

/// Those of `design_doc` or `guardrails`, newest first.
pub(crate) fn revisions(path: WorkflowPath, artifact: &str) -> Request<Vec<Revision>> {
    Request::get(path.planning(&format!("revisions?artifact={artifact}")))
}

pub(crate) fn revision(path: WorkflowPath, id: i64) -> Request<RevisionContent> {
    Request::get(path.planning(&format!("revisions/{id}")))
}

/// Who wrote which line of a revision.
pub(crate) fn provenance(path: WorkflowPath, id: i64) -> Request<Provenance> {
    Request::get(path.planning(&format!("revisions/{id}/provenance")))
}

pub(crate) fn restore(path: WorkflowPath, id: i64) -> Request<Revision> {
    Request::act("POST", path.planning(&format!("revisions/{id}/restore")))
}
