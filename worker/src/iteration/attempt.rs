//! One attempt: counted, run, recorded, settled.

use std::{path::PathBuf, sync::Arc};

use redraft_agent::{
    AgentProgram, Invocation, ProjectSettings, Report, Sandbox, StopReason, StopToken, run,
    stop_pair,
};
use redraft_document::LARGE_DOCUMENT_BYTES;
use redraft_domain::{EventBody, RunStatus};
use redraft_store::{Begun, NewAttempt, NewEvent, Session, StartedAttempt, StoreError};
use tokio::sync::mpsc;

use super::{
    Trouble, outside,
    plan::Plan,
    setting::Setting,
    settle::{marker, settlement},
    talk::is_talk,
    trouble::needs_user,
    trust, working_copy,
};
use crate::{
    gate::{self, Candidate, Objection},
    record::{Recorded, Recorder},
    redact,
};

/// How many signals may wait to be written down before the agent has to wait.
const MOST_WAITING_SIGNALS: usize = 1_024;

/// The project's own instructions, which the agent does not read by itself (see `command_line`).
const INSTRUCTIONS: &str = "CLAUDE.md";

/// An attempt that is over and settled.
pub(super) struct Done {
    pub(super) attempt: StartedAttempt,
    pub(super) report: Report,
    /// The text that an answer broke off in.
    unfinished: Option<String>,
    /// What the working copy holds now; the error is for a person.
    pub(super) document: Result<Option<String>, String>,
}

/// What making an attempt came to.
pub(super) enum Made {
    /// It was made, is over and settled.
    Done(Box<Done>),
    /// The gate refused it meanwhile; the agent was not started.
    Refused(Objection),
}

/// Makes one attempt.
pub(super) async fn make(
    setting: &Setting,
    candidate: &Candidate,
    plan: &Plan,
    stop: StopToken,
) -> Result<Made, Trouble> {
    let context = &setting.context;
    let session = context.store.session(&setting.session.id).await?;
    let session = &session.ok_or(StoreError::Lost)?;
    let agent = context
        .agents
        .find(session.agent)
        .await
        .map_err(|error| needs_user(&error))?;
    let sandbox = sandbox(setting).await?;
    let tmp_dir = setting.tmp_folder(&plan.work_id);
    tokio::fs::create_dir_all(&tmp_dir)
        .await
        .map_err(|error| needs_user(&error))?;
    // Counted before it starts: an iteration that takes its worker down with it is noticed.
    let begun = context
        .store
        .begin_attempt(
            &session.id,
            setting.epoch,
            &NewAttempt {
                iteration: setting.number,
                total: session.limits.iterations,
                worker: context.config.name.clone(),
                work_id: plan.work_id.clone(),
                agent_session_id: plan.conversation_id().to_string(),
                resumed: plan.is_resumed(),
                before: plan.before,
                prompt: plan.prompt.text.clone(),
                prompt_source: plan.prompt.source.clone(),
                account: setting.account.clone(),
                notes: plan.notes.clone(),
            },
            |facts| gate::ask(candidate, facts),
        )
        .await?;
    let attempt = match begun {
        Begun::Started(attempt) => attempt,
        Begun::Refused(objection) => {
            working_copy::discard(plan.copy.clone(), tmp_dir).await;
            return Ok(Made::Refused(objection));
        }
    };
    if !plan.is_resumed() && plan.before_text.len() as u64 > LARGE_DOCUMENT_BYTES {
        warn_of_size(setting, &attempt, plan.before_text.len()).await?;
    }
    let mut invocation = invocation(setting, session, plan, &attempt, agent, tmp_dir);
    invocation.sandbox = sandbox;
    invocation.project_settings = trust::project_settings(setting, &attempt).await?;
    if invocation.project_settings == ProjectSettings::Unused {
        invocation.append_system_prompt_file = instructions(setting);
    }
    let outside = outside::look(setting, attempt.id, invocation.sandbox.is_some()).await;
    let watched = watch(setting, &attempt, invocation, stop).await;
    if watched.is_err() {
        outside::forget(setting, attempt.id).await;
    }
    let (report, recorded) = watched?;
    if let Recorded::Whole { .. } = &recorded {
        outside::tell(setting, attempt.id, outside).await?;
    }
    let document = working_copy::read(&plan.copy).await;
    let half_made = match &document {
        Ok(Some(text)) if *text != plan.before_text => Some(text.clone()),
        _ => None,
    };
    context
        .store
        .settle_attempt(attempt.id, &settlement(&report, &attempt, half_made))
        .await?;
    match recorded {
        Recorded::Whole { unfinished } => Ok(Made::Done(Box::new(Done {
            attempt,
            report,
            unfinished,
            document,
        }))),
        Recorded::LeaseLost => Err(StoreError::Lost.into()),
        Recorded::Failed(error) => Err(error.into()),
    }
}

