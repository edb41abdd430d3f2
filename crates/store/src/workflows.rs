//! Workflows: ordered steps.

use redraft_domain::{
    Name, ProjectSlug, StepConfig, StepId, StepStatus, StepType, Timestamp, WorkflowId,
    WorkflowStatus,
};
use serde_json::Value;
use sqlx::FromRow;

use crate::{ProjectError, Store, StoreError, Tx, steps::set_step_status, store::random_u64};

/// A workflow, without its steps.
#[derive(Debug, Clone)]
pub struct Workflow {
    /// Its id.
    pub id: WorkflowId,
    /// Its project.
    pub project: ProjectSlug,
    /// How it is called.
    pub name: String,
    /// Where it stands.
    pub status: WorkflowStatus,
    /// The number of the current step.
    pub current_step: Option<i64>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A workflow to be made.
#[derive(Debug, Clone)]
pub struct NewWorkflow {
    /// How it is called.
    pub name: Name,
    /// Its steps in order.
    pub steps: Vec<NewStep>,
}

/// A step of a workflow to be made.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// How it is called.
    pub name: Name,
    /// What kind of work it is.
    pub step_type: StepType,
    /// Its settings.
    pub config: StepConfig,
}

#[derive(FromRow)]
struct Row {
    id: String,
    project_slug: String,
    name: String,
    status: String,
    current_step: Option<i64>,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<Row> for Workflow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("workflows", column, &row.id);
        Ok(Self {
            id: row.id.parse().map_err(|_| bad("id"))?,
            project: row.project_slug.parse().map_err(|_| bad("project_slug"))?,
            status: row.status.parse().map_err(|()| bad("status"))?,
            current_step: row.current_step,
            created_at: Timestamp(row.created_at),
            updated_at: Timestamp(row.updated_at),
            name: row.name,
        })
    }
}

impl Store {
    /// Makes a workflow with its steps.
    pub async fn create_workflow(
        &self,
        project: &ProjectSlug,
        new: NewWorkflow,
    ) -> Result<WorkflowId, StoreError> {
        let id = WorkflowId::from_random(random_u64());
        let now = self.now().0;
        let first_step = if new.steps.is_empty() {
            None
        } else {
            Some(1_i64)
        };
        let mut tx = self.begin().await?;
        on!(tx, |c| {
            let sql = "INSERT INTO workflows \
                       (id, project_slug, name, status, current_step, created_at, updated_at) \
                       VALUES ($1, $2, $3, 'draft', $4, $5, $5)";
            let insert = sqlx::query(sql).bind(id.as_str()).bind(project.as_str());
            insert
                .bind(new.name.as_str())
                .bind(first_step)
                .bind(now)
                .execute(c)
                .await
                .map(|_| ())
        })?;
        for (step, number) in new.steps.iter().zip(1_i64..) {
            let config = Value::Object(step.config.raw().clone()).to_string();
            on!(tx, |c| {
                let sql = "INSERT INTO steps \
                           (workflow_id, step_number, name, step_type, status, config) \
                           VALUES ($1, $2, $3, $4, 'pending', $5)";
                let insert = sqlx::query(sql).bind(id.as_str()).bind(number);
                let insert = insert
                    .bind(step.name.as_str())
                    .bind(step.step_type.as_str());
                insert.bind(config).execute(c).await.map(|_| ())
            })?;
        }
        tx.commit().await?;
        Ok(id)
    }

    /// The workflows of a project, in the order of their creation.
    pub async fn workflows(&self, project: &ProjectSlug) -> Result<Vec<Workflow>, StoreError> {
        let sql = "SELECT id, project_slug, name, status, current_step, created_at, updated_at \
                   FROM workflows WHERE project_slug = $1 ORDER BY created_at, id";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(project.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Workflow::try_from).collect()
    }

