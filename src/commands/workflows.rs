//! `redraft workflows`: the ordered steps of a project.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::{SessionSummary, Workflow};
use serde_json::json;

use super::{
    find::{self, OwnedWorkflow},
    host::{Host, with_service},
};
use crate::{
    arguments::{WorkflowName, Workflows, WorkflowsCommand},
    settings::Flags,
    show::{minute, print, print_json, table, text},
};

pub(super) fn workflows(flags: Flags, arguments: Workflows) -> Result<ExitCode> {
    let json = arguments.json;
    with_service(flags, async move |host| {
        match arguments.command {
            WorkflowsCommand::List { project } => list(host, project.as_deref(), json).await,
            WorkflowsCommand::Show(which) => show(host, &which, json).await,
            WorkflowsCommand::Start(which) => change(host, &which, "start", json).await,
            WorkflowsCommand::Pause(which) => change(host, &which, "pause", json).await,
            WorkflowsCommand::Resume(which) => change(host, &which, "resume", json).await,
        }?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn list(host: &Host, project: Option<&str>, json: bool) -> Result<()> {
    let workflows = find::workflows(&host.client, project).await?;
    if json {
        return print_json(&workflows);
    }
    print(&workflow_table(&workflows))
}

/// The workflows as a table, or a sentence where there is none.
pub(super) fn workflow_table(workflows: &[OwnedWorkflow]) -> String {
    if workflows.is_empty() {
        return "There is no workflow yet. `redraft run` makes one for a document.\n".into();
    }
    let rows: Vec<Vec<String>> = workflows
        .iter()
        .map(
            |OwnedWorkflow {
                 project_slug,
                 workflow,
             }| {
                vec![
                    workflow.id.clone(),
                    workflow.status.clone(),
                    workflow.name.clone(),
                    current_step(workflow),
                    project_slug.clone(),
                ]
            },
        )
        .collect();
    table(&["WORKFLOW", "STATUS", "NAME", "STEP", "PROJECT"], &rows)
}

fn current_step(workflow: &Workflow) -> String {
    let current = workflow
        .steps
        .iter()
        .find(|step| Some(step.step_number) == *workflow.current_step);
    let all = workflow.steps.len();
    match current {
        Some(step) => format!("{} of {all}: {}", step.step_number, step.name),
        None => format!("all {all} done"),
    }
}

async fn show(host: &Host, which: &WorkflowName, json: bool) -> Result<()> {
    let found = find::workflow(&host.client, &which.workflow).await?;
    let path = format!("{}/planning/sessions", found.path());
    let sessions: Vec<SessionSummary> = host.client.get(&path).await?;
    if json {
        return print_json(&json!({"workflow": found, "sessions": sessions}));
    }
    let workflow = &found.workflow;
    let steps: Vec<Vec<String>> = workflow
        .steps
        .iter()
        .map(|step| {
            vec![
                step.step_number.to_string(),
                step.name.clone(),
                step.step_type.clone(),
                step.status.clone(),
                step.document_path.clone(),
            ]
        })
        .collect();
    let mut shown = format!(
        "{} ({}) is {} in the project '{}'\n\n{}",
        text::line(&workflow.name, 200),
        workflow.id,
        workflow.status,
        found.project_slug,
        table(&["STEP", "NAME", "TYPE", "STATUS", "DOCUMENT"], &steps),
    );
    if !sessions.is_empty() {
        let rows: Vec<Vec<String>> = sessions.into_iter().map(session_row).collect();
        let heads = ["SESSION", "STATUS", "DONE", "STARTED (UTC)", "STANDS"];
        shown.push_str(&format!("\n{}", table(&heads, &rows)));
    }
    print(&shown)
}

fn session_row(session: SessionSummary) -> Vec<String> {
    let done = if session.is_legacy {
        "chat".into()
    } else {
        format!(
            "{}/{}",
            session.iterations_completed, session.iterations_requested
        )
    };
    let started = minute(&session.created_at);
    vec![
        session.id,
        session.run_status,
        done,
        started,
        session.sentence,
    ]
}

/// One of the verbs that change a workflow as a whole.
async fn change(host: &Host, which: &WorkflowName, verb: &str, json: bool) -> Result<()> {
    let found = find::workflow(&host.client, &which.workflow).await?;
    let path = format!("{}/{verb}", found.path());
    let workflow: Workflow = host.client.post(&path, &json!({})).await?;
    if json {
        return print_json(&workflow);
    }
    print(&format!(
        "The workflow {} is {}; its step is {}.\n",
        workflow.id,
        workflow.status,
        text::line(&current_step(&workflow), 300)
    ))
}
