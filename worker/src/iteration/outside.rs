//! What changed outside the working copy while an attempt ran, told as an event of the attempt.
//!
//! The first look is kept in a file until that is told: so it is told also of an attempt whose worker died,
//! by whoever goes on.

mod before;
mod words;

use std::path::{Path, PathBuf};

use redraft_document::{Aside, ChangedFile as Changed, OutsideChanges};
use redraft_domain::{AttemptId, PermissionProfile};
use redraft_store::{Attempt, NewEvent, StoreError};

pub(super) use self::before::Before;
use super::setting::Setting;
use crate::redact;

/// The folder of the looks, in Redraft's own.
const LOOKS: &str = "looks";

/// The folder of what was moved aside, in Redraft's own.
const MOVED_ASIDE: &str = "moved-aside";

/// What two looks came to.
struct Differs {
    project: OutsideChanges,
    personal: Vec<Changed>,
    aside: Vec<Aside>,
}

impl Default for Differs {
    /// Nothing differs.
    fn default() -> Self {
        Self {
            project: OutsideChanges {
                complete: true,
                ..OutsideChanges::default()
            },
            personal: Vec::new(),
            aside: Vec::new(),
        }
    }
}

/// How it is told.
struct Telling {
    profile: PermissionProfile,
    /// The document's path in the project.
    document: String,
    /// Whether the attempt's worker died, so that the second look came late.
    late: bool,
}

/// Looks before the agent starts, and keeps the look. `sandboxed`: it runs in a sandbox.
pub(super) async fn look(setting: &Setting, attempt: AttemptId, sandboxed: bool) -> Before {
    let look = Before::recipe(setting, sandboxed);
    let file = file(&setting.context.config.data_folder, attempt);
    blocking(move || {
        let before = look.carry_out();
        if let Err(error) = before.keep(&file) {
            tracing::warn!(%error, "the look at the project's files is not kept; were this worker to \
                                    die, nobody could tell what changed");
        }
        before
    })
    .await
}

/// Looks again after the agent has ended, and tells what is different. Nothing is told of nothing.
pub(super) async fn tell(
    setting: &Setting,
    attempt: AttemptId,
    before: Before,
) -> Result<(), StoreError> {
    tell_of(setting, attempt, before, false).await
}

/// Tells it of earlier attempts whose worker died before it could.
pub(super) async fn tell_of_abandoned(
    setting: &Setting,
    earlier: &[Attempt],
) -> Result<(), StoreError> {
    for attempt in earlier {
        let attempt = AttemptId(attempt.id);
        let file = file(&setting.context.config.data_folder, attempt);
        let root = setting.root.clone();
        if let Some(before) = blocking(move || Before::take_up(&root, &file)).await {
            tell_of(setting, attempt, before, true).await?;
        }
    }
    Ok(())
}

/// Forgets the look before an agent that was not started.
pub(super) async fn forget(setting: &Setting, attempt: AttemptId) {
    // Where it was not kept there is none.
    let _ = tokio::fs::remove_file(file(&setting.context.config.data_folder, attempt)).await;
}

/// Removes looks of attempts that nobody went on with: their sessions were cancelled.
pub(crate) fn forget_old_looks(data_folder: &Path) {
    const KEPT: std::time::Duration = std::time::Duration::from_hours(7 * 24);
    let Ok(looks) = std::fs::read_dir(data_folder.join(LOOKS)) else {
        return;
    };
    for look in looks.flatten() {
        let age = look.metadata().and_then(|metadata| metadata.modified());
        if age.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > KEPT)) {
            // Another worker may have been faster.
            let _ = std::fs::remove_file(look.path());
        }
    }
}

async fn tell_of(
    setting: &Setting,
    attempt: AttemptId,
    before: Before,
    late: bool,
) -> Result<(), StoreError> {
    let aside = setting.context.config.data_folder.join(MOVED_ASIDE);
    let name = attempt.to_string();
    let differs = blocking(move || before.differs(&aside, &name)).await;
    let telling = Telling {
        profile: setting.step.config.profile(),
        document: setting.session.document_path.clone(),
        late,
    };
    if let Some(body) = words::body(differs, &telling) {
        let store = &setting.context.store;
        let event = NewEvent {
            iteration: Some(setting.number),
            attempt: Some(attempt),
            body: redact::event(&setting.context.config.redactor, body),
            at: store.now(),
        };
        store
            .append_events(&setting.session.id, setting.epoch, &[event])
            .await?;
    }
    // Only now: a worker that dies before leaves it to the next one.
    forget(setting, attempt).await;
    Ok(())
}

fn file(data_folder: &Path, attempt: AttemptId) -> PathBuf {
    data_folder.join(LOOKS).join(format!("{attempt}.json"))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
