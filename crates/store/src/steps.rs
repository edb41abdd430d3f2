//! Steps of workflows.

use redraft_domain::{StepConfig, StepId, StepStatus, StepType, WorkflowId};
use serde_json::Value;
use sqlx::FromRow;

use crate::{Store, StoreError};

/// A step of a workflow.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// Its workflow.
    pub workflow_id: WorkflowId,
    /// Its place, from 1.
    pub number: i64,
    /// How it is called.
    pub name: String,
    /// What kind of work it is.
    pub step_type: StepType,
    /// Where it stands.
    pub status: StepStatus,
    /// Its settings.
    pub config: StepConfig,
}

impl Step {
    /// Where the step's document is, relative to the project.
    pub fn document_path(&self) -> String {
        match &self.config.design_doc_path {
            Some(path) => path.clone(),
            None => format!(".redraft/resources/design-doc-{}.md", self.workflow_id),
        }
    }
}

#[derive(FromRow)]
pub(crate) struct Row {
    id: i64,
    workflow_id: String,
    step_number: i64,
    name: String,
    step_type: String,
    status: String,
    config: String,
}

impl TryFrom<Row> for Step {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("steps", column, row.id);
        let Ok(Value::Object(config)) = serde_json::from_str(&row.config) else {
            return Err(bad("config"));
        };
        Ok(Self {
            id: StepId(row.id),
            workflow_id: row.workflow_id.parse().map_err(|_| bad("workflow_id"))?,
            number: row.step_number,
            step_type: row.step_type.parse().map_err(|()| bad("step_type"))?,
            status: row.status.parse().map_err(|()| bad("status"))?,
            config: StepConfig::parse(config).map_err(|_| bad("config"))?,
            name: row.name,
        })
    }
}

impl Store {
    /// The steps of a workflow, in order.
    pub async fn steps(&self, workflow: &WorkflowId) -> Result<Vec<Step>, StoreError> {
        let sql = "SELECT id, workflow_id, step_number, name, step_type, status, config \
                   FROM steps WHERE workflow_id = $1 ORDER BY step_number";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(workflow.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Step::try_from).collect()
    }

    /// One step.
    pub async fn step(&self, step: StepId) -> Result<Option<Step>, StoreError> {
        let sql = "SELECT id, workflow_id, step_number, name, step_type, status, config \
                   FROM steps WHERE id = $1";
        let row: Option<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(step.0)
            .fetch_optional(c)
            .await)?;
        row.map(Step::try_from).transpose()
    }

    /// Changes a step's name and settings; `None` leaves one as it is.
    pub async fn update_step(
        &self,
        step: StepId,
        name: Option<&redraft_domain::Name>,
        config: Option<&StepConfig>,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE steps SET name = COALESCE($2, name), config = COALESCE($3, config) \
                   WHERE id = $1";
        let config = config.map(|config| Value::Object(config.raw().clone()).to_string());
        on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(step.0)
                .bind(name.map(redraft_domain::Name::as_str));
            update.bind(config).execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }
}
