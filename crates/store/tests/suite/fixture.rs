//! What most tests need before they begin: a project, a workflow, a session, a lease.

use std::convert::Infallible;

use redraft_domain::{
    AgentName, Artifact, EventBody, LeaseEpoch, Limits, ModelName, Name, ProjectSlug, Prompt,
    RevisionAuthor, RevisionId, SessionId, StepConfig, StepId, StepType, WorkflowId,
};
use redraft_store::{
    AccountKey, Begun, EventPage, GateFacts, IterationEnd, IterationResult, LeaseHeld, NewAttempt,
    NewEvent, NewProject, NewRevision, NewSession, NewStep, NewWorkflow, Reservation,
    StartedAttempt, Store, StoreError, StoredEvent,
};

/// A project with one workflow of one interactive and one autonomous step.
#[derive(Debug, Clone)]
pub(crate) struct Fixture {
    pub(crate) project: ProjectSlug,
    pub(crate) workflow: WorkflowId,
    pub(crate) step: StepId,
}

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub(crate) fn step(text: &str, step_type: StepType) -> NewStep {
    NewStep {
        name: name(text),
        step_type,
        config: StepConfig::default(),
    }
}

impl Fixture {
    pub(crate) async fn new(store: &Store, called: &str) -> Self {
        let project = NewProject {
            name: name(called),
            path: format!("/projects/{called}"),
        };
        let project = store.create_project(project).await.unwrap().slug;
        let workflow = add_workflow(store, &project).await;
        let step = store.steps(&workflow).await.unwrap()[0].id;
        store.place_document(step, "DESIGN.md").await.unwrap();
        Self {
            project,
            workflow,
            step,
        }
    }

    /// Another workflow of the same project.
    pub(crate) async fn sibling(&self, store: &Store) -> Self {
        let workflow = add_workflow(store, &self.project).await;
        let step = store.steps(&workflow).await.unwrap()[0].id;
        store.place_document(step, "OTHER.md").await.unwrap();
        Self {
            project: self.project.clone(),
            workflow,
            step,
        }
    }

    /// A session of `iterations` on a document that belongs to this workflow alone.
    pub(crate) fn new_session(&self, iterations: u32) -> NewSession {
        NewSession {
            project: self.project.clone(),
            workflow: self.workflow.clone(),
            step: self.step,
            prompt: Prompt::parse("Make it better.").unwrap(),
            agent: AgentName::Demo,
            model: ModelName::parse("opus").unwrap(),
            may_run_commands: false,
            limits: Limits::iterations(iterations),
            document_path: "DESIGN.md".into(),
            document_key: format!("/documents/{}", self.workflow),
            start_revision: None,
            takes_comments: false,
        }
    }

    pub(crate) async fn start(&self, store: &Store, iterations: u32) -> SessionId {
        let new = self.new_session(iterations);
        store.start_session(new).await.unwrap()
    }

    /// A revision of this step's document by an iteration.
    pub(crate) fn revision(&self, parent: Option<RevisionId>, text: &str) -> NewRevision {
        NewRevision {
            artifact: Artifact::DesignDoc,
            step: self.step,
            parent,
            author: RevisionAuthor::Iteration,
            iteration: None,
            session: None,
            text: text.into(),
        }
    }
}

async fn add_workflow(store: &Store, project: &ProjectSlug) -> WorkflowId {
    let new = NewWorkflow {
        name: name("Planning"),
        steps: vec![
            step("Design", StepType::Interactive),
            step("Build", StepType::Autonomous),
        ],
    };
    store.create_workflow(project, new).await.unwrap()
}

/// Takes a lease that must be free.
pub(crate) async fn take(store: &Store, id: &SessionId, iteration: u32, owner: &str) -> LeaseHeld {
    let taken = store.take_lease(id, iteration, owner).await.unwrap();
    taken.expect("the lease is free")
}

pub(crate) fn new_attempt(iteration: u32) -> NewAttempt {
    NewAttempt {
        prompt: "Do it.".into(),
        prompt_source: "iteration, version 1".into(),
        notes: Vec::new(),
        iteration,
        total: 3,
        worker: "w1".into(),
        work_id: "work-1".into(),
        agent_session_id: "11111111-2222-3333-4444-555555555555".into(),
        resumed: false,
        before: None,
        account: account(),
    }
}

/// Begins an attempt that the gate does not object to.
pub(crate) async fn try_begin(
    store: &Store,
    id: &SessionId,
    epoch: LeaseEpoch,
    new: &NewAttempt,
) -> Result<StartedAttempt, StoreError> {
    let reserve = |_: &GateFacts| Ok::<_, Infallible>(Reservation::default());
    match store.begin_attempt(id, epoch, new, reserve).await? {
        Begun::Started(started) => Ok(started),
        Begun::Refused(never) => match never {},
    }
}

/// Begins an attempt under a lease that stands.
pub(crate) async fn begin(store: &Store, held: &LeaseHeld, iteration: u32) -> StartedAttempt {
    let new = new_attempt(iteration);
    let begun = try_begin(store, &held.session.id, held.epoch, &new);
    begun.await.unwrap()
}

/// An account that agents run with.
pub(crate) fn account() -> AccountKey {
    AccountKey {
        id: "demo".into(),
        label: "the demo".into(),
        billing: "demo",
    }
}

/// The end of an iteration that changed nothing.
pub(crate) fn unchanged(number: u32) -> IterationEnd {
    IterationEnd {
        number,
        attempt: None,
        before: None,
        result: IterationResult::Completed {
            revision: None,
            chars_added: 0,
            chars_removed: 0,
            changed_share: 0.0,
            diff: None,
            summary: Some("Nothing to do.".into()),
        },
        conflict: None,
        guardrails: None,
        said_phrase: false,
    }
}

pub(crate) fn failed(number: u32, message: &str) -> IterationEnd {
    let message = message.into();
    IterationEnd {
        result: IterationResult::Failed { message },
        ..unchanged(number)
    }
}

/// An iteration that made `revision` out of its parent.
pub(crate) fn changed(number: u32, revision: NewRevision) -> IterationEnd {
    IterationEnd {
        before: revision.parent,
        result: IterationResult::Completed {
            revision: Some(revision),
            chars_added: 7,
            chars_removed: 3,
            changed_share: 0.1,
            diff: Some("-old\n+new\n".into()),
            summary: Some("Rewrote the goals.".into()),
        },
        ..unchanged(number)
    }
}

/// Runs one iteration to an end without a change.
pub(crate) async fn run_through(store: &Store, id: &SessionId, number: u32) {
    let held = take(store, id, number, "w1").await;
    begin(store, &held, number).await;
    let finished = store.finish_iteration(id, held.epoch, unchanged(number));
    finished.await.unwrap();
}

pub(crate) fn content(store: &Store, text: &str) -> NewEvent {
    NewEvent {
        iteration: Some(1),
        attempt: None,
        body: EventBody::Content {
            text: text.into(),
            parent: None,
        },
        at: store.now(),
    }
}

/// All events of a session.
pub(crate) async fn events(store: &Store, id: &SessionId) -> Vec<StoredEvent> {
    let page = EventPage::After(redraft_domain::EventId(0));
    store.events(id, page, 100_000).await.unwrap()
}

/// The types of all events of a session, in order.
pub(crate) async fn kinds(store: &Store, id: &SessionId) -> Vec<String> {
    let all = events(store, id).await;
    all.into_iter().map(|event| event.kind).collect()
}
