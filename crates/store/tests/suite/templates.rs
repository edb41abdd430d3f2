//! Templates of prompts: whose they are, and what their names may be.

use redraft_domain::{Name, ProjectSlug, Prompt, TemplateId};
use redraft_store::{PromptTemplate, Store, TemplateError};

use crate::{fixture::Fixture, stores::Stores};

on_both![
    a_template_is_kept_changed_and_deleted,
    each_owner_has_names_of_its_own,
    only_so_many_are_kept,
    a_project_takes_its_templates_along_and_leaves_the_others,
];

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn prompt(text: &str) -> Prompt {
    Prompt::parse(text).unwrap()
}

async fn add(store: &Store, of: Option<&ProjectSlug>, called: &str) -> PromptTemplate {
    let (called, text) = (name(called), prompt("Do it.\nä"));
    let added = store.add_prompt_template(of, &called, &text).await;
    added.unwrap()
}

async fn refused(store: &Store, of: Option<&ProjectSlug>, called: &str) -> TemplateError {
    let (called, text) = (name(called), prompt("x"));
    let added = store.add_prompt_template(of, &called, &text).await;
    added.unwrap_err()
}

async fn change(
    store: &Store,
    of: Option<&ProjectSlug>,
    id: TemplateId,
    (called, text): (&str, &str),
) -> Result<PromptTemplate, TemplateError> {
    let (called, text) = (name(called), prompt(text));
    store.change_prompt_template(of, id, &called, &text).await
}

async fn names(store: &Store, of: Option<&ProjectSlug>) -> Vec<String> {
    let all = store.prompt_templates(of).await.unwrap();
    all.into_iter().map(|one| one.name).collect()
}

async fn a_template_is_kept_changed_and_deleted(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await.project;
    let of = Some(&shop);
    let kept = add(store, of, "Cut").await;
    assert_eq!(kept.content, "Do it.\nä");
    let all = store.prompt_templates(of).await.unwrap();
    assert_eq!(all, std::slice::from_ref(&kept));
    stores.clock.advance(std::time::Duration::from_secs(5));
    let changed = change(store, of, kept.id, ("Cut more", "Cut."))
        .await
        .unwrap();
    assert_eq!((changed.id, &*changed.content), (kept.id, "Cut."));
    assert_eq!(changed.created_at, kept.created_at);
    assert!(changed.updated_at > kept.updated_at);
    // The same name again is no other one's.
    let again = change(store, of, kept.id, ("Cut more", "Cut!"))
        .await
        .unwrap();
    assert_eq!(again.content, "Cut!");
    store.remove_prompt_template(of, kept.id).await.unwrap();
    assert!(names(store, of).await.is_empty());
    let refused = store.remove_prompt_template(of, kept.id).await.unwrap_err();
    assert!(matches!(refused, TemplateError::Unknown), "{refused}");
    let refused = change(store, of, kept.id, ("x", "x")).await.unwrap_err();
    assert!(matches!(refused, TemplateError::Unknown), "{refused}");
}

async fn each_owner_has_names_of_its_own(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await.project;
    let other = Fixture::new(store, "other").await.project;
    let owners = [None, Some(&shop), Some(&other)];
    for of in owners {
        add(store, of, "Cut").await;
        let second = add(store, of, "Add").await;
        let taken = refused(store, of, "Cut").await;
        assert!(matches!(taken, TemplateError::Named(_)), "{taken}");
        let taken = change(store, of, second.id, ("Cut", "x"))
            .await
            .unwrap_err();
        assert!(matches!(taken, TemplateError::Named(_)), "{taken}");
        assert_eq!(names(store, of).await, ["Add", "Cut"]);
        // What belongs to another one is not there.
        for not in owners.into_iter().filter(|owner| *owner != of) {
            let refused = store
                .remove_prompt_template(not, second.id)
                .await
                .unwrap_err();
            assert!(matches!(refused, TemplateError::Unknown), "{refused}");
        }
    }
}

async fn only_so_many_are_kept(stores: &Stores) {
    let store = &stores.store;
    for number in 0..200 {
        add(store, None, &format!("Template {number}")).await;
    }
    let refused = refused(store, None, "One more").await;
    assert!(matches!(refused, TemplateError::TooMany), "{refused}");
    let shop = Fixture::new(store, "shop").await.project;
    add(store, Some(&shop), "A project has its own").await;
}

async fn a_project_takes_its_templates_along_and_leaves_the_others(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await.project;
    add(store, Some(&shop), "Cut").await;
    add(store, None, "Add").await;
    store.delete_project(&shop).await.unwrap();
    assert!(names(store, Some(&shop)).await.is_empty());
    assert_eq!(names(store, None).await, ["Add"]);
}
