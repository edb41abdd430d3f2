//! The accept loop: half-sent requests, many connections, the end.

use std::time::Duration;

use reqwest::Method;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{Instant, timeout},
};

use crate::app::TestApp;

#[tokio::test]
async fn half_sent_requests_are_closed() {
    let app = TestApp::with(|config| config.header_timeout = Duration::from_millis(500)).await;
    let mut half = Vec::new();
    for sent in 0..100 {
        let mut socket = TcpStream::connect(app.address).await.unwrap();
        // From nothing at all up to a head that lacks its last line end.
        let head = b"GET /api/health HTTP/1.1\r\nHost: localhost\r\n";
        socket.write_all(&head[..sent % head.len()]).await.unwrap();
        half.push(socket);
    }
    for mut socket in half {
        let mut answer = Vec::new();
        let closed = timeout(Duration::from_secs(30), socket.read_to_end(&mut answer)).await;
        assert!(closed.is_ok(), "still open");
        assert!(!answer.starts_with(b"HTTP/1.1 2"));
    }
    assert_eq!(app.get("/api/health").await["status"], "ok");
}

#[tokio::test]
async fn a_connection_that_was_used_and_is_idle_is_closed_too() {
    let app = TestApp::with(|config| config.header_timeout = Duration::from_millis(300)).await;
    let mut socket = TcpStream::connect(app.address).await.unwrap();
    let request = format!("GET /api/health HTTP/1.1\r\nHost: {}\r\n\r\n", app.address);
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    timeout(Duration::from_secs(30), socket.read_to_end(&mut answer))
        .await
        .unwrap()
        .unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200 OK\r\n"));
}

#[tokio::test]
async fn beyond_the_limit_connections_wait_for_a_place() {
    let app = TestApp::with(|config| {
        config.most_connections = 2;
        config.header_timeout = Duration::from_millis(500);
    })
    .await;
    let _first = TcpStream::connect(app.address).await.unwrap();
    let _second = TcpStream::connect(app.address).await.unwrap();
    let started = Instant::now();
    assert_eq!(app.get("/api/health").await["status"], "ok");
    assert!(
        started.elapsed() >= Duration::from_millis(300),
        "{:?}",
        started.elapsed()
    );
}

#[tokio::test]
async fn very_many_connections_do_not_stop_it() {
    let app = TestApp::start().await;
    let mut open = Vec::new();
    // This process holds both ends, so its own limit of descriptors decides how many fit.
    for _ in 0..10_000 {
        match timeout(Duration::from_secs(1), TcpStream::connect(app.address)).await {
            Ok(Ok(socket)) => open.push(socket),
            _ => break,
        }
    }
    assert!(open.len() > 300, "only {} connections", open.len());
    println!(
        "{} connections; tests/system/flood.rs tries 10,000 with a process of its own",
        open.len()
    );
    open.truncate(open.len() - 10);
    assert_eq!(app.get("/api/health").await["status"], "ok");
}

#[tokio::test]
async fn it_ends_at_once_with_idle_connections_and_open_streams() {
    let mut app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let session = app.session(&planning, 1).await;
    let path = format!("{planning}/iterate/stream/{session}");
    let stream = app.request(Method::GET, &path).send().await.unwrap();
    let _idle = TcpStream::connect(app.address).await.unwrap();
    let started = Instant::now();
    app.stop.cancel();
    timeout(Duration::from_secs(10), &mut app.running)
        .await
        .unwrap()
        .unwrap();
    assert!(
        started.elapsed() < Duration::from_millis(1_800),
        "{:?}",
        started.elapsed()
    );
    stream
        .bytes()
        .await
        .expect("the stream ends and is not cut off");
}

#[tokio::test]
async fn a_request_that_does_not_end_is_cut_off_after_the_drain_time() {
    let mut app = TestApp::with(|config| config.drain = Duration::from_millis(300)).await;
    let mut socket = TcpStream::connect(app.address).await.unwrap();
    let (host, token) = (app.address, &app.token);
    let head = format!(
        "POST /api/projects HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let started = Instant::now();
    app.stop.cancel();
    timeout(Duration::from_secs(10), &mut app.running)
        .await
        .unwrap()
        .unwrap();
    assert!(
        started.elapsed() >= Duration::from_millis(290),
        "{:?}",
        started.elapsed()
    );
}
