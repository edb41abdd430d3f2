//! The door: hosts, origins, credentials.

use std::collections::HashSet;

use redraft_store::{Credential, CredentialKind};
use reqwest::{Method, StatusCode, header};
use serde_json::Value;

use crate::app::TestApp;

/// What needs no token; everything else must answer 401 without one.
const OPEN: [(&str, &str); 4] = [
    ("get", "/api/health"),
    ("get", "/api/version"),
    ("post", "/api/sign-in"),
    ("get", "/api/openapi.json"),
];

#[tokio::test]
async fn every_route_asks_for_a_token_but_the_open_ones() {
    let app = TestApp::start().await;
    let document: Value = serde_json::from_str(&redraft_api::openapi_json()).unwrap();
    let mut seen = 0;
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let path = path.replace(['{', '}'], "");
            let verb: Method = method.to_uppercase().parse().unwrap();
            let answer = app
                .client
                .request(verb, app.url(&path))
                .send()
                .await
                .unwrap();
            if OPEN.contains(&(method, &path)) {
                assert_ne!(answer.status(), 401, "{method} {path}");
                assert_eq!(
                    operation["security"],
                    serde_json::json!([]),
                    "{method} {path}"
                );
                continue;
            }
            seen += 1;
            assert_eq!(answer.status(), 401, "{method} {path}");
            assert_eq!(answer.headers()[header::WWW_AUTHENTICATE], "Bearer");
            assert!(
                operation["responses"].get("401").is_some(),
                "{method} {path}"
            );
            let body: Value = answer.json().await.unwrap();
            assert!(body["detail"].is_string());
        }
    }
    assert!(seen > 30, "the walk saw {seen} routes");
}

