//! The budget of a project, which its users raise whenever it is used up.

use std::{sync::Arc, time::Duration};

use redraft_domain::Usd;
use redraft_wire::ProjectLimitsStatus;
use serde_json::json;
use tokio::{sync::Mutex, time::sleep};

use crate::client::Client;

/// What the users are ready to spend at first, and so much more each time.
const STEP: Usd = 0.5;

/// The pause before a request is sent again.
const PAUSE: Duration = Duration::from_millis(100);

/// The budget of one project.
#[derive(Debug, Clone)]
pub(super) struct Purse {
    client: Client,
    path: String,
    dollars: Arc<Mutex<Usd>>,
}

impl Purse {
    /// Limits what the project may spend.
    pub(super) async fn of(client: &Client, project: &str) -> Self {
        let purse = Self {
            client: client.clone(),
            path: format!("/api/projects/{project}/limits"),
            dollars: Arc::default(),
        };
        purse.raise().await;
        purse
    }

    /// Lets more be spent, as soon as the API is there to be told so.
    pub(super) async fn raise(&self) {
        // One after the other: a late answer must not take back what another one allowed.
        let mut dollars = self.dollars.lock().await;
        *dollars += STEP;
        let body = json!({"total": {"usd": *dollars}});
        while self
            .client
            .put::<ProjectLimitsStatus>(&self.path, &body)
            .await
            .is_err()
        {
            sleep(PAUSE).await;
        }
    }
}
