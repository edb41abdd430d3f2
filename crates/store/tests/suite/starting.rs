//! Starting a session.

use redraft_domain::{
    IterationStatus, Limits, RunStatus, SessionStatus, StepStatus, WorkflowStatus,
};
use redraft_store::{JobPayload, Request, StartSessionError};

use crate::{
    fixture::{Fixture, run_through},
    stores::Stores,
};

on_both![
    a_started_session_has_its_iterations_and_one_job,
    a_workflow_has_one_session_that_has_not_ended,
    two_workflows_never_work_on_one_document_at_once,
    of_many_starts_at_once_one_succeeds,
    of_many_starts_on_one_document_at_once_one_succeeds,
    a_later_session_replaces_the_earlier_one_and_keeps_its_guardrails,
    a_held_or_archived_workflow_starts_nothing,
    a_start_that_fails_half_way_leaves_nothing,
];

async fn a_started_session_has_its_iterations_and_one_job(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let start = fixture.revision(None, "# Start\n");
    let start = store.add_revision(&start).await.unwrap();
    let mut new = fixture.new_session(3);
    new.limits = Limits {
        max_cost_usd: Some(1.5),
        max_wall_secs: Some(60),
        ..new.limits
    };
    new.start_revision = Some(start);
    new.may_run_commands = true;
    let id = store.start_session(new.clone()).await.unwrap();

    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.state.status(), RunStatus::Pending);
    assert_eq!((session.current_iteration, session.next_iteration), (0, 1));
    assert_eq!(session.limits, new.limits);
    assert_eq!(session.prompt.as_deref(), Some("Make it better."));
    assert_eq!(
        (session.start_revision, session.revision),
        (Some(start), Some(start))
    );
    assert!(session.may_run_commands && session.requested.is_none());
    assert_eq!(session.created_at, store.now());
    let iterations = store.iterations(&id).await.unwrap();
    let numbers: Vec<_> = iterations.iter().map(|i| (i.number, i.status)).collect();
    let pending = IterationStatus::Pending;
    assert_eq!(numbers, [(1, pending), (2, pending), (3, pending)]);

    let claim = store.claim_job("w1").await.unwrap().unwrap();
    let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
    assert_eq!((job.v, job.session_id, job.iteration), (1, id, 1));
    assert!(store.claim_job("w1").await.unwrap().is_none());

    let workflow = store.workflow(&fixture.project, &fixture.workflow).await;
    assert_eq!(workflow.unwrap().unwrap().status, WorkflowStatus::Active);
    let step = store.step(fixture.step).await.unwrap().unwrap();
    assert_eq!(step.status, StepStatus::Active);
}

async fn a_workflow_has_one_session_that_has_not_ended(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.start(store, 1).await;
    let mut second = fixture.new_session(1);
    second.document_key = "/documents/elsewhere".into();
    for state in ["pending", "running", "waiting", "paused"] {
        let sql = format!(
            "UPDATE sessions SET run_status = '{state}', state_reason = 'user', wait_until = 1"
        );
        stores.execute(&sql).await.unwrap();
        let busy = store.start_session(second.clone()).await.unwrap_err();
        assert!(
            matches!(&busy, StartSessionError::Busy(id) if *id == first),
            "{state}: {busy:?}"
        );
        assert!(busy.to_string().contains(first.as_str()), "{busy}");
    }
    stores
        .execute("UPDATE sessions SET run_status = 'error'")
        .await
        .unwrap();
    store.start_session(second).await.unwrap();
}

async fn two_workflows_never_work_on_one_document_at_once(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let blog = Fixture::new(store, "blog").await;
    let first = shop.start(store, 1).await;
    let mut other = blog.new_session(1);
    other.document_key = shop.new_session(1).document_key;
    let used = store.start_session(other.clone()).await.unwrap_err();
    assert!(
        matches!(&used, StartSessionError::DocumentInUse(id) if *id == first),
        "{used:?}"
    );
    run_through(store, &first, 1).await;
    store.start_session(other).await.unwrap();
}