#[tokio::test]
async fn unknown_routes_below_api_do_not_say_so_without_a_token() {
    let app = TestApp::start().await;
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/docs/other",
        "/api/sign-in/",
        "/api/HEALTH",
    ] {
        let answer = app.client.get(app.url(path)).send().await.unwrap();
        assert_eq!(answer.status(), 401, "{path}");
        assert_eq!(app.refused(Method::GET, path, None).await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn a_wrong_credential_is_refused_and_a_given_token_is_good() {
    let app = TestApp::with(|config| config.tokens = vec![String::from("given one")]).await;
    let browser = Credential::new_secret();
    let credential = Credential::new(CredentialKind::Browser, &browser, "b");
    app.store.add_credential(&credential).await.unwrap();
    let code = Credential::new_secret();
    app.store
        .add_credential(&Credential::new(CredentialKind::Code, &code, "c"))
        .await
        .unwrap();
    let cookie = format!("redraft_{}", app.address.port());
    let token = &app.token;
    for (name, value, status) in [
        ("authorization", format!("Bearer {token}"), 200),
        ("authorization", format!("bearer  {token}"), 200),
        ("authorization", "Bearer given one".into(), 200),
        ("authorization", format!("Bearer {token}x"), 401),
        ("authorization", format!("Bearer {}", &token[1..]), 401),
        ("authorization", format!("Basic {token}"), 401),
        ("authorization", token.clone(), 401),
        ("authorization", "Bearer ".into(), 401),
        ("authorization", format!("Bearer {browser}"), 401),
        ("authorization", format!("Bearer {code}"), 401),
        ("cookie", format!("{cookie}={browser}"), 200),
        ("cookie", format!("a=b; {cookie}={browser}"), 200),
        ("cookie", format!("{cookie}={token}"), 401),
        ("cookie", format!("redraft_1={browser}"), 401),
        ("cookie", format!("{cookie}="), 401),
        ("x-token", token.clone(), 401),
    ] {
        let request = app
            .client
            .get(app.url("/api/projects"))
            .header(name, &value);
        assert_eq!(
            request.send().await.unwrap().status(),
            status,
            "{name}: {value}"
        );
    }
    let in_query = app.url(&format!("/api/projects?token={token}"));
    assert_eq!(app.client.get(in_query).send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_credential_that_was_used_is_void_when_its_time_is_over() {
    let app = TestApp::start().await;
    let secret = Credential::new_secret();
    let mut credential = Credential::new(CredentialKind::Token, &secret, "short");
    credential.expires_at = Some(app.store.now().plus(std::time::Duration::from_millis(300)));
    app.store.add_credential(&credential).await.unwrap();
    let get = || {
        app.client
            .get(app.url("/api/projects"))
            .bearer_auth(&secret)
            .send()
    };
    assert_eq!(get().await.unwrap().status(), 200);
    tokio::time::sleep(std::time::Duration::from_millis(350)).await;
    assert_eq!(get().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_foreign_host_is_refused_on_every_kind_of_route() {
    let app = TestApp::with(|config| config.hosts = vec![String::from("shop.example")]).await;
    let port = app.address.port();
    let paths = [
        "/",
        "/api/health",
        "/api/projects",
        "/api/nothing",
        "/sign-in?code=x",
    ];
    for (host, known) in [
        (format!("localhost:{port}"), true),
        (format!("[::1]:{port}"), true),
        (String::from("shop.example"), true),
        (format!("evil.example:{port}"), false),
        (String::from("localhost"), false),
        (String::from("localhost:1"), false),
        (String::new(), false),
    ] {
        for path in paths {
            let request = app.request(Method::GET, path).header(header::HOST, &host);
            let status = request.send().await.unwrap().status();
            assert_eq!(
                status != StatusCode::FORBIDDEN,
                known,
                "{host} {path}: {status}"
            );
        }
    }
}

#[tokio::test]
async fn another_site_is_refused_even_with_a_good_credential() {
    let app = TestApp::start().await;
    let port = app.address.port();
    for (name, value, known) in [
        ("origin", format!("http://127.0.0.1:{port}"), true),
        ("origin", format!("http://localhost:{port}"), false),
        ("origin", String::from("null"), false),
        ("origin", String::from("https://evil.example"), false),
        ("sec-fetch-site", String::from("same-origin"), true),
        ("sec-fetch-site", String::from("cross-site"), false),
        ("sec-fetch-site", String::from("same-site"), false),
    ] {
        for method in [Method::GET, Method::POST, Method::OPTIONS, Method::DELETE] {
            let request = app
                .request(method.clone(), "/api/projects")
                .header(name, &value);
            let answer = request.send().await.unwrap();
            let known_now = answer.status() != StatusCode::FORBIDDEN;
            assert_eq!(known_now, known, "{method} {name}: {value}");
            let cors = answer
                .headers()
                .keys()
                .any(|name| name.as_str().starts_with("access-control"));
            assert!(!cors, "no other origin is allowed unasked");
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::start().await;
    let mut policies = HashSet::new();
    for path in [
        "/",
        "/api/health",
        "/api/projects",
        "/api/nothing",
        "/api/docs",
        "/sign-in",
    ] {
        let answer = app.request(Method::GET, path).send().await.unwrap();
        let headers = answer.headers();
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{path}");
        assert_eq!(headers[header::REFERRER_POLICY], "no-referrer", "{path}");
        for policy in ["cross-origin-resource-policy", "cross-origin-opener-policy"] {
            assert_eq!(headers[policy], "same-origin", "{path}");
        }
        assert!(headers.contains_key(header::CACHE_CONTROL), "{path}");
        policies.insert(
            headers[header::CONTENT_SECURITY_POLICY]
                .to_str()
                .unwrap()
                .to_owned(),
        );
    }
    let policies: Vec<String> = policies.into_iter().collect();
    let [policy] = policies.as_slice() else {
        panic!("one policy: {policies:?}")
    };
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"));
    let data = app
        .request(Method::GET, "/api/projects")
        .send()
        .await
        .unwrap();
    assert_eq!(data.headers()[header::CACHE_CONTROL], "no-store");
}
