//! The way to a page inside a workflow.

use leptos::prelude::*;

use crate::api;
use crate::paths::{WorkflowPath, project_page};
use crate::texts::{words, workflow};
use crate::ui::{Crumb, Remote};

/// The names on the way; addresses stand in for names until these are here.
#[derive(Clone, Copy)]
pub(super) struct Way {
    project: Remote<redraft_wire::Project>,
    pub(super) workflow: Remote<redraft_wire::Workflow>,
    path: StoredValue<WorkflowPath>,
}

impl Way {
    /// Asks for the names.
    pub(super) fn to(path: &WorkflowPath) -> Self {
        let (slug, of) = (path.slug.clone(), path.clone());
        Self {
            project: Remote::new(move || api::project(slug.clone())),
            workflow: Remote::new(move || api::workflow(of.clone())),
            path: StoredValue::new(path.clone()),
        }
    }

    /// The pages above the workflow's.
    pub(super) fn to_workflow(self) -> Signal<Vec<Crumb>> {
        Signal::derive(move || {
            let path = self.path.get_value();
            let project = self.project.map(|project| project.name.clone());
            vec![
                Crumb::new(words::PROJECTS, "/"),
                Crumb::new(
                    project.unwrap_or_else(|| path.slug.clone()),
                    project_page(&path.slug),
                ),
            ]
        })
    }

    /// The same, and the workflow's own.
    pub(super) fn into_workflow(self) -> Signal<Vec<Crumb>> {
        let above = self.to_workflow();
        Signal::derive(move || {
            let mut crumbs = above.get();
            crumbs.push(Crumb::new(self.name(), self.path.get_value().page()));
            crumbs
        })
    }

    /// What the agent of the present step may do: one sentence.
    pub(super) fn agent_may(self) -> String {
        let may = self.workflow.map(agent_may);
        may.unwrap_or_default()
    }

    /// The workflow's name.
    pub(super) fn name(self) -> String {
        let name = self.workflow.map(|workflow| workflow.name.clone());
        name.unwrap_or_else(|| workflow::WORKFLOW.to_owned())
    }
}

/// What the agent of the present step may do: one sentence; nothing when no step is left.
pub(super) fn agent_may(workflow: &redraft_wire::Workflow) -> String {
    let current = workflow.current_step.0;
    let mut steps = workflow.steps.iter();
    let step = steps.find(|step| Some(step.step_number) == current);
    step.map(|step| step.agent_may.clone()).unwrap_or_default()
}
