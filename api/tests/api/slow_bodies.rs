//! Bodies of requests that do not arrive.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, interval, timeout},
};

use crate::app::TestApp;

const LIMIT: Duration = Duration::from_millis(500);

async fn impatient() -> TestApp {
    TestApp::with(|config| config.body_timeout = LIMIT).await
}

/// A request's head that says that a body follows.
fn head(app: &TestApp, path: &str, body: &str) -> String {
    let (host, token) = (app.address, &app.token);
    format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\n{body}\r\n\r\n"
    )
}

/// All that comes until the other end closes the connection.
async fn until_closed(socket: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let closed = timeout(Duration::from_secs(20), socket.read_to_end(&mut answer)).await;
    assert!(closed.is_ok(), "still open: {answer:?}");
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn half_sent_bodies_are_answered_and_closed() {
    let app = impatient().await;
    let mut half = Vec::new();
    for round in 0..50 {
        let mut socket = TcpStream::connect(app.address).await.unwrap();
        let (length, part) = match round % 3 {
            0 => ("Content-Length: 100", "{\"path\": "),
            1 => ("Content-Length: 100", ""),
            _ => ("Transfer-Encoding: chunked", "9\r\n{\"path\": \r\n"),
        };
        let request = head(&app, "/api/projects", length) + part;
        socket.write_all(request.as_bytes()).await.unwrap();
        half.push(socket);
    }
    let started = Instant::now();
    for mut socket in half {
        let answer = until_closed(&mut socket).await;
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(answer.contains("{\"detail\":"), "{answer}");
    }
    assert!(started.elapsed() >= LIMIT / 2, "{:?}", started.elapsed());
    assert_eq!(app.get("/api/projects").await, serde_json::json!([]));
}

#[tokio::test]
async fn a_body_that_comes_in_drops_is_closed_all_the_same() {
    let app = impatient().await;
    let socket = TcpStream::connect(app.address).await.unwrap();
    let (mut reading, mut writing) = socket.into_split();
    let request = head(&app, "/api/projects", "Content-Length: 100000");
    writing.write_all(request.as_bytes()).await.unwrap();
    let dripping = tokio::spawn(async move {
        let mut drops = interval(Duration::from_millis(50));
        loop {
            drops.tick().await;
            if writing.write_all(b" ").await.is_err() {
                break;
            }
        }
    });
    let mut answer = Vec::new();
    let closed = timeout(Duration::from_secs(20), reading.read_to_end(&mut answer)).await;
    assert!(closed.is_ok(), "still open");
    assert!(answer.starts_with(b"HTTP/1.1 408 "));
    timeout(Duration::from_secs(20), dripping)
        .await
        .expect("nothing more is taken")
        .unwrap();
}

#[tokio::test]
async fn a_body_that_nobody_reads_is_not_waited_for() {
    let app = impatient().await;
    for (path, status) in [
        ("/api/sign-out", "204"),
        ("/api/nothing", "404"),
        ("/api/health", "405"),
        ("/nowhere", "404"),
    ] {
        let mut socket = TcpStream::connect(app.address).await.unwrap();
        let request = head(&app, path, "Content-Length: 100") + "half";
        socket.write_all(request.as_bytes()).await.unwrap();
        let answer = until_closed(&mut socket).await;
        let expected = format!("HTTP/1.1 {status} ");
        assert!(answer.starts_with(&expected), "{path}: {answer}");
    }
}

#[tokio::test]
async fn a_body_that_takes_its_time_within_the_limit_is_taken() {
    let app = TestApp::with(|config| config.body_timeout = Duration::from_secs(20)).await;
    let body = serde_json::json!({"path": app.folder("shop")}).to_string();
    let (first, second) = body.split_at(body.len() / 2);
    let length = format!("Content-Length: {}\r\nConnection: close", body.len());
    let mut socket = TcpStream::connect(app.address).await.unwrap();
    let request = head(&app, "/api/projects", &length) + first;
    socket.write_all(request.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    socket.write_all(second.as_bytes()).await.unwrap();
    let answer = until_closed(&mut socket).await;
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
}
