//! Adding, removing and ordering a workflow's steps.

use redraft_domain::{StepId, StepType, WorkflowError, WorkflowStatus};
use redraft_store::{ChangeWorkflowError, Request};

use crate::{
    fixture::{Fixture, run_through, step},
    stores::Stores,
    workflow_verbs::{seen, three},
};

on_both![
    steps_are_put_into_another_order_and_the_active_one_stays_active,
    a_step_is_added_at_its_place_and_takes_part,
    a_refused_step_leaves_nothing,
    a_step_is_removed_and_the_others_close_up,
    a_step_with_sessions_is_removed_only_with_them,
];

async fn steps_are_put_into_another_order_and_the_active_one_stays_active(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let [one, two, three] = steps[..] else {
        panic!("three steps")
    };
    let id = &fixture.workflow;
    store.order_steps(id, &[two, three, one]).await.unwrap();
    let (status, current, said) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Draft, Some(1)));
    assert_eq!(said, "Two pending, Three pending, One pending");
    store.start_workflow(id).await.unwrap();
    let mut planned = fixture.clone();
    planned.step = two;
    let session = planned.start(store, 1).await;
    store.order_steps(id, &[one, three, two]).await.unwrap();
    let (_, current, said) = seen(store, &fixture).await;
    assert_eq!(current, Some(3), "also while a session runs");
    assert_eq!(said, "One pending, Three pending, Two active");
    run_through(store, &session, 1).await;
    store.complete_planning(&session, &[]).await.unwrap();
    assert_eq!(seen(store, &fixture).await.1, Some(1));
    for order in [
        vec![one, two],
        vec![one, one, two],
        vec![one, two, StepId(0)],
    ] {
        let refused = store.order_steps(id, &order).await.unwrap_err();
        assert!(
            matches!(
                refused,
                ChangeWorkflowError::NotPossible(WorkflowError::Order { steps: 3 })
            ),
            "{refused:?}"
        );
    }
}

async fn a_step_is_added_at_its_place_and_takes_part(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let id = &fixture.workflow;
    let add = async |called: &str, number| {
        let new = step(called, StepType::Autonomous);
        store.add_step(id, &new, number).await.unwrap()
    };
    let last = add("Last", None).await;
    add("First", Some(1)).await;
    let (_, current, said) = seen(store, &fixture).await;
    assert_eq!(current, Some(1));
    let expected =
        "First pending, One pending, Two pending, Three pending, Last pending".to_owned();
    assert_eq!(said, expected);
    let added = store.step(last).await.unwrap().unwrap();
    assert_eq!(added.step_type, StepType::Autonomous);
    for step in store.steps(id).await.unwrap() {
        store.skip_step(id, step.id).await.unwrap();
    }
    assert_eq!(seen(store, &fixture).await.0, WorkflowStatus::Completed);
    add("More", Some(2)).await;
    let (status, current, said) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Active, Some(2)));
    assert!(
        said.starts_with("First skipped, More active, One"),
        "{said}"
    );
    assert!(store.step(steps[0]).await.unwrap().is_some());
}

async fn a_refused_step_leaves_nothing(stores: &Stores) {
    let store = &stores.store;
    let (fixture, _) = three(store).await;
    let new = step("More", StepType::Interactive);
    for number in [0, 5] {
        let refused = store.add_step(&fixture.workflow, &new, Some(number)).await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(
                refused,
                ChangeWorkflowError::NotPossible(WorkflowError::Place { most: 4 })
            ),
            "{refused:?}"
        );
    }
    store.archive_workflow(&fixture.workflow).await.unwrap();
    let refused = store.add_step(&fixture.workflow, &new, None).await;
    assert!(refused.is_err());
    let unknown = redraft_domain::WorkflowId::from_random(3);
    let refused = store.add_step(&unknown, &new, None).await;
    assert!(matches!(refused, Err(ChangeWorkflowError::Unknown)));
    assert_eq!(store.steps(&fixture.workflow).await.unwrap().len(), 3);
    assert_eq!(stores.number("SELECT COUNT(*) FROM steps").await, 5);
}

async fn a_step_is_removed_and_the_others_close_up(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let id = &fixture.workflow;
    store.start_workflow(id).await.unwrap();
    store.remove_step(id, steps[0], false).await.unwrap();
    let (status, current, said) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Active, Some(1)));
    assert_eq!(said, "Two active, Three pending");
    store.skip_step(id, steps[1]).await.unwrap();
    store.remove_step(id, steps[2], false).await.unwrap();
    let (status, current, _) = seen(store, &fixture).await;
    assert_eq!((status, current), (WorkflowStatus::Completed, None));
    let refused = store.remove_step(id, steps[1], true).await.unwrap_err();
    assert!(
        matches!(
            refused,
            ChangeWorkflowError::NotPossible(WorkflowError::LastStep)
        ),
        "{refused:?}"
    );
    let gone = store.remove_step(id, steps[0], true).await.unwrap_err();
    assert!(
        matches!(
            gone,
            ChangeWorkflowError::NotPossible(WorkflowError::UnknownStep)
        ),
        "{gone:?}"
    );
    let foreign = Fixture::new(store, "blog").await.step;
    assert!(store.remove_step(id, foreign, true).await.is_err());
    assert!(store.step(foreign).await.unwrap().is_some());
}

async fn a_step_with_sessions_is_removed_only_with_them(stores: &Stores) {
    let store = &stores.store;
    let (fixture, steps) = three(store).await;
    let id = &fixture.workflow;
    let revision = store.add_revision(&fixture.revision(None, "# One\n")).await;
    revision.unwrap();
    let session = fixture.start(store, 1).await;
    for with_sessions in [false, true] {
        let busy = store.remove_step(id, steps[0], with_sessions).await;
        let busy = busy.unwrap_err();
        assert!(
            matches!(&busy, ChangeWorkflowError::Busy { session: it, .. } if *it == session),
            "{busy:?}"
        );
    }
    store.request(&session, Request::Pause).await.unwrap();
    assert!(store.remove_step(id, steps[0], true).await.is_err());
    store.request(&session, Request::Cancel).await.unwrap();
    let refused = store.remove_step(id, steps[0], false).await.unwrap_err();
    assert!(
        matches!(refused, ChangeWorkflowError::HasSessions(1)),
        "{refused:?}"
    );
    store.remove_step(id, steps[0], true).await.unwrap();
    assert!(store.session(&session).await.unwrap().is_none());
    for table in ["sessions", "events", "revisions", "blobs", "iterations"] {
        let left = stores
            .number(&format!("SELECT COUNT(*) FROM {table}"))
            .await;
        assert_eq!(left, 0, "{table}");
    }
    assert_eq!(seen(store, &fixture).await.2, "Two active, Three pending");
}
