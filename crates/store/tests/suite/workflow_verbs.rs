//! The way of a workflow through its states, and what becomes of its sessions.

use std::time::Duration;

use redraft_domain::{
    RunStatus, SessionStatus, StepId, StepStatus, StepType, WorkflowError, WorkflowId,
    WorkflowStatus,
};
use redraft_store::{
    ChangeWorkflowError, CompleteError, NewWorkflow, Request, RequestError, StartSessionError,
    Store,
};

use crate::{
    fixture::{Fixture, begin, changed, kinds, name, run_through, step, take},
    stores::Stores,
};

on_both![
    a_workflow_is_started_advanced_and_completed,
    a_paused_or_archived_workflow_starts_resumes_and_completes_nothing,
    a_workflow_is_not_held_while_a_session_goes_on,
    an_archived_workflow_comes_back_as_its_steps_stand,
    advancing_ends_a_paused_session_and_is_refused_while_one_goes_on,
    skipping_ends_a_paused_session_and_is_refused_while_one_goes_on,
    a_reopened_step_has_its_newest_session_and_document_again,
    a_step_that_is_left_in_the_middle_finds_its_session_again,
    another_step_is_not_taken_up_while_a_session_is_open,
    of_many_who_advance_at_once_each_completes_another_step,
];

/// Three interactive steps.
pub(crate) async fn three(store: &Store) -> (Fixture, Vec<StepId>) {
    let mut fixture = Fixture::new(store, "shop").await;
    let steps = ["One", "Two", "Three"].map(|called| step(called, StepType::Interactive));
    let new = NewWorkflow {
        name: name("Long"),
        steps: steps.into(),
    };
    fixture.workflow = store.create_workflow(&fixture.project, new).await.unwrap();
    let steps = store.steps(&fixture.workflow).await.unwrap();
    let ids: Vec<StepId> = steps.iter().map(|step| step.id).collect();
    for (id, number) in ids.iter().zip(1..) {
        let path = format!("{number}.md");
        store.place_document(*id, &path).await.unwrap();
    }
    fixture.step = ids[0];
    (fixture, ids)
}

/// The workflow's state, its current step, and its steps' names and states.
pub(crate) async fn seen(store: &Store, of: &Fixture) -> (WorkflowStatus, Option<i64>, String) {
    let workflow = store.workflow(&of.project, &of.workflow).await;
    let workflow = workflow.unwrap().unwrap();
    let steps = store.steps(&of.workflow).await.unwrap();
    let numbers: Vec<i64> = steps.iter().map(|step| step.number).collect();
    assert!(
        numbers.iter().copied().eq(1..=steps.len() as i64),
        "{numbers:?}"
    );
    let steps: Vec<String> = steps
        .iter()
        .map(|step| format!("{} {}", step.name, step.status))
        .collect();
    (workflow.status, workflow.current_step, steps.join(", "))
}

fn is_busy(refused: Result<(), ChangeWorkflowError>, id: &redraft_domain::SessionId) {
    let refused = refused.unwrap_err();
    let names = matches!(&refused, ChangeWorkflowError::Busy { session, .. } if session == id);
    assert!(
        names && refused.to_string().contains(id.as_str()),
        "{refused:?}"
    );
}

async fn a_workflow_is_started_advanced_and_completed(stores: &Stores) {
    let store = &stores.store;
    let (fixture, _) = three(store).await;
    let id = &fixture.workflow;
    let refused = store.advance_workflow(id).await.unwrap_err();
    assert!(
        matches!(
            &refused,
            ChangeWorkflowError::NotPossible(WorkflowError::Workflow(_))
        ),
        "{refused:?}"
    );
    stores.later(Duration::from_secs(1));
    store.start_workflow(id).await.unwrap();
    let expected = "One active, Two pending, Three pending";
    let active = WorkflowStatus::Active;
    assert_eq!(
        seen(store, &fixture).await,
        (active, Some(1), expected.into())
    );
    let workflow = store.workflow(&fixture.project, id).await.unwrap().unwrap();
    assert_eq!(workflow.updated_at, store.now());
    assert!(store.start_workflow(id).await.is_err());
    store.advance_workflow(id).await.unwrap();
    store.advance_workflow(id).await.unwrap();
    let expected = "One completed, Two completed, Three active";
    assert_eq!(
        seen(store, &fixture).await,
        (active, Some(3), expected.into())
    );
    store.advance_workflow(id).await.unwrap();
    let (status, current, steps) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Completed, None));
    assert!(!steps.contains("active"), "{steps}");
    assert!(store.advance_workflow(id).await.is_err());
    let unknown = store.start_workflow(&WorkflowId::from_random(9)).await;
    assert!(matches!(unknown, Err(ChangeWorkflowError::Unknown)));
}

