//! From a place to a session: the project, its workflow for the document, the session.

use anyhow::{Context as _, Result, bail};
use redraft_wire::{
    CreateProject, CreateStep, CreateWorkflow, Estimate, IterationSession, Project, SessionSummary,
    Workflow,
};
use reqwest::StatusCode;
use serde_json::json;

use super::place::Place;
use crate::{
    arguments::Run,
    client::{Client, SessionPath, path_with, status_of},
    commands::find::agent_may,
    commands::template,
};

/// The most characters of a workflow's name.
const MOST_NAME_CHARS: usize = 200;

/// A session to be followed.
#[derive(Debug)]
pub(super) struct Started {
    pub(super) path: SessionPath,
    pub(super) session: IterationSession,
    /// Whether an earlier call had started it, with the same prompt.
    pub(super) goes_on: bool,
}

/// Where the session is to be, found or made.
#[derive(Debug)]
pub(super) struct Planned {
    planning: String,
    /// What the agent may do there: one sentence.
    pub(super) agent_may: String,
}

/// Finds the project and the workflow of the document, and makes what is missing.
pub(super) async fn plan(client: &Client, place: &Place) -> Result<Planned> {
    let project = project(client, place).await?;
    let workflow = workflow(client, &project, place).await?;
    Ok(Planned {
        agent_may: agent_may(&workflow),
        planning: format!(
            "/api/projects/{}/workflows/{}/planning",
            project.slug, workflow.id
        ),
    })
}

/// What the session will probably take, in one sentence; `None` where that cannot be told now, which keeps nothing
/// from being started.
pub(super) async fn estimate(client: &Client, planned: &Planned, wanted: &Run) -> Option<String> {
    let body = wanted.iterations.request(String::new());
    let iterations = body.iterations.map(|count| count.to_string());
    let query: Vec<(&str, &str)> = [
        ("iterations", iterations.as_deref()),
        ("agent", body.agent.as_deref()),
        ("model", body.model.as_deref()),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect();
    let path = path_with(&format!("{}/estimate", planned.planning), None, &query).ok()?;
    let estimate: Estimate = client.get(&path).await.ok()?;
    Some(estimate.sentence)
}

/// Starts the session. One that is still open on the same document, with the same prompt, goes on
/// instead: so the same command again continues what an interruption left.
pub(super) async fn start(client: &Client, planned: Planned, wanted: &Run) -> Result<Started> {
    let planning = planned.planning;
    let prompt = template::prompt(client, &planning, &wanted.iterations).await?;
    let body = wanted.iterations.request(prompt.clone());
    let begun: Result<IterationSession> = client.post(&format!("{planning}/iterate"), &body).await;
    match begun {
        Ok(session) => Ok(Started {
            path: SessionPath {
                planning,
                id: session.id.clone(),
            },
            session,
            goes_on: false,
        }),
        Err(error) if status_of(&error) == Some(StatusCode::CONFLICT) => {
            go_on(client, planning, &prompt, error).await
        }
        Err(error) => Err(error),
    }
}

/// The session of the workflow that is still open, if it has this prompt; else the conflict.
async fn go_on(
    client: &Client,
    planning: String,
    prompt: &str,
    conflict: anyhow::Error,
) -> Result<Started> {
    let sessions: Vec<SessionSummary> = client
        .get(&format!("{planning}/sessions?secrets=shown"))
        .await?;
    let open = sessions.into_iter().find(|session| {
        !session.is_legacy && !["completed", "error", "cancelled"].contains(&&*session.run_status)
    });
    let Some(open) = open else { bail!(conflict) };
    if open.prompt.as_deref() != Some(prompt) {
        bail!(
            "{conflict} To go on with it here, give the same prompt again; `redraft up` shows it."
        );
    }
    let path = SessionPath {
        planning,
        id: open.id,
    };
    if open.run_status == "paused" {
        let resume = format!("{}/resume", path.session());
        let _resumed: IterationSession = client.post(&resume, &json!({})).await?;
    }
    Ok(Started {
        session: client.session(&path).await?,
        path,
        goes_on: true,
    })
}

/// The project in this folder, registered where it is not.
async fn project(client: &Client, place: &Place) -> Result<Project> {
    let here = |projects: Vec<Project>| {
        let mut projects = projects.into_iter();
        projects.find(|project| project.path == place.project)
    };
    if let Some(found) = here(client.get("/api/projects").await?) {
        return Ok(found);
    }
    let body = CreateProject {
        path: place.project.clone(),
        name: None,
    };
    match client.post("/api/projects", &body).await {
        // Someone else registered it in this moment.
        Err(error) if status_of(&error) == Some(StatusCode::CONFLICT) => {
            here(client.get("/api/projects").await?).ok_or(error)
        }
        other => other,
    }
}

/// The open workflow whose present step plans this document, made where there is none.
async fn workflow(client: &Client, project: &Project, place: &Place) -> Result<Workflow> {
    let path = format!("/api/projects/{}/workflows", project.slug);
    let workflows: Vec<Workflow> = client.get(&path).await?;
    let fits = |workflow: &Workflow| {
        ["draft", "active"].contains(&&*workflow.status)
            && workflow.steps.iter().any(|step| {
                Some(step.step_number) == *workflow.current_step
                    && step.step_type == "interactive"
                    && step.document_path == place.document
            })
    };
    if let Some(found) = workflows.into_iter().rev().find(fits) {
        return Ok(found);
    }
    let body = CreateWorkflow {
        name: place.document.chars().take(MOST_NAME_CHARS).collect(),
        steps: Some(vec![CreateStep {
            name: "Design document".into(),
            step_type: "interactive".into(),
            config: Some(json!({"design_doc_path": place.document})),
        }]),
    };
    let made = client.post(&path, &body).await;
    made.context("the document cannot be planned")
}
