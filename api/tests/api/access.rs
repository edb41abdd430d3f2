//! Tokens and browsers: made, listed, revoked, slowed down.

use std::time::Duration;

use futures::StreamExt as _;
use redraft_domain::Scope;
use redraft_store::{Credential, CredentialKind};
use reqwest::{Method, header};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep, timeout};

use crate::app::TestApp;

/// The status of a request with this token.
async fn status(app: &TestApp, token: &str, path: &str) -> u16 {
    let get = app.client.get(app.url(path)).bearer_auth(token);
    get.send().await.unwrap().status().as_u16()
}

/// Signs a browser in; returns its cookie.
async fn signed_in(app: &TestApp, token: &str) -> String {
    let sign_in = app.client.post(app.url("/api/sign-in"));
    let answer = sign_in.json(&json!({"token": token})).send().await.unwrap();
    let set = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    set.split_once(';').unwrap().0.to_owned()
}

async fn status_of_browser(app: &TestApp, cookie: &str, path: &str) -> u16 {
    let get = app.client.get(app.url(path)).header(header::COOKIE, cookie);
    get.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn a_token_is_made_with_a_scope_shown_once_listed_and_revoked_at_once() {
    let app = TestApp::start().await;
    let wanted = json!({"name": "ci", "scope": "operate", "expires_in_secs": 3600});
    let new = app.post("/api/tokens", wanted.clone()).await;
    let secret = new["token"].as_str().unwrap();
    assert_eq!(secret.len(), "redraft_".len() + 64, "256 bits in hex");
    assert_eq!(new["scope"], "operate");
    assert!(new["expires_at"].is_string());
    let (again, detail) = app.refused(Method::POST, "/api/tokens", Some(wanted)).await;
    assert_eq!(again, 409, "{detail}");

    let me = app.client.get(app.url("/api/me")).bearer_auth(secret);
    let me: Value = me.send().await.unwrap().json().await.unwrap();
    assert_eq!(me, json!({"who": "token ci", "scope": "operate"}));
    sleep(Duration::from_millis(200)).await;
    let listed = app.get("/api/tokens").await;
    let ci = &listed.as_array().unwrap()[1];
    assert_eq!(
        (&ci["name"], &ci["scope"]),
        (&json!("ci"), &json!("operate"))
    );
    assert_eq!(ci["last_used_from"], "127.0.0.1");
    assert!(ci["last_used_at"].is_string() && ci["created_at"].is_string());
    assert!(!listed.to_string().contains(secret), "shown once");

    assert_eq!(status(&app, secret, "/api/projects").await, 200);
    let (gone, _) = app.send(Method::DELETE, "/api/tokens/ci", None).await;
    assert_eq!(gone, 204);
    assert_eq!(status(&app, secret, "/api/projects").await, 401);
    assert_eq!(
        app.refused(Method::DELETE, "/api/tokens/ci", None).await.0,
        404
    );
}

#[tokio::test]
async fn what_is_no_name_no_scope_or_no_time_is_refused() {
    let app = TestApp::start().await;
    for (wanted, expected) in [
        (json!({"name": "", "scope": "read"}), 422),
        (json!({"name": "a b", "scope": "read"}), 422),
        (json!({"name": "../x", "scope": "read"}), 422),
        (json!({"name": "x".repeat(61), "scope": "read"}), 422),
        (json!({"name": "x", "scope": "root"}), 422),
        (
            json!({"name": "x", "scope": "read", "expires_in_secs": 59}),
            422,
        ),
        (
            json!({"name": "x", "scope": "read", "expires_in_secs": 315_360_001}),
            422,
        ),
        (json!({"name": "local", "scope": "read"}), 409),
        (json!({"name": "environment", "scope": "read"}), 409),
    ] {
        let (status, detail) = app
            .refused(Method::POST, "/api/tokens", Some(wanted.clone()))
            .await;
        assert_eq!(status, expected, "{wanted}: {detail}");
    }
    let (status, detail) = app.refused(Method::DELETE, "/api/tokens/local", None).await;
    assert_eq!(status, 409);
    assert!(detail.contains("redraft token --new"), "{detail}");
}

#[tokio::test]
async fn a_token_that_another_process_revokes_is_void_within_two_seconds_and_its_streams_end() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let session = app.session(&planning, 1).await;
    let token = app.token_with("viewer", Scope::Read).await;
    let stream = app.url(&format!("{planning}/iterate/stream/{session}"));
    let open = async |token: &str| {
        let answer = app.client.get(&stream).bearer_auth(token).send().await;
        answer.unwrap().bytes_stream()
    };
    let (mut revoked, mut other) = (open(&token).await, open(&app.token).await);
    assert_eq!(status(&app, &token, "/api/projects").await, 200);

    // Past the service, as another process on the same database does it.
    app.store.revoke_token("viewer").await.unwrap();
    let ended = async { while revoked.next().await.is_some() {} };
    timeout(Duration::from_secs(2), ended)
        .await
        .expect("the stream ends");
    assert_eq!(status(&app, &token, "/api/projects").await, 401);
    let goes_on = async { while other.next().await.is_some() {} };
    assert!(timeout(Duration::from_millis(300), goes_on).await.is_err());
}

