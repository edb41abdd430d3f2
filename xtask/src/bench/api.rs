//! What a measurement asks of the API.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::http::Connection;
use super::product::Product;

/// A workflow to start sessions in.
pub(crate) struct Workflow {
    project: String,
    base: String,
}

impl Workflow {
    /// A new workflow of the one project, which is registered when it is not yet.
    pub(crate) fn make(product: &Product, connection: &mut Connection) -> Result<Self> {
        let projects = read(&connection.ask("GET", "/api/projects", None)?)?;
        let project = if let Some(project) = projects.get(0) {
            project.clone()
        } else {
            let body = json!({"path": product.project(), "name": "bench"}).to_string();
            read(&connection.ask("POST", "/api/projects", Some(&body))?)?
        };
        let base = format!("/api/projects/{}/workflows", text(&project, "slug")?);
        let body = json!({"name": "bench", "steps": [{
            "name": "Design", "step_type": "interactive", "config": {"design_doc_path": "design.md"},
        }]});
        let workflow = read(&connection.ask("POST", &base, Some(&body.to_string()))?)?;
        Ok(Self {
            project: text(&project, "slug")?.to_owned(),
            base: format!("{base}/{}/planning", text(&workflow, "id")?),
        })
    }

    /// Starts a session whose agent is given these orders.
    pub(crate) fn iterate(
        &self,
        connection: &mut Connection,
        iterations: u32,
        orders: &str,
    ) -> Result<Session> {
        self.iterate_within(connection, iterations, orders, json!({}))
    }

    /// Starts a session with these limits.
    pub(crate) fn iterate_within(
        &self,
        connection: &mut Connection,
        iterations: u32,
        orders: &str,
        limits: Value,
    ) -> Result<Session> {
        let mut body = limits;
        body["prompt"] = format!("bench: {orders}").into();
        body["iterations"] = iterations.into();
        body["agent"] = "claude".into();
        let path = format!("{}/iterate", self.base);
        let session = read(&connection.ask("POST", &path, Some(&body.to_string()))?)?;
        Ok(Session {
            base: self.base.clone(),
            id: text(&session, "id")?.to_owned(),
        })
    }
}

/// Sets the limits of the installation and of the workflow's project.
pub(crate) fn set_limits(
    connection: &mut Connection,
    workflow: &Workflow,
    installation: &Value,
    project: &Value,
) -> Result<()> {
    connection.ask("PUT", "/api/limits", Some(&installation.to_string()))?;
    let path = format!("/api/projects/{}/limits", workflow.project);
    connection.ask("PUT", &path, Some(&project.to_string()))?;
    Ok(())
}

/// A session that was started.
pub(crate) struct Session {
    base: String,
    id: String,
}

impl Session {
    pub(crate) fn path(&self) -> String {
        format!("{}/iterate/{}", self.base, self.id)
    }

    pub(crate) fn stream_path(&self) -> String {
        format!("{}/iterate/stream/{}", self.base, self.id)
    }

    /// Waits until all iterations are done; a session that ends otherwise is an error.
    pub(crate) fn wait(&self, connection: &mut Connection) -> Result<()> {
        let started = Instant::now();
        loop {
            let session = read(&connection.ask("GET", &self.path(), None)?)?;
            match text(&session, "run_status")? {
                "completed" => return Ok(()),
                "pending" | "running" => {}
                other => anyhow::bail!("the session is {other}: {}", session["error_message"]),
            }
            ensure!(
                started.elapsed() < Duration::from_mins(2),
                "the session does not end"
            );
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// All stored events.
    pub(crate) fn events(&self, connection: &mut Connection) -> Result<Vec<Value>> {
        let mut events: Vec<Value> = Vec::new();
        loop {
            let after = events
                .last()
                .and_then(|event| event["id"].as_i64())
                .unwrap_or(0);
            let path = format!("{}/events?after_id={after}&limit=1000", self.path());
            let page = read(&connection.ask("GET", &path, None)?)?;
            let page = page.as_array().context("events are a list")?;
            if page.is_empty() {
                return Ok(events);
            }
            events.extend(page.iter().cloned());
        }
    }

    pub(crate) fn cancel(&self, connection: &mut Connection) -> Result<()> {
        let body = json!({"session_id": self.id}).to_string();
        let path = format!("{}/iterate/cancel", self.base);
        connection.ask("POST", &path, Some(&body)).map(|_| ())
    }
}

fn read(answer: &[u8]) -> Result<Value> {
    serde_json::from_slice(answer).context("the answer is not JSON")
}

fn text<'a>(value: &'a Value, field: &str) -> Result<&'a str> {
    value[field]
        .as_str()
        .with_context(|| format!("the answer has no `{field}`"))
}
