//! Tokens, sign-in codes and browser cookies, by their hashes.

use std::time::Duration;

use redraft_domain::Scope;
use redraft_store::{Credential, CredentialKind};

use crate::stores::Stores;

on_both![
    a_token_is_good_until_it_is_revoked,
    a_code_is_good_once,
    of_many_who_use_a_code_at_once_one_may,
    a_credential_is_good_until_it_expires,
    a_secret_is_kept_nowhere,
    a_name_is_given_to_one_token,
    a_browser_ends_with_the_token_that_signed_it_in,
    all_browsers_are_signed_out_and_no_link_signs_one_in,
    the_last_use_is_noted_once_a_minute,
];

async fn a_token_is_good_until_it_is_revoked(stores: &Stores) {
    let store = &stores.store;
    let secret = Credential::new_secret();
    let token = Credential::new(CredentialKind::Token, &secret, "laptop");
    store.add_credential(&token).await.unwrap();
    store.add_credential(&token).await.unwrap();
    let hash = Credential::hash(&secret);
    let good = |kind| store.credential(kind, &hash);
    let known = good(CredentialKind::Token).await.unwrap().unwrap();
    assert_eq!((known.name.as_str(), known.scope), ("laptop", Scope::Admin));
    assert_eq!((known.expires_at, known.foreign_parent), (None, None));
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
    store.sign_out_browsers().await.unwrap();
    assert!(!store.revoke_token("other").await.unwrap());
    assert!(good(CredentialKind::Token).await.unwrap().is_some());
    assert!(store.revoke_token("laptop").await.unwrap());
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
    assert_eq!(good.unwrap().unwrap().expires_at, expires_at);
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

async fn a_name_is_given_to_one_token(stores: &Stores) {
    let store = &stores.store;
    let mut first = Credential::new(CredentialKind::Token, "a", "ci");
    first.scope = Scope::Read;
    assert!(store.add_credential(&first).await.unwrap());
    let second = Credential::new(CredentialKind::Token, "b", "ci");
    assert!(!store.add_credential(&second).await.unwrap());
    let found = store.credential(CredentialKind::Token, &second.hash).await;
    assert_eq!(found.unwrap(), None);
    // Each home of a shared database has its own; browsers have the name of what signed them in.
    for (kind, secret, name) in [
        (CredentialKind::Token, "c", "local"),
        (CredentialKind::Token, "d", "local"),
        (CredentialKind::Browser, "e", "ci"),
        (CredentialKind::Browser, "f", "ci"),
    ] {
        let credential = Credential::new(kind, secret, name);
        assert!(store.add_credential(&credential).await.unwrap(), "{secret}");
    }
    let tokens = store.tokens().await.unwrap();
    let named: Vec<_> = tokens
        .iter()
        .map(|token| (token.name.as_str(), token.scope))
        .collect();
    let expected = [
        ("ci", Scope::Read),
        ("local", Scope::Admin),
        ("local", Scope::Admin),
    ];
    assert_eq!(named, expected);
}

async fn a_browser_ends_with_the_token_that_signed_it_in(stores: &Stores) {
    let store = &stores.store;
    let token = Credential {
        expires_at: Some(store.now().plus(Duration::from_mins(10))),
        ..Credential::new(CredentialKind::Token, "token", "ci")
    };
    store.add_credential(&token).await.unwrap();
    let signed_in = async |secret: &str, parent: &str| {
        let browser = Credential {
            scope: Scope::Operate,
            made_from: Some("10.0.0.7".into()),
            parent: Some(parent.to_owned()),
            expires_at: Some(store.now().plus(Duration::from_hours(720))),
            ..Credential::new(CredentialKind::Browser, secret, "ci")
        };
        store.add_credential(&browser).await.unwrap();
        browser.hash
    };
    let by_token = signed_in("one", &token.hash).await;
    let by_given = signed_in("two", &Credential::hash("given")).await;
    let good = async |hash: &str| {
        let found = store.credential(CredentialKind::Browser, hash).await;
        found.unwrap()
    };
    let known = good(&by_token).await.unwrap();
    assert_eq!(known.scope, Scope::Operate);
    assert_eq!(known.expires_at, token.expires_at, "it ends with its token");
    assert_eq!(known.foreign_parent, None);
    let known = good(&by_given).await.unwrap();
    assert_eq!(known.foreign_parent, Some(Credential::hash("given")));
    let listed = store.browsers().await.unwrap();
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[0].signed_in_from.as_deref(), Some("10.0.0.7"));

    let again = stores.another().await;
    stores.later(Duration::from_mins(11));
    assert_eq!(good(&by_token).await, None, "its token has expired");
    assert_eq!(again.browsers().await.unwrap().len(), 1);
    let next = Credential::new(CredentialKind::Token, "next", "laptop");
    store.add_credential(&next).await.unwrap();
    let by_next = signed_in("three", &next.hash).await;
    assert!(good(&by_next).await.is_some());
    store.revoke_token("laptop").await.unwrap();
    assert_eq!(good(&by_next).await, None);
    assert!(good(&by_given).await.is_some());
}

async fn all_browsers_are_signed_out_and_no_link_signs_one_in(stores: &Stores) {
    let store = &stores.store;
    for (kind, secret) in [
        (CredentialKind::Token, "token"),
        (CredentialKind::Code, "code"),
        (CredentialKind::Browser, "one"),
        (CredentialKind::Browser, "two"),
    ] {
        let credential = Credential::new(kind, secret, secret);
        store.add_credential(&credential).await.unwrap();
    }
    assert_eq!(store.sign_out_browsers().await.unwrap(), 2);
    assert!(store.browsers().await.unwrap().is_empty());
    let code = Credential::hash("code");
    let used = store.use_credential(CredentialKind::Code, &code).await;
    assert!(!used.unwrap());
    assert_eq!(store.tokens().await.unwrap().len(), 1);
}

async fn the_last_use_is_noted_once_a_minute(stores: &Stores) {
    let store = &stores.store;
    let token = Credential::new(CredentialKind::Token, "token", "ci");
    store.add_credential(&token).await.unwrap();
    let used = async |from: &str| {
        let now = store.now();
        store
            .credential_was_used(&token.hash, now, from)
            .await
            .unwrap();
        let token = store.tokens().await.unwrap().remove(0);
        (token.last_used_at, token.last_used_from.unwrap())
    };
    let first = store.now();
    assert_eq!(used("10.0.0.1").await, (Some(first), "10.0.0.1".into()));
    stores.later(Duration::from_secs(59));
    assert_eq!(used("10.0.0.2").await, (Some(first), "10.0.0.1".into()));
    stores.later(Duration::from_secs(1));
    let now = Some(store.now());
    assert_eq!(used("10.0.0.2").await, (now, "10.0.0.2".into()));
}
