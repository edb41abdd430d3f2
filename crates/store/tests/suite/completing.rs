//! Completing a planning step.

use redraft_domain::{
    Artifact, EndReason, ResourceKind, RevisionAuthor, RunStatus, SessionState, SessionStatus,
    StepStatus, WorkflowStatus,
};
use redraft_store::{CompleteError, IterationEnd, NewResource, Request};

use crate::{
    fixture::{Fixture, begin, changed, kinds, run_through, take},
    stores::Stores,
};

on_both![
    a_completed_step_moves_the_workflow_on_and_saves_its_resources,
    the_last_step_completes_the_workflow,
    a_paused_session_ends_with_its_step,
    a_step_is_not_completed_while_its_session_goes_on,
    a_step_is_completed_once,
    guardrails_are_replaced_or_kept,
    every_text_of_the_guardrails_is_a_revision,
];

fn resource(fixture: &Fixture, text: &str) -> NewResource {
    NewResource {
        project: fixture.project.clone(),
        workflow: Some(fixture.workflow.clone()),
        kind: ResourceKind::DesignDoc,
        name: "Design Doc (Planning)".into(),
        path: format!(".redraft/resources/design-doc-{}.md", fixture.workflow),
        author: RevisionAuthor::User,
        session: None,
        text: text.into(),
    }
}

async fn a_completed_step_moves_the_workflow_on_and_saves_its_resources(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    run_through(store, &id, 1).await;
    let resources = [resource(&fixture, "# Done\n")];
    store.set_guardrails(&id, "Be brief.").await.unwrap();
    let after = store.complete_planning(&id, &resources).await.unwrap();
    assert_eq!(after.status, SessionStatus::Completed);
    assert_eq!(after.state.status(), RunStatus::Completed);
    assert_eq!(after.guardrails.as_deref(), Some("Be brief."));
    let workflow = store.workflow(&fixture.project, &fixture.workflow).await;
    let workflow = workflow.unwrap().unwrap();
    assert_eq!(
        (workflow.status, workflow.current_step),
        (WorkflowStatus::Active, Some(2))
    );
    let steps = store.steps(&fixture.workflow).await.unwrap();
    assert_eq!(
        (steps[0].status, steps[1].status),
        (StepStatus::Completed, StepStatus::Active)
    );
    let saved = store.resources(&fixture.project).await.unwrap();
    assert_eq!((saved.len(), saved[0].kind), (1, ResourceKind::DesignDoc));
    assert!(
        store
            .active_session(&fixture.workflow)
            .await
            .unwrap()
            .is_none()
    );
}

async fn the_last_step_completes_the_workflow(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    stores
        .execute("UPDATE steps SET status = 'skipped' WHERE step_number = 2")
        .await
        .unwrap();
    let id = fixture.start(store, 1).await;
    run_through(store, &id, 1).await;
    store.complete_planning(&id, &[]).await.unwrap();
    let workflow = store.workflow(&fixture.project, &fixture.workflow).await;
    let workflow = workflow.unwrap().unwrap();
    assert_eq!(
        (workflow.status, workflow.current_step),
        (WorkflowStatus::Completed, None)
    );
}

async fn a_paused_session_ends_with_its_step(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    run_through(store, &id, 1).await;
    store.request(&id, Request::Pause).await.unwrap();
    let after = store.complete_planning(&id, &[]).await.unwrap();
    let reason = EndReason::StepCompleted;
    let ended = matches!(&after.state, SessionState::Completed { reason: r, .. } if *r == reason);
    assert!(ended, "{after:?}");
    assert_eq!(kinds(store, &id).await.last().unwrap(), "done");
    assert!(store.resume_session(&id).await.is_err());
}

async fn a_step_is_not_completed_while_its_session_goes_on(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    for _ in 0..2 {
        let refused = store.complete_planning(&id, &[]).await.unwrap_err();
        assert!(
            matches!(&refused, CompleteError::Running(it) if *it == id),
            "{refused:?}"
        );
        assert!(refused.to_string().contains(id.as_str()));
        store.take_lease(&id, 1, "w1").await.unwrap();
    }
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.status, SessionStatus::Active);
}

async fn a_step_is_completed_once(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    run_through(store, &id, 1).await;
    store.complete_planning(&id, &[]).await.unwrap();
    let refused = store.complete_planning(&id, &[]).await.unwrap_err();
    assert!(matches!(refused, CompleteError::NotActive), "{refused:?}");
    let unknown = redraft_domain::SessionId::from_random(1);
    let refused = store.complete_planning(&unknown, &[]).await.unwrap_err();
    assert!(matches!(refused, CompleteError::NotActive), "{refused:?}");
}

async fn guardrails_are_replaced_or_kept(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    take(store, &id, 1, "w1").await;
    store.set_guardrails(&id, "One.").await.unwrap();
    store.set_guardrails(&id, "Two.").await.unwrap();
    store.enforce(&id, Request::Cancel).await.unwrap();
    let after = store.complete_planning(&id, &[]).await.unwrap();
    assert_eq!(after.guardrails.as_deref(), Some("Two."));
    assert_eq!(after.state.status(), RunStatus::Cancelled);
}

async fn every_text_of_the_guardrails_is_a_revision(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    stores
        .execute("UPDATE sessions SET guardrails = 'Of old.'")
        .await
        .unwrap();
    for text in ["One.", "One.", "Two."] {
        store.set_guardrails(&id, text).await.unwrap();
    }
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let end = IterationEnd {
        guardrails: Some("Three.".into()),
        ..changed(1, fixture.revision(None, "# A\n"))
    };
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let mut revisions = store
        .revisions(fixture.step, Artifact::Guardrails)
        .await
        .unwrap();
    let current = store.current_revision(fixture.step, Artifact::Guardrails);
    assert_eq!(current.await.unwrap(), Some(revisions[0].id));
    revisions.reverse();
    let mut seen = Vec::new();
    for one in &revisions {
        let text = one.text(store).await.unwrap().to_string();
        seen.push((text, one.author, one.iteration.is_some()));
    }
    let expected = [
        ("Of old.", RevisionAuthor::Import, false),
        ("One.", RevisionAuthor::User, false),
        ("Two.", RevisionAuthor::User, false),
        ("Three.", RevisionAuthor::Iteration, true),
    ];
    assert_eq!(
        seen,
        expected.map(|(text, by, of)| (text.to_owned(), by, of))
    );
    let parents = revisions
        .windows(2)
        .all(|two| two[1].parent == Some(two[0].id));
    assert!(parents && revisions[0].parent.is_none(), "{revisions:?}");
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.guardrails.as_deref(), Some("Three."));
    // The document has its own.
    let document = store.revisions(fixture.step, Artifact::DesignDoc);
    assert_eq!(document.await.unwrap().len(), 1);
}
