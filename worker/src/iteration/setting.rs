//! Everything that stays the same during one iteration.

use std::{path::PathBuf, sync::Arc, time::Duration};

use redraft_domain::{IterationTask, LeaseEpoch};
use redraft_publication::DocumentPlace;
use redraft_store::{
    AccountKey, Attempt, Iteration, LeaseHeld, Note, Session, Step, StoreError, notes_for,
};

use super::{Trouble, trouble::needs_user};
use crate::{
    account::account,
    context::Context,
    prompt::{Template, TemplateName},
};

/// The most time of an answer in a chat session whose step names none.
const ANSWER_TIMEOUT: Duration = Duration::from_mins(3);

/// Everything that stays the same during one iteration.
pub(super) struct Setting {
    pub(super) context: Arc<Context>,
    pub(super) session: Session,
    pub(super) epoch: LeaseEpoch,
    /// The iteration's number.
    pub(super) number: u32,
    /// What the iteration is for.
    pub(super) task: IterationTask,
    pub(super) step: Step,
    pub(super) root: PathBuf,
    pub(super) place: DocumentPlace,
    /// The account that its agent runs with.
    pub(super) account: AccountKey,
    /// The document's file name.
    pub(super) file_name: String,
    /// The fingerprint of the repository's own settings that the user trusts.
    pub(super) trusted_settings: Option<String>,
}

impl Setting {
    pub(super) async fn load(context: &Arc<Context>, held: LeaseHeld) -> Result<Self, Trouble> {
        let session = held.session;
        let store = &context.store;
        let project = store
            .project(&session.project)
            .await?
            .ok_or(StoreError::Lost)?;
        let step = store.step(session.step).await?.ok_or(StoreError::Lost)?;
        let iterations = store.iterations(&session.id).await?;
        let task = iterations
            .iter()
            .find(|iteration| iteration.number == session.next_iteration)
            .map_or(IterationTask::Refine, |iteration| iteration.task);
        let root = PathBuf::from(project.path);
        let trusted_settings = project.trusted_settings;
        let file_name = session
            .document_path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        Ok(Self {
            context: Arc::clone(context),
            place: DocumentPlace {
                step: session.step,
                project_path: root.clone(),
                path: session.document_path.clone(),
            },
            account: account(session.agent, &context.config.environment),
            epoch: held.epoch,
            number: session.next_iteration,
            task,
            step,
            root,
            file_name,
            trusted_settings,
            session,
        })
    }

    /// The attempts of this iteration so far, oldest first.
    pub(super) async fn earlier_attempts(&self) -> Result<Vec<Attempt>, StoreError> {
        let mut attempts = self.context.store.attempts(&self.session.id).await?;
        attempts.retain(|attempt| attempt.iteration_number == i64::from(self.number));
        Ok(attempts)
    }

    /// This iteration's row as it is now.
    pub(super) async fn iteration(&self) -> Result<Iteration, StoreError> {
        let iterations = self.context.store.iterations(&self.session.id).await?;
        iterations
            .into_iter()
            .find(|i| i.number == self.number)
            .ok_or(StoreError::Lost)
    }

    /// The user's notes for the next attempt of this iteration, in order. `begins_anew`: in a new
    /// conversation, which knows nothing of those that an earlier one was given.
    pub(super) async fn notes(&self, begins_anew: bool) -> Result<Vec<Note>, StoreError> {
        let store = &self.context.store;
        let all = store.notes(&self.session.id).await?;
        if all.is_empty() {
            return Ok(all);
        }
        let iterations = store.iterations(&self.session.id).await?;
        let chosen = notes_for(&all, &iterations, self.number, begins_anew);
        Ok(chosen.into_iter().cloned().collect())
    }

    /// The text that a prompt is made from: the project's own, else ours.
    pub(super) async fn template(&self, name: TemplateName) -> Result<Template, Trouble> {
        let root = self.root.clone();
        let read = tokio::task::spawn_blocking(move || Template::of(&root, name));
        match read.await {
            Ok(template) => template.map_err(|error| needs_user(&error)),
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    /// The most time of one attempt.
    pub(super) fn total_timeout(&self) -> Duration {
        let own = self.step.config.timeout_secs.map(Duration::from_secs);
        own.unwrap_or(match self.task {
            IterationTask::Refine => self.context.config.total_timeout,
            IterationTask::Answer | IterationTask::Artifacts => ANSWER_TIMEOUT,
        })
    }

    /// The agent's temporary files for this working folder.
    pub(super) fn tmp_folder(&self, work_id: &str) -> PathBuf {
        self.context.config.tmp_folder.join(work_id)
    }
}
