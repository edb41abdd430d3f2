//! Where somebody is told.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use redraft_domain::{ChannelName, HappeningKind, ProgramLine, ProjectSlug, Timestamp, WebhookUrl};
use sqlx::{AssertSqlSafe, FromRow};
use thiserror::Error;

use crate::{Store, StoreError, Tx};

/// The most channels that there may be.
const MOST: i64 = 50;

/// A channel to be made.
#[derive(Debug, Clone)]
pub struct NewChannel {
    /// What it is called.
    pub name: ChannelName,
    /// Where it leads.
    pub target: ChannelTarget,
    /// What it is for.
    pub wanted: ChannelWanted,
}

/// Where a channel leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChannelTarget {
    /// An address, and the secret that what is sent there is signed with.
    Webhook {
        /// The address.
        url: WebhookUrl,
        /// The secret, as it is written.
        secret: String,
    },
    /// A program of this machine.
    Command(ProgramLine),
}

/// What a channel is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelWanted {
    /// Which happenings.
    pub kinds: Vec<HappeningKind>,
    /// Of which project; `None`: of all.
    pub project: Option<ProjectSlug>,
}

/// What is changed of a channel.
#[derive(Debug, Clone)]
pub struct ChannelChange {
    /// What it is called from now on.
    pub name: ChannelName,
    /// Another address; of a webhook only, which keeps its secret.
    pub url: Option<WebhookUrl>,
    /// Another program; of a command only.
    pub program: Option<ProgramLine>,
    /// What it is for.
    pub wanted: ChannelWanted,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// Where it leads.
    pub target: ChannelTarget,
    /// What it is for.
    pub wanted: ChannelWanted,
    /// Since when there is one.
    pub created_at: Timestamp,
}

/// A channel cannot be made or changed.
#[derive(Debug, Error)]
pub enum ChannelError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none of this id.
    #[error("there is no such channel")]
    Unknown,
    /// The project is not there.
    #[error("there is no such project")]
    UnknownProject,
    /// Another one is called so.
    #[error("there is a channel of this name already; choose another name, or change that one")]
    NameTaken,
    /// More than there may be.
    #[error("there are 50 channels, and there may be no more; remove one that is not used")]
    TooMany,
    /// A webhook has no program, a command no address.
    #[error("a channel stays what it is; make another one for another kind of receiver")]
    OtherKind,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    name: String,
    kind: String,
    target: String,
    secret: Option<String>,
    happenings: String,
    project_slug: Option<String>,
    created_at: i64,
}

const COLUMNS: &str = "id, name, kind, target, secret, happenings, project_slug, created_at";

impl TryFrom<Row> for Channel {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("notification_channels", column, row.id);
        let kinds: Vec<HappeningKind> =
            serde_json::from_str(&row.happenings).map_err(|_| bad("happenings"))?;
        let project = row.project_slug.as_deref().map(str::parse).transpose();
        Ok(Self {
            id: row.id,
            target: ChannelTarget::read(&row.kind, &row.target, row.secret.as_deref())
                .ok_or_else(|| bad("target"))?,
            wanted: ChannelWanted {
                kinds,
                project: project.map_err(|_| bad("project_slug"))?,
            },
            created_at: Timestamp(row.created_at),
            name: row.name,
        })
    }
}

impl ChannelTarget {
    /// A webhook with a new secret of 256 random bits, as Standard Webhooks writes it.
    pub fn new_webhook(url: WebhookUrl) -> Self {
        let mut key = [0_u8; 32];
        getrandom::fill(&mut key).expect("the operating system gives random numbers");
        let secret = format!("whsec_{}", STANDARD.encode(key));
        Self::Webhook { url, secret }
    }

    /// What is in a row.
    pub(super) fn read(kind: &str, target: &str, secret: Option<&str>) -> Option<Self> {
        match kind {
            "webhook" => Some(Self::Webhook {
                url: WebhookUrl::parse(target).ok()?,
                secret: secret?.to_owned(),
            }),
            "command" => {
                let parts: Vec<String> = serde_json::from_str(target).ok()?;
                Some(Self::Command(ProgramLine::parse(&parts).ok()?))
            }
            _ => None,
        }
    }

    /// The word for its kind: `webhook` or `command`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Webhook { .. } => "webhook",
            Self::Command(_) => "command",
        }
    }

    fn written(&self) -> (String, Option<&str>) {
        match self {
            Self::Webhook { url, secret } => (url.as_str().to_owned(), Some(secret)),
            Self::Command(program) => (parts(program), None),
        }
    }
}

impl ChannelWanted {
    /// Whether something of this kind that happened in this project is wanted.
    pub(super) fn includes(&self, kind: HappeningKind, project: &str) -> bool {
        let of_project = self.project.as_ref();
        self.kinds.contains(&kind) && of_project.is_none_or(|wanted| wanted.as_str() == project)
    }

