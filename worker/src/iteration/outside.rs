//! What changed outside the working copy while an attempt ran, told as an event of the attempt.

use redraft_document::{Bounds, Change, Outside, OutsideChanges, ProjectRoot};
use redraft_domain::{ChangedFile, EventBody, FileChange, PermissionProfile};
use redraft_store::{NewEvent, StartedAttempt, StoreError};

use super::setting::Setting;
use crate::redact;

/// How many files the sentence names.
const NAMED: usize = 3;

/// Looks at the project's files before the agent starts; `None` when its folder cannot be opened, which
/// the attempt then finds out for itself.
pub(super) async fn look(setting: &Setting) -> Option<Outside> {
    let root = setting.root.clone();
    let document = setting.session.document_path.clone();
    blocking(move || {
        let root = ProjectRoot::open(&root).ok()?;
        Some(Outside::look(&root, &[&document], Bounds::USUAL))
    })
    .await
}

/// Looks again after the agent has ended, and tells what is different. Nothing is told of nothing.
pub(super) async fn tell(
    setting: &Setting,
    attempt: &StartedAttempt,
    before: Outside,
) -> Result<(), StoreError> {
    let changes = blocking(move || before.changes()).await;
    if changes.count == 0 && changes.complete {
        return Ok(());
    }
    let store = &setting.context.store;
    let event = NewEvent {
        iteration: Some(setting.number),
        attempt: Some(attempt.id),
        body: redact::event(
            &setting.context.config.redactor,
            body(changes, setting.step.config.profile()),
        ),
        at: store.now(),
    };
    store
        .append_events(&setting.session.id, setting.epoch, &[event])
        .await
}

fn body(changes: OutsideChanges, profile: PermissionProfile) -> EventBody {
    let warning = changes.count > 0 && !profile.writes_elsewhere();
    EventBody::FilesChanged {
        message: sentence(&changes, warning),
        warning,
        complete: changes.complete,
        files: changes
            .files
            .into_iter()
            .map(|file| ChangedFile {
                path: file.path,
                change: match file.change {
                    Change::Created => FileChange::Created,
                    Change::Changed => FileChange::Changed,
                    Change::Removed => FileChange::Removed,
                },
                bytes_before: file.bytes_before,
                bytes_after: file.bytes_after,
            })
            .collect(),
        diff: changes.diff,
    }
}

fn sentence(changes: &OutsideChanges, warning: bool) -> String {
    let mut sentence = String::new();
    if changes.count > 0 {
        let names = changes.files.iter().take(NAMED).map(|file| &*file.path);
        let names = names.collect::<Vec<_>>().join(", ");
        let more = match changes.count.saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        sentence = format!("Changed outside the working copy during this attempt: {names}{more}.");
        if warning {
            sentence += " The agent was not allowed to; it or something else changed them. Look at \
                         the changes before you go on.";
        }
    }
    if !changes.complete {
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence += &format!(
            "The project is too large, or partly unreadable, to be looked at as a whole: {} files \
             were checked, and changes in the others are not told.",
            changes.looked_at
        );
    }
    sentence
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

#[cfg(test)]
mod tests {
    use redraft_document::ChangedFile;

    use super::*;

    fn changes(names: &[&str], complete: bool) -> OutsideChanges {
        let file = |path: &&str| ChangedFile {
            path: (*path).to_owned(),
            change: Change::Changed,
            bytes_before: Some(1),
            bytes_after: Some(2),
        };
        OutsideChanges {
            files: names.iter().map(file).collect(),
            count: names.len(),
            diff: String::new(),
            complete,
            looked_at: 7,
        }
    }

    fn told(changes: OutsideChanges, profile: PermissionProfile) -> (String, bool) {
        match body(changes, profile) {
            EventBody::FilesChanged {
                message, warning, ..
            } => (message, warning),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn it_is_a_warning_unless_the_agent_may_write_elsewhere() {
        let names = ["a", "b", "c", "d"];
        let (message, warning) = told(changes(&names, true), PermissionProfile::Document);
        assert!(
            warning && message.contains("a, b, c and 1 more."),
            "{message}"
        );
        assert!(message.contains("or something else"), "{message}");
        let (message, warning) = told(changes(&names, true), PermissionProfile::Commands);
        assert!(!warning && !message.contains("not allowed"), "{message}");
    }

    #[test]
    fn a_look_that_was_cut_short_is_said_and_is_no_warning() {
        let (message, warning) = told(changes(&[], false), PermissionProfile::Document);
        assert!(
            !warning && message.contains("7 files were checked"),
            "{message}"
        );
    }
}