/// Tells who watches that the agent cannot read the whole document at once.
async fn warn_of_size(
    setting: &Setting,
    attempt: &StartedAttempt,
    bytes: usize,
) -> Result<(), StoreError> {
    let store = &setting.context.store;
    let message = format!(
        "The document is large ({} kB): beyond {} kB the agent reads it only in parts, so changes \
         may miss what stands elsewhere; consider splitting it.",
        bytes / 1_000,
        LARGE_DOCUMENT_BYTES / 1_000
    );
    let event = NewEvent {
        iteration: Some(setting.number),
        attempt: Some(attempt.id),
        body: EventBody::Status {
            run_status: RunStatus::Running,
            message,
            wait_until: None,
        },
        at: store.now(),
    };
    store
        .append_events(&setting.session.id, setting.epoch, &[event])
        .await
}

/// Runs the agent and writes down what it does, until both are done.
async fn watch(
    setting: &Setting,
    attempt: &StartedAttempt,
    invocation: Invocation,
    mut asked: StopToken,
) -> Result<(Report, Recorded), Trouble> {
    let (sender, receiver) = mpsc::channel(MOST_WAITING_SIGNALS);
    let (handle, stop) = stop_pair();
    let handle = Arc::new(handle);
    let recorder = Recorder {
        store: setting.context.store.clone(),
        session: setting.session.id.clone(),
        epoch: setting.epoch,
        iteration: setting.number,
        attempt: attempt.id,
        account: setting.account.id.clone(),
        is_talk: is_talk(setting.task),
        redactor: Arc::clone(&setting.context.config.redactor),
    };
    let recording = tokio::spawn(recorder.run(receiver, Arc::clone(&handle)));
    let listening = tokio::spawn(async move { handle.stop(asked.stopped().await) });
    let ended = run(invocation, sender, stop).await;
    listening.abort();
    let recorded = match recording.await {
        Ok(recorded) => recorded,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    };
    match ended {
        Ok(report) => Ok((
            redact::report(&setting.context.config.redactor, report),
            recorded,
        )),
        Err(error) => {
            let trouble = needs_user(&error);
            let Trouble::User(_, message) = &trouble else {
                return Err(trouble);
            };
            let settlement = redraft_store::Settlement {
                outcome: "not_started".into(),
                message: Some(message.clone()),
                cost_usd: Some(0.0),
                ..Default::default()
            };
            setting
                .context
                .store
                .settle_attempt(attempt.id, &settlement)
                .await?;
            Err(trouble)
        }
    }
}

fn invocation(
    setting: &Setting,
    session: &Session,
    plan: &Plan,
    attempt: &StartedAttempt,
    agent: AgentProgram,
    tmp_dir: PathBuf,
) -> Invocation {
    let config = &setting.context.config;
    let reservation = attempt.reservation;
    Invocation {
        agent,
        guardian: config.own_binary.clone(),
        project_root: setting.root.clone(),
        work_dir: PathBuf::from(plan.copy.folder()),
        prompt: plan.prompt.text.clone(),
        model: Some(session.model.clone()),
        allowed_tools: setting.step.config.tools(),
        edits_project: setting.step.config.profile().edits_project(),
        sandbox: None,
        data_folder: config.data_folder.clone(),
        project_settings: ProjectSettings::Unused,
        max_turns: None,
        max_budget_usd: reservation.is_limit.then_some(reservation.usd),
        conversation: plan.conversation,
        append_system_prompt_file: None,
        total_timeout: setting.total_timeout(),
        idle_timeout: config.idle_timeout,
        marker: marker(&config.installation, attempt.id),
        environment: config.environment.clone(),
        extra_environment: Vec::new(),
        tmp_dir,
    }
}

/// What the agent runs in, where its step or the installation wants a sandbox: without one it does not start.
async fn sandbox(setting: &Setting) -> Result<Option<Sandbox>, Trouble> {
    let context = &setting.context;
    if !(context.config.sandbox || setting.step.config.sandbox) {
        return Ok(None);
    }
    let found = context.agents.sandbox().await;
    found.map(Some).map_err(|error| needs_user(&error))
}

/// The project's CLAUDE.md, if it is a plain file: a link could lead anywhere.
fn instructions(setting: &Setting) -> Option<PathBuf> {
    let file = setting.root.join(INSTRUCTIONS);
    let is_file = std::fs::symlink_metadata(&file).is_ok_and(|metadata| metadata.is_file());
    is_file.then_some(file)
}

impl Done {
    /// Makes the text that an answer broke off in a part of it, before the answer ends for good.
    pub(super) async fn keep_unfinished(&self, setting: &Setting) -> Result<(), StoreError> {
        let Some(text) = &self.unfinished else {
            return Ok(());
        };
        let store = &setting.context.store;
        let event = NewEvent {
            iteration: Some(setting.number),
            attempt: Some(self.attempt.id),
            body: EventBody::Reply {
                content: text.clone(),
                parent: None,
            },
            at: store.now(),
        };
        store
            .append_events(&setting.session.id, setting.epoch, &[event])
            .await
    }

    /// Why the attempt was stopped, if it was.
    pub(super) fn stopped(&self) -> Option<StopReason> {
        match self.report.outcome {
            redraft_agent::Outcome::Stopped { reason } => Some(reason),
            _ => None,
        }
    }
}