#[tokio::test]
async fn a_browser_has_the_scope_of_its_token_and_ends_with_it() {
    let app = TestApp::start().await;
    app.post("/api/tokens", json!({"name": "viewer", "scope": "read"}))
        .await;
    let token = app.token_with("other", Scope::Read).await;
    let cookie = signed_in(&app, &token).await;
    assert_eq!(status_of_browser(&app, &cookie, "/api/projects").await, 200);
    assert_eq!(status_of_browser(&app, &cookie, "/api/tokens").await, 403);
    let browsers = app.get("/api/browsers").await;
    let one = &browsers[0];
    assert_eq!(
        (&one["signed_in_by"], &one["scope"]),
        (&json!("other"), &json!("read"))
    );
    assert_eq!(one["signed_in_from"], "127.0.0.1");
    app.send(Method::DELETE, "/api/tokens/other", None).await;
    assert_eq!(status_of_browser(&app, &cookie, "/api/projects").await, 401);
}

#[tokio::test]
async fn who_may_only_look_sees_a_conversation_and_begins_none() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let token = app.token_with("viewer", Scope::Read).await;
    let look = async || {
        let request = app.client.get(app.url(&planning)).bearer_auth(&token);
        let answer = request.send().await.unwrap();
        (
            answer.status().as_u16(),
            answer.json::<Value>().await.unwrap(),
        )
    };
    let (status, body) = look().await;
    assert_eq!(status, 403);
    let detail = body["detail"].as_str().unwrap();
    assert!(detail.starts_with("Nobody has begun to plan"), "{detail}");
    assert_eq!(app.get(&format!("{planning}/sessions")).await, json!([]));
    let begun = app.get(&planning).await;
    let (status, body) = look().await;
    assert_eq!((status, &body["id"]), (200, &begun["id"]));
}

#[tokio::test]
async fn a_browser_that_a_given_token_signed_in_lasts_as_long_as_that_is_given() {
    let app = TestApp::with(|config| config.tokens = vec![String::from("given one")]).await;
    let cookie = signed_in(&app, "given one").await;
    assert_eq!(status_of_browser(&app, &cookie, "/api/tokens").await, 200);
    // A later start was given another one.
    let secret = cookie.split_once('=').unwrap().1;
    let orphan = Credential {
        parent: Some(Credential::hash("an earlier one")),
        ..Credential::new(CredentialKind::Browser, "orphan", "environment")
    };
    app.store.add_credential(&orphan).await.unwrap();
    let orphan = cookie.replace(secret, "orphan");
    assert_eq!(status_of_browser(&app, &orphan, "/api/projects").await, 401);
}

#[tokio::test]
async fn all_browsers_are_signed_out_at_once() {
    let app = TestApp::start().await;
    let cookies = [
        signed_in(&app, &app.token).await,
        signed_in(&app, &app.token).await,
    ];
    for cookie in &cookies {
        assert_eq!(status_of_browser(&app, cookie, "/api/projects").await, 200);
    }
    let (out, _) = app.send(Method::DELETE, "/api/browsers", None).await;
    assert_eq!(out, 204);
    for cookie in &cookies {
        assert_eq!(status_of_browser(&app, cookie, "/api/projects").await, 401);
    }
    assert_eq!(app.get("/api/browsers").await, json!([]));
}

#[tokio::test]
async fn who_guesses_tokens_is_slowed_and_a_good_token_is_not() {
    let app = TestApp::start().await;
    let began = Instant::now();
    for guess in 0..8 {
        assert_eq!(
            status(&app, &format!("guess {guess}"), "/api/projects").await,
            401
        );
    }
    assert!(
        began.elapsed() >= Duration::from_millis(1_500),
        "{:?}",
        began.elapsed()
    );
    let began = Instant::now();
    let fresh = app.token_with("fresh", Scope::Read).await;
    assert_eq!(status(&app, &fresh, "/api/projects").await, 200);
    assert!(
        began.elapsed() < Duration::from_millis(250),
        "{:?}",
        began.elapsed()
    );
}
