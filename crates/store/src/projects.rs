//! Projects: folders that Redraft works in.

use redraft_domain::{Name, ProjectSlug, SessionId, Timestamp};
use sqlx::FromRow;
use thiserror::Error;

use crate::{Store, StoreError};

/// A project.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its name in URLs.
    pub slug: ProjectSlug,
    /// How it is called.
    pub name: String,
    /// The folder's canonical absolute path.
    pub path: String,
    /// When it was registered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The fingerprint of the repository's own settings for agents that the user trusts.
    pub trusted_settings: Option<String>,
    /// Since when.
    pub trusted_at: Option<Timestamp>,
}

/// A folder to be registered.
#[derive(Debug, Clone)]
pub struct NewProject {
    /// How it is called.
    pub name: Name,
    /// The folder's canonical absolute path.
    pub path: String,
}

/// A project could not be registered or removed.
#[derive(Debug, Error)]
pub enum ProjectError {
    /// The folder is registered already.
    #[error("this folder is registered already, as the project '{0}'")]
    Registered(ProjectSlug),
    /// One of its sessions has not ended.
    #[error("the session {0} has not ended; cancel it first, or wait until it has")]
    Busy(SessionId),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Refuses to forget what has a session that has not ended.
pub(crate) fn refuse_while_open(session: Option<String>) -> Result<(), ProjectError> {
    let Some(id) = session else { return Ok(()) };
    let bad = |_| StoreError::bad("sessions", "id", &id);
    Err(ProjectError::Busy(id.parse().map_err(bad)?))
}

#[derive(FromRow)]
struct Row {
    slug: String,
    name: String,
    path: String,
    created_at: i64,
    updated_at: i64,
    trusted_settings: Option<String>,
    trusted_at: Option<i64>,
}

impl TryFrom<Row> for Project {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            slug: row
                .slug
                .parse()
                .map_err(|_| StoreError::bad("projects", "slug", &row.slug))?,
            name: row.name,
            path: row.path,
            created_at: Timestamp(row.created_at),
            updated_at: Timestamp(row.updated_at),
            trusted_settings: row.trusted_settings,
            trusted_at: row.trusted_at.map(Timestamp),
        })
    }
}

impl Store {
    /// Registers a folder.
    ///
    /// # Errors
    /// [`ProjectError::Registered`] when the folder is a project already.
    pub async fn create_project(&self, new: NewProject) -> Result<Project, ProjectError> {
        let mut tx = self.begin().await?;
        let now = self.now().0;
        let existing: Option<String> = on!(tx, |c| {
            let sql = "SELECT slug FROM projects WHERE path = $1";
            sqlx::query_scalar(sql)
                .bind(&new.path)
                .fetch_optional(c)
                .await
        })
        .map_err(StoreError::from)?;
        if let Some(slug) = existing {
            let slug = slug
                .parse()
                .map_err(|_| StoreError::bad("projects", "slug", &slug))?;
            return Err(ProjectError::Registered(slug));
        }
        let mut number = 0;
        let row = loop {
            let slug = ProjectSlug::from_name(new.name.as_str(), number);
            let sql = "INSERT INTO projects (slug, name, path, created_at, updated_at) \
                       VALUES ($1, $2, $3, $4, $4) ON CONFLICT (slug) DO NOTHING \
                       RETURNING slug, name, path, created_at, updated_at, trusted_settings, \
                       trusted_at";
            let inserted: Option<Row> = on!(tx, |c| {
                let insert = sqlx::query_as(sql)
                    .bind(slug.as_str())
                    .bind(new.name.as_str());
                insert.bind(&new.path).bind(now).fetch_optional(c).await
            })
            .map_err(StoreError::from)?;
            match inserted {
                Some(row) => break row,
                // Another project has this name: `shop`, then `shop-2`, `shop-3`, ….
                None => number = (number + 1).max(2),
            }
        };
        tx.commit().await?;
        Ok(row.try_into()?)
    }

    /// All projects, in the order of their registration.
    pub async fn projects(&self) -> Result<Vec<Project>, StoreError> {
        let sql = "SELECT slug, name, path, created_at, updated_at, trusted_settings, trusted_at \
                   FROM projects \
                   ORDER BY created_at, slug";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        rows.into_iter().map(Project::try_from).collect()
    }

    /// One project.
    pub async fn project(&self, slug: &ProjectSlug) -> Result<Option<Project>, StoreError> {
        let sql = "SELECT slug, name, path, created_at, updated_at, trusted_settings, trusted_at \
                   FROM projects WHERE slug = $1";
        let row: Option<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(slug.as_str())
            .fetch_optional(c)
            .await)?;
        row.map(Project::try_from).transpose()
    }

    /// Gives a project another name; its slug stays. `false`: there is none of this slug.
    pub async fn rename_project(
        &self,
        slug: &ProjectSlug,
        name: &Name,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE projects SET name = $2, updated_at = $3 WHERE slug = $1";
        let now = self.now().0;
        let changed = on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(slug.as_str())
                .bind(name.as_str())
                .bind(now);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(changed == 1)
    }

    /// Trusts the repository's own settings for agents with this fingerprint, or none any more. `false`:
    /// there is no project of this slug.
    pub async fn trust_settings(
        &self,
        slug: &ProjectSlug,
        fingerprint: Option<&str>,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE projects SET trusted_settings = $2, trusted_at = $3, updated_at = $3 WHERE slug = $1";
        let now = self.now().0;
        let changed = on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(slug.as_str())
                .bind(fingerprint)
                .bind(now);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(changed == 1)
    }

    /// Forgets a project with all its records; the user's files stay.
    ///
    /// # Errors
    /// [`ProjectError::Busy`] while one of its sessions has not ended.
    pub async fn delete_project(&self, slug: &ProjectSlug) -> Result<(), ProjectError> {
        let mut tx = self.begin().await?;
        // Held, so that no session starts between the look and the deletion.
        on!(tx, |c| {
            let sql = "UPDATE workflows SET status = status WHERE project_slug = $1";
            sqlx::query(sql)
                .bind(slug.as_str())
                .execute(c)
                .await
                .map(|_| ())
        })
        .map_err(StoreError::from)?;
        let open: Option<String> = on!(tx, |c| {
            let sql = "SELECT id FROM sessions WHERE project_slug = $1 AND run_status IN \
                       ('pending', 'running', 'waiting', 'paused') LIMIT 1";
            sqlx::query_scalar(sql)
                .bind(slug.as_str())
                .fetch_optional(c)
                .await
        })
        .map_err(StoreError::from)?;
        refuse_while_open(open)?;
        on!(tx, |c| {
            let sql = "DELETE FROM projects WHERE slug = $1";
            sqlx::query(sql)
                .bind(slug.as_str())
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
