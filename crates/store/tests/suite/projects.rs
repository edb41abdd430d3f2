//! Projects.

use std::time::Duration;

use redraft_store::{NewProject, ProjectError};

use crate::{fixture::name, stores::Stores};

on_both![
    a_registered_folder_is_a_project_until_it_is_forgotten,
    a_folder_is_registered_once,
    projects_of_one_name_get_slugs_of_their_own,
    a_project_gets_another_name_and_keeps_its_slug,
];

fn new(called: &str, path: &str) -> NewProject {
    NewProject {
        name: name(called),
        path: path.into(),
    }
}

async fn a_registered_folder_is_a_project_until_it_is_forgotten(stores: &Stores) {
    let store = &stores.store;
    let shop = store.create_project(new("Web Shop", "/a")).await.unwrap();
    assert_eq!((shop.slug.as_str(), &*shop.path), ("web-shop", "/a"));
    assert_eq!(
        (shop.created_at, shop.updated_at),
        (store.now(), store.now())
    );
    stores.later(Duration::from_secs(1));
    store.create_project(new("Blog", "/b")).await.unwrap();
    let listed = store.projects().await.unwrap();
    let listed: Vec<_> = listed.iter().map(|project| project.slug.as_str()).collect();
    assert_eq!(listed, ["web-shop", "blog"]);

    store.delete_project(&shop.slug).await.unwrap();
    assert!(store.project(&shop.slug).await.unwrap().is_none());
    assert_eq!(store.projects().await.unwrap().len(), 1);
    store.create_project(new("Web Shop", "/a")).await.unwrap();
}

async fn a_folder_is_registered_once(stores: &Stores) {
    let store = &stores.store;
    let first = store.create_project(new("Shop", "/a")).await.unwrap();
    let again = store.create_project(new("Other", "/a")).await.unwrap_err();
    assert!(
        matches!(&again, ProjectError::Registered(slug) if *slug == first.slug),
        "{again:?}"
    );
    assert_eq!(store.projects().await.unwrap().len(), 1);
}

async fn projects_of_one_name_get_slugs_of_their_own(stores: &Stores) {
    let mut making = Vec::new();
    for number in 0..4 {
        let store = stores.another().await;
        let new = new("Shop", &format!("/{number}"));
        making.push(tokio::spawn(async move { store.create_project(new).await }));
    }
    let mut slugs = Vec::new();
    for made in making {
        slugs.push(made.await.unwrap().unwrap().slug.to_string());
    }
    slugs.sort();
    assert_eq!(slugs, ["shop", "shop-2", "shop-3", "shop-4"]);
}

async fn a_project_gets_another_name_and_keeps_its_slug(stores: &Stores) {
    let store = &stores.store;
    let shop = store.create_project(new("Shop", "/a")).await.unwrap();
    stores.later(Duration::from_secs(5));
    assert!(
        store
            .rename_project(&shop.slug, &name("Laden"))
            .await
            .unwrap()
    );
    let after = store.project(&shop.slug).await.unwrap().unwrap();
    assert_eq!((&*after.name, after.slug.as_str()), ("Laden", "shop"));
    assert_eq!(after.updated_at, store.now());
    assert_eq!(after.created_at, shop.created_at);
    let unknown = "none".parse().unwrap();
    assert!(!store.rename_project(&unknown, &name("X")).await.unwrap());
}
