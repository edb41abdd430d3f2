//! Tokens, sign-in codes and browser cookies, by their hashes.

use std::time::Duration;

use redraft_store::{Credential, CredentialKind};

use crate::stores::Stores;

on_both![
    a_token_is_good_until_it_is_revoked,
    a_code_is_good_once,
    of_many_who_use_a_code_at_once_one_may,
    a_credential_is_good_until_it_expires,
    a_secret_is_kept_nowhere,
];

async fn a_token_is_good_until_it_is_revoked(stores: &Stores) {
    let store = &stores.store;
    let secret = Credential::new_secret();
    let token = Credential::new(CredentialKind::Token, &secret, "laptop");
    store.add_credential(&token).await.unwrap();
    store.add_credential(&token).await.unwrap();
    let hash = Credential::hash(&secret);
    let good = |kind| store.credential(kind, &hash);
    assert_eq!(good(CredentialKind::Token).await.unwrap(), Some(None));
    // Of this kind only.
    assert_eq!(good(CredentialKind::Browser).await.unwrap(), None);
    let other = Credential::hash("guess");
    assert_eq!(
        store
            .credential(CredentialKind::Token, &other)
            .await
            .unwrap(),
        None
    );
    store
        .revoke_credentials(CredentialKind::Browser)
        .await
        .unwrap();
    assert_eq!(good(CredentialKind::Token).await.unwrap(), Some(None));
    store
        .revoke_credentials(CredentialKind::Token)
        .await
        .unwrap();
    assert_eq!(good(CredentialKind::Token).await.unwrap(), None);
}

async fn a_code_is_good_once(stores: &Stores) {
    let store = &stores.store;
    let code = Credential::new(CredentialKind::Code, "secret", "link");
    store.add_credential(&code).await.unwrap();
    let wrong = store
        .use_credential(CredentialKind::Token, &code.hash)
        .await;
    assert!(!wrong.unwrap());
    assert!(
        store
            .use_credential(CredentialKind::Code, &code.hash)
            .await
            .unwrap()
    );
    assert!(
        !store
            .use_credential(CredentialKind::Code, &code.hash)
            .await
            .unwrap()
    );
}

async fn of_many_who_use_a_code_at_once_one_may(stores: &Stores) {
    let code = Credential::new(CredentialKind::Code, "secret", "link");
    stores.store.add_credential(&code).await.unwrap();
    let mut uses = Vec::new();
    for _ in 0..5 {
        let (store, hash) = (stores.another().await, code.hash.clone());
        let using = async move { store.use_credential(CredentialKind::Code, &hash).await };
        uses.push(tokio::spawn(using));
    }
    let mut good = 0;
    for one in uses {
        good += i32::from(one.await.unwrap().unwrap());
    }
    assert_eq!(good, 1);
}

async fn a_credential_is_good_until_it_expires(stores: &Stores) {
    let store = &stores.store;
    let expires_at = Some(store.now().plus(Duration::from_mins(10)));
    for (kind, secret) in [(CredentialKind::Code, "a"), (CredentialKind::Browser, "b")] {
        let credential = Credential {
            expires_at,
            ..Credential::new(kind, secret, "browser")
        };
        store.add_credential(&credential).await.unwrap();
    }
    let cookie = Credential::hash("b");
    stores.later(Duration::from_millis(599_999));
    let good = store.credential(CredentialKind::Browser, &cookie).await;
    assert_eq!(good.unwrap(), Some(expires_at));
    stores.later(Duration::from_millis(1));
    let good = store.credential(CredentialKind::Browser, &cookie).await;
    assert_eq!(good.unwrap(), None);
    let used = store
        .use_credential(CredentialKind::Code, &Credential::hash("a"))
        .await;
    assert!(!used.unwrap());
    // What is void is forgotten when the next one comes.
    let next = Credential::new(CredentialKind::Token, "c", "laptop");
    store.add_credential(&next).await.unwrap();
    assert_eq!(stores.number("SELECT COUNT(*) FROM credentials").await, 1);
}

async fn a_secret_is_kept_nowhere(stores: &Stores) {
    let secret = Credential::new_secret();
    assert_eq!(secret.len(), 64);
    assert_ne!(secret, Credential::new_secret());
    let token = Credential::new(CredentialKind::Token, &secret, "laptop");
    stores.store.add_credential(&token).await.unwrap();
    let sql =
        format!("SELECT COUNT(*) FROM credentials WHERE hash = '{secret}' OR name = '{secret}'");
    assert_eq!(stores.number(&sql).await, 0);
}
