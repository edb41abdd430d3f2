//! Workflows and their steps.

use std::time::Duration;

use redraft_domain::{StepConfig, StepStatus, StepType, WorkflowId, WorkflowStatus};
use redraft_store::{NewStep, NewWorkflow};
use serde_json::json;

use crate::{
    fixture::{Fixture, name, step},
    stores::Stores,
};

on_both![
    a_workflow_is_made_with_its_steps_in_order,
    a_workflow_is_found_under_its_own_project_only,
    a_workflow_gets_another_name,
    a_step_keeps_settings_it_does_not_know,
    a_workflow_without_steps_has_no_current_one,
];

fn config(value: serde_json::Value) -> StepConfig {
    let serde_json::Value::Object(map) = value else {
        panic!("an object")
    };
    StepConfig::parse(map).unwrap()
}

async fn a_workflow_is_made_with_its_steps_in_order(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let made = store.workflow(&fixture.project, &fixture.workflow).await;
    let made = made.unwrap().unwrap();
    assert_eq!(made.status, WorkflowStatus::Draft);
    assert_eq!((made.current_step, &*made.name), (Some(1), "Planning"));
    let steps = store.steps(&fixture.workflow).await.unwrap();
    let seen: Vec<_> = steps
        .iter()
        .map(|step| (step.number, &*step.name, step.step_type, step.status))
        .collect();
    let expected = [
        (1, "Design", StepType::Interactive, StepStatus::Pending),
        (2, "Build", StepType::Autonomous, StepStatus::Pending),
    ];
    assert_eq!(seen, expected);
    stores.later(Duration::from_millis(1));
    let second = fixture.sibling(store).await.workflow;
    let all = store.workflows(&fixture.project).await.unwrap();
    let all: Vec<_> = all.into_iter().map(|workflow| workflow.id).collect();
    assert_eq!(all, [fixture.workflow, second]);
}

async fn a_workflow_is_found_under_its_own_project_only(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let blog = Fixture::new(store, "blog").await;
    assert!(
        store
            .workflow(&blog.project, &shop.workflow)
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(store.workflows(&blog.project).await.unwrap().len(), 1);
    let unknown = WorkflowId::from_random(7);
    assert!(store.steps(&unknown).await.unwrap().is_empty());
}

async fn a_workflow_gets_another_name(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    stores.later(Duration::from_secs(1));
    store
        .rename_workflow(&fixture.workflow, &name("Pläne"))
        .await
        .unwrap();
    let after = store.workflow(&fixture.project, &fixture.workflow).await;
    let after = after.unwrap().unwrap();
    assert_eq!((&*after.name, after.updated_at), ("Pläne", store.now()));
}

async fn a_step_keeps_settings_it_does_not_know(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let given = json!({"design_doc_path": "docs/plan.md", "model": "sonnet", "loopType": [1, "ü"]});
    let settings = config(given.clone());
    store
        .update_step(fixture.step, None, Some(&settings))
        .await
        .unwrap();
    store
        .update_step(fixture.step, Some(&name("Plan")), None)
        .await
        .unwrap();
    let after = store.step(fixture.step).await.unwrap().unwrap();
    assert_eq!(&*after.name, "Plan");
    assert_eq!(json!(after.config.raw()), given);
    assert_eq!(after.document_path(), "docs/plan.md");
}

async fn a_workflow_without_steps_has_no_current_one(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let steps: Vec<NewStep> = Vec::new();
    let new = NewWorkflow {
        name: name("Empty"),
        steps,
    };
    let empty = store.create_workflow(&fixture.project, new).await.unwrap();
    let empty = store
        .workflow(&fixture.project, &empty)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(empty.current_step, None);
    let new = NewWorkflow {
        name: name("One"),
        steps: vec![step("Only", StepType::Autonomous)],
    };
    let one = store.create_workflow(&fixture.project, new).await.unwrap();
    assert_eq!(store.steps(&one).await.unwrap().len(), 1);
}