    fn kinds_written(&self) -> String {
        serde_json::to_string(&self.kinds).unwrap_or_default()
    }
}

fn parts(program: &ProgramLine) -> String {
    serde_json::to_string(program.parts()).unwrap_or_default()
}

impl Store {
    /// Makes a channel.
    pub async fn add_channel(&self, new: &NewChannel) -> Result<Channel, ChannelError> {
        let now = self.now().0;
        let mut tx = self.begin().await?;
        see_project(&mut tx, &new.wanted).await?;
        let sql = "SELECT COUNT(*) FROM notification_channels";
        let there: i64 =
            on!(tx, |c| sqlx::query_scalar(sql).fetch_one(c).await).map_err(StoreError::from)?;
        if there >= MOST {
            return Err(ChannelError::TooMany);
        }
        let sql = "INSERT INTO notification_channels \
                   (name, kind, target, secret, happenings, project_slug, created_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id";
        let (target, secret) = new.target.written();
        let id: Option<i64> = on!(tx, |c| {
            let insert = sqlx::query_scalar(sql)
                .bind(new.name.as_str())
                .bind(new.target.kind())
                .bind(target)
                .bind(secret);
            let insert = insert
                .bind(new.wanted.kinds_written())
                .bind(new.wanted.project.as_ref().map(ProjectSlug::as_str))
                .bind(now);
            insert.fetch_optional(c).await
        })
        .map_err(StoreError::from)?;
        let id = id.ok_or(ChannelError::NameTaken)?;
        let channel = channel_in(&mut tx, id).await?;
        tx.commit().await?;
        channel.ok_or(ChannelError::Unknown)
    }

    /// Changes a channel. What is on its way goes to the new address.
    pub async fn change_channel(
        &self,
        id: i64,
        change: &ChannelChange,
    ) -> Result<Channel, ChannelError> {
        let mut tx = self.begin().await?;
        let before = channel_in(&mut tx, id).await?;
        let before = before.ok_or(ChannelError::Unknown)?;
        see_project(&mut tx, &change.wanted).await?;
        let target = match (&before.target, &change.url, &change.program) {
            (_, None, None) => before.target.written().0,
            (ChannelTarget::Webhook { .. }, Some(url), None) => url.as_str().to_owned(),
            (ChannelTarget::Command(_), None, Some(program)) => parts(program),
            _ => return Err(ChannelError::OtherKind),
        };
        let sql = "SELECT COUNT(*) FROM notification_channels WHERE name = $1 AND id <> $2";
        let others: i64 = on!(tx, |c| {
            let select = sqlx::query_scalar(sql).bind(change.name.as_str());
            select.bind(id).fetch_one(c).await
        })
        .map_err(StoreError::from)?;
        if others > 0 {
            return Err(ChannelError::NameTaken);
        }
        let sql = "UPDATE notification_channels SET name = $2, target = $3, happenings = $4, \
                   project_slug = $5 WHERE id = $1";
        on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(id)
                .bind(change.name.as_str())
                .bind(target);
            let update = update
                .bind(change.wanted.kinds_written())
                .bind(change.wanted.project.as_ref().map(ProjectSlug::as_str));
            update.execute(c).await.map(|_| ())
        })
        .map_err(StoreError::from)?;
        let channel = channel_in(&mut tx, id).await?;
        tx.commit().await?;
        channel.ok_or(ChannelError::Unknown)
    }

    /// Removes a channel with what is on its way by it. `false`: there is none.
    pub async fn remove_channel(&self, id: i64) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM notification_channels WHERE id = $1";
        let removed = on!(tx, |c| sqlx::query(sql)
            .bind(id)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(removed > 0)
    }

    /// The channels, oldest first.
    pub async fn channels(&self) -> Result<Vec<Channel>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM notification_channels ORDER BY id"
        ));
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        rows.into_iter().map(Channel::try_from).collect()
    }
}

/// All channels, inside a transaction.
pub(super) async fn channels_in(tx: &mut Tx) -> Result<Vec<Channel>, StoreError> {
    let sql = AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM notification_channels ORDER BY id"
    ));
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter().map(Channel::try_from).collect()
}

async fn channel_in(tx: &mut Tx, id: i64) -> Result<Option<Channel>, StoreError> {
    let all = channels_in(tx).await?;
    Ok(all.into_iter().find(|channel| channel.id == id))
}

async fn see_project(tx: &mut Tx, wanted: &ChannelWanted) -> Result<(), ChannelError> {
    let Some(project) = &wanted.project else {
        return Ok(());
    };
    let sql = "SELECT COUNT(*) FROM projects WHERE slug = $1";
    let there: i64 = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(project.as_str())
        .fetch_one(c)
        .await)
    .map_err(StoreError::from)?;
    if there == 0 {
        return Err(ChannelError::UnknownProject);
    }
    Ok(())
}