async fn a_paused_or_archived_workflow_starts_resumes_and_completes_nothing(stores: &Stores) {
    let store = &stores.store;
    let (fixture, _) = three(store).await;
    let session = fixture.start(store, 2).await;
    store.request(&session, Request::Pause).await.unwrap();
    store.pause_workflow(&fixture.workflow).await.unwrap();
    for status in ["paused", "archived"] {
        let refused = store.resume_session(&session).await.unwrap_err();
        assert!(matches!(refused, RequestError::NotOpen(_)), "{refused:?}");
        assert!(refused.to_string().contains(status), "{refused}");
        let refused = store.complete_planning(&session, &[]).await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, CompleteError::NotPossible(_)),
            "{refused:?}"
        );
        let refused = store.start_session(fixture.new_session(1)).await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, StartSessionError::NotOpen(_)),
            "{refused:?}"
        );
        if status == "paused" {
            store.archive_workflow(&fixture.workflow).await.unwrap();
        }
    }
    store.unarchive_workflow(&fixture.workflow).await.unwrap();
    let resumed = store.resume_session(&session).await.unwrap();
    assert_eq!(resumed.state.status(), RunStatus::Pending);
}

async fn a_workflow_is_not_held_while_a_session_goes_on(stores: &Stores) {
    let store = &stores.store;
    let (fixture, _) = three(store).await;
    let session = fixture.start(store, 2).await;
    let id = &fixture.workflow;
    is_busy(store.pause_workflow(id).await, &session);
    is_busy(store.archive_workflow(id).await, &session);
    take(store, &session, 1, "w1").await;
    is_busy(store.pause_workflow(id).await, &session);
    stores
        .execute(
            "UPDATE sessions SET run_status = 'waiting', state_reason = 'back_off', wait_until = 1",
        )
        .await
        .unwrap();
    is_busy(store.archive_workflow(id).await, &session);
    assert_eq!(seen(store, &fixture).await.0, WorkflowStatus::Active);
    store.enforce(&session, Request::Cancel).await.unwrap();
    store.pause_workflow(id).await.unwrap();
    assert!(store.pause_workflow(id).await.is_err());
    store.resume_workflow(id).await.unwrap();
    assert_eq!(seen(store, &fixture).await.0, WorkflowStatus::Active);
    let kept = store.session(&session).await.unwrap().unwrap();
    assert_eq!(
        kept.status,
        SessionStatus::Active,
        "its results are still worked on"
    );
}

async fn an_archived_workflow_comes_back_as_its_steps_stand(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let id = &fixture.workflow;
    let there_and_back = async || {
        store.archive_workflow(id).await.unwrap();
        assert_eq!(seen(store, &fixture).await.0, WorkflowStatus::Archived);
        assert!(store.archive_workflow(id).await.is_err());
        assert!(store.skip_step(id, steps[0]).await.is_err());
        store.unarchive_workflow(id).await.unwrap();
        let (status, current, _) = seen(store, &fixture).await;
        (status, current)
    };
    assert_eq!(there_and_back().await, (WorkflowStatus::Draft, Some(1)));
    store.start_workflow(id).await.unwrap();
    store.pause_workflow(id).await.unwrap();
    assert_eq!(there_and_back().await, (WorkflowStatus::Active, Some(1)));
    for step in &steps {
        store.skip_step(id, *step).await.unwrap();
    }
    assert_eq!(there_and_back().await, (WorkflowStatus::Completed, None));
}

async fn advancing_ends_a_paused_session_and_is_refused_while_one_goes_on(stores: &Stores) {
    let store = &stores.store;
    let (fixture, _) = three(store).await;
    let session = fixture.start(store, 2).await;
    is_busy(store.advance_workflow(&fixture.workflow).await, &session);
    store.request(&session, Request::Pause).await.unwrap();
    store.advance_workflow(&fixture.workflow).await.unwrap();
    let ended = store.session(&session).await.unwrap().unwrap();
    assert_eq!(ended.state.status(), RunStatus::Completed);
    assert_eq!(ended.status, SessionStatus::Completed);
    assert_eq!(kinds(store, &session).await.last().unwrap(), "done");
    assert_eq!(seen(store, &fixture).await.1, Some(2));
}

async fn skipping_ends_a_paused_session_and_is_refused_while_one_goes_on(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let session = fixture.start(store, 2).await;
    is_busy(store.skip_step(&fixture.workflow, steps[0]).await, &session);
    // Another step's is none of its business.
    store.skip_step(&fixture.workflow, steps[1]).await.unwrap();
    store.request(&session, Request::Pause).await.unwrap();
    store.skip_step(&fixture.workflow, steps[0]).await.unwrap();
    let ended = store.session(&session).await.unwrap().unwrap();
    assert_eq!(ended.state.status(), RunStatus::Cancelled);
    assert_eq!(ended.status, SessionStatus::Interrupted);
    assert_eq!(kinds(store, &session).await.last().unwrap(), "cancelled");
    let (status, current, steps) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Active, Some(3)));
    assert_eq!(steps, "One skipped, Two skipped, Three active");
}