    /// One workflow of a project.
    pub async fn workflow(
        &self,
        project: &ProjectSlug,
        id: &WorkflowId,
    ) -> Result<Option<Workflow>, StoreError> {
        let sql = "SELECT id, project_slug, name, status, current_step, created_at, updated_at \
                   FROM workflows WHERE id = $1 AND project_slug = $2";
        let row: Option<Row> = read!(self, |c| {
            sqlx::query_as(sql)
                .bind(id.as_str())
                .bind(project.as_str())
                .fetch_optional(c)
                .await
        })?;
        row.map(Workflow::try_from).transpose()
    }

    /// Gives a workflow another name.
    pub async fn rename_workflow(&self, id: &WorkflowId, name: &Name) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let now = self.now().0;
        on!(tx, |c| {
            let sql = "UPDATE workflows SET name = $2, updated_at = $3 WHERE id = $1";
            let update = sqlx::query(sql)
                .bind(id.as_str())
                .bind(name.as_str())
                .bind(now);
            update.execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// Forgets a workflow with all its records; the user's files stay.
    ///
    /// # Errors
    /// [`ProjectError::Busy`] while one of its sessions has not ended.
    pub async fn delete_workflow(&self, id: &WorkflowId) -> Result<(), ProjectError> {
        let mut tx = self.begin().await?;
        // Held, so that no session starts between the look and the deletion.
        on!(tx, |c| {
            let sql = "UPDATE workflows SET status = status WHERE id = $1";
            sqlx::query(sql)
                .bind(id.as_str())
                .execute(c)
                .await
                .map(|_| ())
        })
        .map_err(StoreError::from)?;
        let busy: i64 = on!(tx, |c| {
            let sql = "SELECT COUNT(*) FROM sessions WHERE workflow_id = $1 AND run_status IN \
                       ('pending', 'running', 'waiting', 'paused')";
            sqlx::query_scalar(sql).bind(id.as_str()).fetch_one(c).await
        })
        .map_err(StoreError::from)?;
        if busy > 0 {
            return Err(ProjectError::Busy);
        }
        on!(tx, |c| {
            let sql = "DELETE FROM workflows WHERE id = $1";
            sqlx::query(sql)
                .bind(id.as_str())
                .execute(c)
                .await
                .map(|_| ())
        })
        .map_err(StoreError::from)?;
        tx.commit().await?;
        self.forget_unnamed_blobs().await;
        Ok(())
    }
}

/// A session begins: a draft workflow becomes active, and so does its pending step.
pub(crate) async fn activate(
    tx: &mut Tx,
    workflow: &WorkflowId,
    step: StepId,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(tx, |c| {
        let sql = "UPDATE workflows SET status = 'active', updated_at = $2 \
                   WHERE id = $1 AND status = 'draft'";
        sqlx::query(sql)
            .bind(workflow.as_str())
            .bind(now.0)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    on!(tx, |c| {
        let sql = "UPDATE steps SET status = 'active' WHERE id = $1 AND status = 'pending'";
        sqlx::query(sql).bind(step.0).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The current step is done: the workflow moves to its next one, or is completed.
pub(crate) async fn advance(
    tx: &mut Tx,
    workflow: &WorkflowId,
    done: StepId,
    now: Timestamp,
) -> Result<(), StoreError> {
    set_step_status(tx, done, StepStatus::Completed).await?;
    let next: Option<(i64, i64)> = on!(tx, |c| {
        let sql = "SELECT id, step_number FROM steps WHERE workflow_id = $1 \
                   AND status IN ('pending', 'active') ORDER BY step_number LIMIT 1";
        sqlx::query_as(sql)
            .bind(workflow.as_str())
            .fetch_optional(c)
            .await
    })?;
    let (status, number) = match next {
        Some((id, number)) => {
            set_step_status(tx, StepId(id), StepStatus::Active).await?;
            (WorkflowStatus::Active, Some(number))
        }
        None => (WorkflowStatus::Completed, None),
    };
    on!(tx, |c| {
        let sql = "UPDATE workflows SET status = $2, current_step = $3, updated_at = $4 \
                   WHERE id = $1";
        let update = sqlx::query(sql)
            .bind(workflow.as_str())
            .bind(status.as_str());
        update.bind(number).bind(now.0).execute(c).await.map(|_| ())
    })?;
    Ok(())
}