async fn of_many_starts_at_once_one_succeeds(stores: &Stores) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    let mut starts = Vec::new();
    for _ in 0..6 {
        let (store, new) = (stores.another().await, fixture.new_session(2));
        starts.push(tokio::spawn(async move { store.start_session(new).await }));
    }
    let mut started = 0;
    for start in starts {
        match start.await.unwrap() {
            Ok(_) => started += 1,
            Err(error) => assert!(matches!(error, StartSessionError::Busy(_)), "{error:?}"),
        }
    }
    assert_eq!(started, 1);
    assert_eq!(stores.number("SELECT COUNT(*) FROM iterations").await, 2);
}

async fn of_many_starts_on_one_document_at_once_one_succeeds(stores: &Stores) {
    let mut starts = Vec::new();
    for number in 0..6 {
        let store = stores.another().await;
        let mut new = Fixture::new(&store, &format!("p{number}"))
            .await
            .new_session(1);
        new.document_key = "/documents/shared".into();
        starts.push((store, new));
    }
    let starts: Vec<_> = starts
        .into_iter()
        .map(|(store, new)| tokio::spawn(async move { store.start_session(new).await }))
        .collect();
    let mut started = Vec::new();
    let mut refused = Vec::new();
    for start in starts {
        match start.await.unwrap() {
            Ok(id) => started.push(id),
            Err(StartSessionError::DocumentInUse(id)) => refused.push(id),
            Err(error) => panic!("{error:?}"),
        }
    }
    assert_eq!((started.len(), refused.len()), (1, 5));
    assert!(refused.iter().all(|id| *id == started[0]));
}

async fn a_later_session_replaces_the_earlier_one_and_keeps_its_guardrails(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.start(store, 1).await;
    store.set_guardrails(&first, "Be brief.").await.unwrap();
    run_through(store, &first, 1).await;
    let earlier = store.session(&first).await.unwrap().unwrap();
    assert_eq!(earlier.status, SessionStatus::Active);
    stores.later(std::time::Duration::from_millis(1));
    let second = fixture.start(store, 1).await;
    let earlier = store.session(&first).await.unwrap().unwrap();
    assert_eq!(earlier.status, SessionStatus::Completed);
    let later = store.session(&second).await.unwrap().unwrap();
    assert_eq!(later.status, SessionStatus::Active);
    assert_eq!(later.guardrails.as_deref(), Some("Be brief."));
}

async fn a_held_or_archived_workflow_starts_nothing(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for state in ["paused", "archived"] {
        let sql = format!("UPDATE workflows SET status = '{state}'");
        stores.execute(&sql).await.unwrap();
        let refused = store
            .start_session(fixture.new_session(1))
            .await
            .unwrap_err();
        assert!(
            matches!(refused, StartSessionError::NotOpen(_)),
            "{refused:?}"
        );
        assert!(refused.to_string().contains(state), "{refused}");
    }
    assert!(store.sessions(&fixture.workflow).await.unwrap().is_empty());
}

/// The job is the last thing that is written.
async fn a_start_that_fails_half_way_leaves_nothing(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.start(store, 1).await;
    store.request(&first, Request::Cancel).await.unwrap();
    stores
        .execute("ALTER TABLE jobs RENAME TO no_jobs")
        .await
        .unwrap();
    let failed = store
        .start_session(fixture.new_session(3))
        .await
        .unwrap_err();
    assert!(matches!(failed, StartSessionError::Store(_)), "{failed:?}");
    stores
        .execute("ALTER TABLE no_jobs RENAME TO jobs")
        .await
        .unwrap();
    assert_eq!(stores.number("SELECT COUNT(*) FROM sessions").await, 1);
    assert_eq!(stores.number("SELECT COUNT(*) FROM iterations").await, 1);
    let kept = store.session(&first).await.unwrap().unwrap();
    assert_eq!(kept.status, SessionStatus::Active);
    fixture.start(store, 3).await;
}
