//! Templates: prompts that are kept to be used again, by a project or by the whole installation.

use redraft_domain::{Name, ProjectSlug, Prompt, TemplateId, Timestamp};
use sqlx::FromRow;
use thiserror::Error;

use crate::{Store, StoreError, Tx};

/// How many templates a project may keep, and how many the installation.
const MOST: i64 = 200;

/// A prompt that is kept to be used again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptTemplate {
    /// Its id; grows.
    pub id: TemplateId,
    /// Whose it is; without a project it is the installation's.
    pub project: Option<ProjectSlug>,
    /// What it is called; no two of one owner have the same name.
    pub name: String,
    /// The prompt.
    pub content: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A template could not be kept; nothing was changed.
#[derive(Debug, Error)]
pub enum TemplateError {
    /// Another one has the name.
    #[error("there is a template '{0}' already; give this one another name, or change that one")]
    Named(String),
    /// There are enough of them.
    #[error("there are {MOST} templates already; delete one that nobody uses any more")]
    TooMany,
    /// There is none with this id here.
    #[error("there is no such template")]
    Unknown,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(FromRow)]
struct Row {
    id: i64,
    project_slug: Option<String>,
    name: String,
    content: String,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<Row> for PromptTemplate {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let project = row.project_slug.map(|slug| slug.parse()).transpose();
        Ok(Self {
            id: TemplateId(row.id),
            project: project
                .map_err(|_| StoreError::bad("prompt_templates", "project_slug", row.id))?,
            name: row.name,
            content: row.content,
            created_at: Timestamp(row.created_at),
            updated_at: Timestamp(row.updated_at),
        })
    }
}

impl Store {
    /// The templates of a project, or those of the installation, by name.
    pub async fn prompt_templates(
        &self,
        of: Option<&ProjectSlug>,
    ) -> Result<Vec<PromptTemplate>, StoreError> {
        let sql = "SELECT id, project_slug, name, content, created_at, updated_at \
                   FROM prompt_templates WHERE COALESCE(project_slug, '') = $1 ORDER BY name, id";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(owner(of))
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(PromptTemplate::try_from).collect()
    }

    /// Keeps a prompt under a name.
    pub async fn add_prompt_template(
        &self,
        of: Option<&ProjectSlug>,
        name: &Name,
        content: &Prompt,
    ) -> Result<PromptTemplate, TemplateError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let sql = "SELECT COUNT(*) FROM prompt_templates WHERE COALESCE(project_slug, '') = $1";
        let kept: i64 = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(owner(of))
            .fetch_one(c)
            .await)
        .map_err(StoreError::from)?;
        if kept >= MOST {
            return Err(TemplateError::TooMany);
        }
        let sql = "INSERT INTO prompt_templates (project_slug, name, content, created_at, updated_at) \
                   VALUES ($1, $2, $3, $4, $4) RETURNING id, project_slug, name, content, \
                   created_at, updated_at";
        let row: Result<Row, sqlx::Error> = on!(tx, |c| {
            let insert = sqlx::query_as(sql).bind(of.map(|slug| slug.as_str().to_owned()));
            let insert = insert.bind(name.as_str()).bind(content.as_str());
            insert.bind(now.0).fetch_one(c).await
        });
        let row = row.map_err(|error| named(error.into(), name))?;
        tx.commit().await?;
        Ok(row.try_into()?)
    }

    /// Gives a template another name and another text.
    pub async fn change_prompt_template(
        &self,
        of: Option<&ProjectSlug>,
        id: TemplateId,
        name: &Name,
        content: &Prompt,
    ) -> Result<PromptTemplate, TemplateError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let sql = "UPDATE prompt_templates SET name = $3, content = $4, updated_at = $5 \
                   WHERE id = $1 AND COALESCE(project_slug, '') = $2 RETURNING id, project_slug, \
                   name, content, created_at, updated_at";
        let row: Result<Option<Row>, sqlx::Error> = on!(tx, |c| {
            let update = sqlx::query_as(sql).bind(id.0).bind(owner(of));
            let update = update.bind(name.as_str()).bind(content.as_str());
            update.bind(now.0).fetch_optional(c).await
        });
        let row = row.map_err(|error| named(error.into(), name))?;
        let row = row.ok_or(TemplateError::Unknown)?;
        tx.commit().await?;
        Ok(row.try_into()?)
    }

    /// Deletes a template.
    pub async fn remove_prompt_template(
        &self,
        of: Option<&ProjectSlug>,
        id: TemplateId,
    ) -> Result<(), TemplateError> {
        let mut tx: Tx = self.begin().await?;
        let sql = "DELETE FROM prompt_templates WHERE id = $1 AND COALESCE(project_slug, '') = $2";
        let gone = on!(tx, |c| sqlx::query(sql)
            .bind(id.0)
            .bind(owner(of))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))
        .map_err(StoreError::from)?;
        if gone == 0 {
            return Err(TemplateError::Unknown);
        }
        Ok(tx.commit().await?)
    }
}

/// The owner as the table's index has it.
fn owner(of: Option<&ProjectSlug>) -> String {
    of.map(|slug| slug.as_str().to_owned()).unwrap_or_default()
}

fn named(error: StoreError, name: &Name) -> TemplateError {
    if error.is_unique_violation() {
        TemplateError::Named(name.as_str().to_owned())
    } else {
        TemplateError::Store(error)
    }
}
