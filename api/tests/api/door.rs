//! The door: hosts, origins, credentials.

use std::collections::HashSet;

use redraft_domain::Scope;
use redraft_store::{Credential, CredentialKind};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::app::TestApp;

/// What needs no token; everything else must answer 401 without one.
const OPEN: [(&str, &str); 3] = [
    ("get", "/api/health"),
    ("get", "/api/version"),
    ("post", "/api/sign-in"),
];

/// What is served beside the operations and needs a token, and the dashboard, which holds no data and needs none.
const PAGES: [&str; 4] = [
    "/api/openapi.json",
    "/api/docs",
    "/api/docs/swagger-ui.js",
    "/api/docs/swagger-ui.css",
];
const DASHBOARD: [&str; 2] = ["/", "/sign-in"];

/// What must be with who decides, whatever the table in the service says.
const ADMIN: [&str; 13] = [
    "create_project",
    "create_token",
    "delete_project",
    "distrust_project",
    "get_project_trust",
    "list_audit",
    "list_browsers",
    "list_tokens",
    "revoke_token",
    "set_limits",
    "set_project_limits",
    "sign_out_browsers",
    "trust_project",
];

/// Reading that has an agent write.
const CHANGING_READS: [&str; 1] = ["generate_artifacts"];

const SCOPES: [Scope; 3] = [Scope::Read, Scope::Operate, Scope::Admin];

#[tokio::test]
async fn every_route_asks_for_its_scope_but_the_open_ones() {
    // Tried from one address, and not to be slowed down: these show nothing, or something good.
    let app = TestApp::start().await;
    let mut tokens = Vec::new();
    for scope in SCOPES {
        tokens.push(app.token_with(scope.as_str(), scope).await);
    }
    let document: Value = serde_json::from_str(&redraft_api::openapi_json()).unwrap();
    let mut seen = 0;
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let path = path.replace(['{', '}'], "");
            let verb: Method = method.to_uppercase().parse().unwrap();
            let request = || app.client.request(verb.clone(), app.url(&path));
            let answer = request().send().await.unwrap();
            if OPEN.contains(&(method, &path)) {
                assert_ne!(answer.status(), 401, "{method} {path}");
                assert_eq!(operation["security"], json!([]), "{method} {path}");
                continue;
            }
            seen += 1;
            assert_eq!(answer.status(), 401, "{method} {path}");
            assert_eq!(answer.headers()[header::WWW_AUTHENTICATE], "Bearer");
            let body: Value = answer.json().await.unwrap();
            assert!(body["detail"].is_string());
            for status in ["401", "403"] {
                assert!(
                    operation["responses"].get(status).is_some(),
                    "{method} {path}"
                );
            }

            let needed = operation["x-scope"].as_str().unwrap_or_else(|| {
                panic!("{method} {path} is not in the table of api/src/guard/scopes.rs")
            });
            let description = operation["description"].as_str().unwrap();
            assert!(description.ends_with(&format!("Needs the scope `{needed}`.")));
            let needed: Scope = needed.parse().unwrap();
            let id = operation["operationId"].as_str().unwrap();
            // Nothing but looking is for those who may only look.
            let changes = verb != Method::GET && id != "sign_out" || CHANGING_READS.contains(&id);
            assert!(!changes || needed != Scope::Read, "{id}");
            assert!(!ADMIN.contains(&id) || needed == Scope::Admin, "{id}");
            for (scope, token) in SCOPES.iter().zip(&tokens) {
                // What this would do comes at the end of the walk.
                if *scope == Scope::Admin && id == "sign_out_browsers" {
                    continue;
                }
                let answer = request().bearer_auth(token).send().await.unwrap();
                if scope.includes(needed) {
                    assert_ne!(answer.status(), 401, "{method} {path} with {scope}");
                    assert_ne!(answer.status(), 403, "{method} {path} with {scope}");
                } else {
                    assert_eq!(answer.status(), 403, "{method} {path} with {scope}");
                    let body: Value = answer.json().await.unwrap();
                    let detail = body["detail"].as_str().unwrap();
                    assert!(detail.contains(&format!("scope '{needed}'")), "{detail}");
                }
            }
        }
    }
    assert!(seen > 80, "the walk saw {seen} routes");
}

#[tokio::test]
async fn every_address_beside_the_operations_asks_for_a_token_but_the_dashboards_files() {
    let app = TestApp::start().await;
    let reader = app.token_with("reader", Scope::Read).await;
    let addresses = redraft_api::addresses_beside_the_api();
    for known in PAGES.iter().chain(&DASHBOARD) {
        assert!(addresses.iter().any(|address| address == known), "{known}");
    }
    for address in &addresses {
        let ask = |method: Method| app.client.request(method, app.url(address));
        let is_page = PAGES.contains(&address.as_str());
        // A file of the dashboard lies in no folder, so none of them can be below `/api/`.
        assert!(is_page || !address[1..].contains('/'), "{address}");
        for method in [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS] {
            let answer = ask(method.clone()).send().await.unwrap();
            assert_eq!(answer.status() == 401, is_page, "{method} {address}");
            assert!(!answer.headers().contains_key(header::SET_COOKIE));
            assert!(is_page || !answer.headers().contains_key(header::WWW_AUTHENTICATE));
        }
        if is_page {
            let answer = ask(Method::GET).bearer_auth(&reader).send().await.unwrap();
            assert_eq!(answer.status(), 200, "{address}");
            let kept = answer.headers()[header::CACHE_CONTROL].to_str().unwrap();
            assert!(kept.starts_with("private"), "{address}: {kept}");
        }
    }
    // What is not in a list is the dashboard's page, or asks for a token.
    for (address, status) in [
        ("/nothing.js", 404),
        ("/api.json", 404),
        ("/api/docs/x", 401),
    ] {
        let answer = app.client.get(app.url(address)).send().await.unwrap();
        assert_eq!(answer.status(), status, "{address}");
    }
}

#[tokio::test]
async fn no_way_of_writing_a_path_or_method_goes_round_the_scope() {
    let app = TestApp::start().await;
    let token = app.token_with("viewer", Scope::Read).await;
    let before = app.get("/api/tokens").await;
    for (method, path) in [
        ("POST", "/api/tokens/"),
        ("POST", "/api//tokens"),
        ("POST", "/api/./tokens"),
        ("POST", "/api/me/../tokens"),
        ("POST", "/api/%74okens"),
        ("POST", "/api/tokens%2F"),
        ("POST", "/api/tokens;x=/me"),
        ("POST", "/API/tokens"),
        ("post", "/api/tokens"),
        ("GET", "/api/tokens?x=/api/me"),
        ("HEAD", "/api/tokens"),
        ("HEAD", "/api/audit"),
        ("DELETE", "/api/tokens/test"),
        ("DELETE", "/api/tokens/tes%74"),
    ] {
        let answer = raw(&app, method, path, &token).await;
        let status: u16 = answer.split(' ').nth(1).unwrap().parse().unwrap();
        assert!(
            [400, 403, 404, 405].contains(&status),
            "{method} {path}: {answer}"
        );
    }
    assert_eq!(
        app.get("/api/tokens").await.as_array().map(Vec::len),
        before.as_array().map(Vec::len)
    );
}

/// The answer to a request that no client library writes like this.
async fn raw(app: &TestApp, method: &str, path: &str, token: &str) -> String {
    let mut socket = tokio::net::TcpStream::connect(app.address).await.unwrap();
    let body = r#"{"name":"stolen","scope":"admin"}"#;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        app.address,
        body.len()
    );
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    answer
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