async fn a_reopened_step_has_its_newest_session_and_document_again(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let session = fixture.start(store, 1).await;
    let held = take(store, &session, 1, "w1").await;
    begin(store, &held, 1).await;
    let end = changed(1, fixture.revision(None, "# One\n"));
    store
        .finish_iteration(&session, held.epoch, end)
        .await
        .unwrap();
    store.complete_planning(&session, &[]).await.unwrap();
    // Meanwhile the user changes the file, and it is taken in.
    let first = store.document(steps[0]).await.unwrap().current;
    let edited = fixture.revision(first, "# One, better\n");
    let edited = store.add_revision(&edited).await.unwrap();
    let active = async || store.active_session(&fixture.workflow).await.unwrap();
    assert!(active().await.is_none());

    store
        .reopen_step(&fixture.workflow, steps[0])
        .await
        .unwrap();
    let again = active().await.unwrap();
    assert_eq!((again.id, again.revision), (session.clone(), Some(edited)));
    let (status, current, said) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Active, Some(1)));
    assert_eq!(said, "One active, Two pending, Three pending");
    store.complete_planning(&session, &[]).await.unwrap();
    assert_eq!(
        seen(store, &fixture).await.1,
        Some(2),
        "a second completion"
    );
}

async fn a_step_that_is_left_in_the_middle_finds_its_session_again(stores: &Stores) {
    let store = &stores.store;
    let (mut fixture, steps) = three(store).await;
    store.start_workflow(&fixture.workflow).await.unwrap();
    store.advance_workflow(&fixture.workflow).await.unwrap();
    fixture.step = steps[1];
    let session = fixture.start(store, 1).await;
    run_through(store, &session, 1).await;
    let status = async || store.session(&session).await.unwrap().unwrap().status;
    store
        .reopen_step(&fixture.workflow, steps[0])
        .await
        .unwrap();
    assert_eq!(status().await, SessionStatus::Interrupted);
    store.start_step(&fixture.workflow, steps[2]).await.unwrap();
    assert_eq!(
        seen(store, &fixture).await.2,
        "One pending, Two pending, Three active"
    );
    store.start_step(&fixture.workflow, steps[1]).await.unwrap();
    assert_eq!(status().await, SessionStatus::Active);
    store.advance_workflow(&fixture.workflow).await.unwrap();
    assert_eq!(status().await, SessionStatus::Completed);
    assert_eq!(
        seen(store, &fixture).await.2,
        "One active, Two completed, Three pending"
    );
}

async fn another_step_is_not_taken_up_while_a_session_is_open(stores: &Stores) {
    let store = &stores.store;
    let (mut fixture, steps) = three(store).await;
    store.skip_step(&fixture.workflow, steps[0]).await.unwrap();
    assert_eq!(
        seen(store, &fixture).await.0,
        WorkflowStatus::Draft,
        "nothing has begun"
    );
    fixture.step = steps[1];
    let session = fixture.start(store, 2).await;
    for _ in ["pending", "paused"] {
        let id = &fixture.workflow;
        is_busy(store.start_step(id, steps[2]).await, &session);
        is_busy(store.reopen_step(id, steps[0]).await, &session);
        let before = seen(store, &fixture).await;
        assert_eq!(before.2, "One skipped, Two active, Three pending");
        if store.request(&session, Request::Pause).await.is_err() {
            break;
        }
    }
    store.request(&session, Request::Cancel).await.unwrap();
    store
        .reopen_step(&fixture.workflow, steps[0])
        .await
        .unwrap();
    assert_eq!(seen(store, &fixture).await.1, Some(1));
    let step = store.step(steps[1]).await.unwrap().unwrap();
    assert_eq!(step.status, StepStatus::Pending);
}

async fn of_many_who_advance_at_once_each_completes_another_step(stores: &Stores) {
    let (fixture, _) = three(&stores.store).await;
    stores
        .store
        .start_workflow(&fixture.workflow)
        .await
        .unwrap();
    let mut advances = Vec::new();
    for _ in 0..5 {
        let (store, id) = (stores.another().await, fixture.workflow.clone());
        advances.push(tokio::spawn(
            async move { store.advance_workflow(&id).await },
        ));
    }
    let mut advanced = 0;
    for advance in advances {
        match advance.await.unwrap() {
            Ok(()) => advanced += 1,
            Err(ChangeWorkflowError::NotPossible(_)) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(advanced, 3);
    let (status, current, _) = seen(&stores.store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Completed, None));
}
