//! The working copy, from code that must not block.

use std::path::PathBuf;

use redraft_document::{ProjectRoot, WorkingCopy, WorkingCopyId};

use super::{Trouble, setting::Setting, trouble::needs_user};

/// Makes a working copy that holds this text, or no file for `None`.
pub(super) async fn create(
    setting: &Setting,
    work_id: &str,
    text: Option<String>,
) -> Result<WorkingCopy, Trouble> {
    let (id, name) = (work_id.to_owned(), setting.file_name.clone());
    blocking(setting.root.clone(), move |root| {
        let id = WorkingCopyId::parse(&id).map_err(|error| needs_user(&error))?;
        WorkingCopy::create(root, &id, &name, text.as_deref()).map_err(|error| needs_user(&error))
    })
    .await
}

/// Opens the working copy of an earlier attempt; `None` when it is not there any more.
pub(super) async fn open(setting: &Setting, work_id: &str) -> Result<Option<WorkingCopy>, Trouble> {
    let (id, name) = (work_id.to_owned(), setting.file_name.clone());
    blocking(setting.root.clone(), move |root| {
        let Ok(id) = WorkingCopyId::parse(&id) else {
            return Ok(None);
        };
        WorkingCopy::open(root, &id, &name).map_err(|error| needs_user(&error))
    })
    .await
}

/// What the agent left in the working copy; `None` when there is no file, or none that is a text.
pub(super) async fn read(copy: &WorkingCopy) -> Result<Option<String>, String> {
    let copy = copy.clone();
    let reading = tokio::task::spawn_blocking(move || copy.read()).await;
    match reading {
        Ok(Ok(reading)) => Ok(reading.map(|reading| reading.text)),
        Ok(Err(error)) => Err(error.to_string()),
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// Removes a working copy whose text is recorded, with the agent's temporary files.
pub(super) async fn discard(copy: WorkingCopy, tmp_folder: PathBuf) {
    let removed = tokio::task::spawn_blocking(move || {
        let removed = copy.discard();
        // It may be gone already.
        let _ = std::fs::remove_dir_all(tmp_folder);
        removed
    });
    if let Ok(Err(error)) = removed.await {
        tracing::warn!(%error, "a working copy could not be removed");
    }
}

async fn blocking<T: Send + 'static>(
    root: PathBuf,
    work: impl FnOnce(&ProjectRoot) -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    let done = tokio::task::spawn_blocking(move || {
        let root = ProjectRoot::open(&root).map_err(|error| needs_user(&error))?;
        work(&root)
    });
    match done.await {
        Ok(result) => result,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
