//! A handler that panics.

use std::sync::Arc;

use reqwest::Method;

use crate::app::TestApp;

const SECRET: &str = "what only the log may say";

#[tokio::test]
async fn a_panic_is_answered_in_the_one_shape_and_says_nothing_of_itself() {
    let app = TestApp::with(|config| {
        config.agents = Arc::new(|| Box::pin(async { panic!("{SECRET}") }));
    })
    .await;
    for _ in 0..3 {
        let (status, detail) = app.refused(Method::GET, "/api/agents", None).await;
        assert_eq!(status, 500);
        assert!(detail.contains("inside Redraft"), "{detail}");
        assert!(!detail.contains(SECRET), "{detail}");
    }
    assert_eq!(app.get("/api/projects").await, serde_json::json!([]));
}

#[tokio::test]
async fn a_panic_ends_neither_the_connection_nor_its_security_headers() {
    let app = TestApp::with(|config| {
        config.agents = Arc::new(|| panic!("{SECRET}"));
    })
    .await;
    let (host, token) = (app.address, &app.token);
    let mut socket = tokio::net::TcpStream::connect(host).await.unwrap();
    let ask = |path: &str, end: &str| {
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n{end}\r\n")
    };
    let both = ask("/api/agents", "") + &ask("/api/health", "Connection: close\r\n");
    tokio::io::AsyncWriteExt::write_all(&mut socket, both.as_bytes())
        .await
        .unwrap();
    let mut answers = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut socket, &mut answers)
        .await
        .unwrap();
    let (failed, healthy) = answers[1..].split_once("HTTP/1.1 ").unwrap();
    assert!(failed.contains(" 500 ") && failed.contains("x-content-type-options: nosniff"));
    assert!(healthy.starts_with("200 OK"), "{answers}");
    assert!(!answers.contains(SECRET), "{answers}");
}
