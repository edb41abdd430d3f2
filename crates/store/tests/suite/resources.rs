//! Resources that completed steps leave to a project.

use std::time::Duration;

use redraft_store::NewResource;

use crate::{
    fixture::{Fixture, run_through},
    stores::Stores,
};

on_both![resources_are_listed_by_path_and_replaced_at_the_same_one];

async fn resources_are_listed_by_path_and_replaced_at_the_same_one(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let resource = |kind, path: &str, name: &str| NewResource {
        project: fixture.project.clone(),
        workflow: fixture.workflow.clone(),
        kind,
        name: name.into(),
        path: path.into(),
        text: name.into(),
    };
    for (round, name) in [(1_u32, "First"), (2, "Second")] {
        stores.later(Duration::from_secs(1));
        if round == 2 {
            let reopened = store.reopen_step(&fixture.workflow, fixture.step);
            reopened.await.unwrap();
        }
        let id = fixture.start(store, 1).await;
        run_through(store, &id, 1).await;
        let resources = [
            resource("guardrails", "guardrails.md", name),
            resource("design_doc", "design.md", name),
        ];
        store
            .complete_planning(&id, None, &resources)
            .await
            .unwrap();
        let saved = store.resources(&fixture.project).await.unwrap();
        let seen: Vec<_> = saved
            .iter()
            .map(|r| (&*r.path, &*r.kind, &*r.name, r.updated_at))
            .collect();
        let now = store.now();
        let expected = [
            ("design.md", "design_doc", name, now),
            ("guardrails.md", "guardrails", name, now),
        ];
        assert_eq!(seen, expected, "round {round}");
    }
    let other = Fixture::new(store, "blog").await;
    assert!(store.resources(&other.project).await.unwrap().is_empty());
}
