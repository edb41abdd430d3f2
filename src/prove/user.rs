//! A user of the API: plans a document, starts one session after the other, and watches each to its end.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result, bail};
use redraft_domain::{SessionId, StepId};
use redraft_wire::{
    CreateProject, CreateStep, CreateWorkflow, IterationSession, Project, SessionSummary, Workflow,
};
use reqwest::StatusCode;
use serde_json::json;
use tokio::time::{Instant, sleep};

use super::{
    purse::Purse,
    watch::{Watched, watch},
};
use crate::client::{Client, SessionPath, status_of};

/// How long a request is sent again while the API is not there.
const PATIENCE: Duration = Duration::from_secs(30);

/// The pause before it is sent again.
const PAUSE: Duration = Duration::from_millis(100);

/// The document that each of them begins with.
const DOCUMENT: &str = "# Ticket shop\n\n## Goals\n\nSell tickets fast.\n\n## Payment\n\nBy card; a \
                        payment may fail.\n\n## Data\n\nOrders are kept.\n";

/// What a session is to be.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    /// The demo agent's switches.
    pub(super) switches: String,
    pub(super) iterations: u32,
    pub(super) max_cost_usd: Option<f64>,
}

/// Registers the project in this folder.
pub(super) async fn register(client: &Client, folder: &Path) -> Result<String> {
    let body = CreateProject {
        path: folder.to_string_lossy().into_owned(),
        name: None,
    };
    let project: Project = client.post("/api/projects", &body).await?;
    Ok(project.slug)
}

/// One document and who plans it.
#[derive(Debug, Clone)]
pub(super) struct User {
    client: Client,
    planning: String,
    /// The step whose document it is.
    pub(super) step: StepId,
    /// The document's file.
    pub(super) file: PathBuf,
    /// What limits the dollars of the project.
    pub(super) purse: Option<Purse>,
}

impl User {
    /// A workflow of its own, whose document is there.
    pub(super) async fn new(
        client: &Client,
        project: &str,
        folder: &Path,
        number: u32,
        purse: Option<Purse>,
    ) -> Result<Self> {
        let document = format!("document-{number}.md");
        let file = folder.join(&document);
        fs::write(&file, DOCUMENT).context("a document cannot be written")?;
        let body = CreateWorkflow {
            name: document.clone(),
            steps: Some(vec![CreateStep {
                name: "Design document".into(),
                step_type: "interactive".into(),
                config: Some(json!({"design_doc_path": document})),
            }]),
        };
        let path = format!("/api/projects/{project}/workflows");
        let workflow: Workflow = client.post(&path, &body).await?;
        let step = workflow.steps.first().context("a workflow has a step")?;
        Ok(Self {
            client: client.clone(),
            planning: format!("{path}/{}/planning", workflow.id),
            step: StepId(step.id),
            file,
            purse,
        })
    }

    /// Starts a session and watches it to its end, or to the deadline.
    pub(super) async fn session(&self, wish: &Wish, deadline: Instant) -> Result<Watched> {
        let path = self.start(wish).await?;
        watch(&self.client, &path, self.purse.as_ref(), deadline).await
    }

    /// Starts a session. The API may be killed before it answers: then it is asked again, and what it had
    /// accepted is found.
    pub(super) async fn start(&self, wish: &Wish) -> Result<SessionPath> {
        let mut body = json!({
            "prompt": format!("Make it complete.\ndemo: {}", wish.switches),
            "iterations": wish.iterations, "agent": "demo",
        });
        if let Some(dollars) = wish.max_cost_usd {
            body["max_cost_usd"] = dollars.into();
        }
        let path = format!("{}/iterate", self.planning);
        let began = Instant::now();
        loop {
            let started: Result<IterationSession> = self.client.post(&path, &body).await;
            let error = match started {
                Ok(session) => return Ok(self.path(session.id)),
                Err(error) => error,
            };
            if status_of(&error).is_some_and(|status: StatusCode| status.is_client_error()) {
                // Refused, since an earlier request was accepted and its answer lost; or for good.
                let Some(open) = self.open().await else {
                    return Err(error);
                };
                return Ok(self.path(open));
            }
            if began.elapsed() > PATIENCE {
                bail!("a session could not be started in time: {error:#}");
            }
            sleep(PAUSE).await;
        }
    }

    fn path(&self, id: String) -> SessionPath {
        SessionPath {
            planning: self.planning.clone(),
            id,
        }
    }

    /// The session that is open on this document.
    async fn open(&self) -> Option<String> {
        let path = format!("{}/sessions", self.planning);
        let sessions: Vec<SessionSummary> = self.client.get(&path).await.ok()?;
        let is_open = |session: &SessionSummary| {
            !["completed", "error", "cancelled"].contains(&&*session.run_status)
        };
        Some(sessions.into_iter().find(is_open)?.id)
    }
}

/// The session's id as the store knows it.
pub(super) fn id_of(path: &SessionPath) -> Result<SessionId> {
    path.id.parse().context("the API gave a strange id")
}
