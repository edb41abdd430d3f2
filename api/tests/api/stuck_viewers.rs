//! Viewers that do not read what they asked for.
#![cfg(target_os = "linux")]

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{sleep, timeout},
};

use crate::app::TestApp;

const LIMIT: Duration = Duration::from_secs(1);

/// How many events are sent, of how many bytes each: more than the buffers of a connection hold.
const EVENTS: usize = 1_500;
const BYTES: usize = 7_000;

/// Opens a stream.
async fn view(app: &TestApp, path: &str) -> TcpStream {
    let mut socket = TcpStream::connect(app.address).await.unwrap();
    let (host, token) = (app.address, &app.token);
    let head =
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\r\n");
    socket.write_all(head.as_bytes()).await.unwrap();
    socket
}

#[tokio::test]
async fn a_viewer_that_takes_in_nothing_is_cut_off_and_one_that_reads_is_not() {
    let app = TestApp::with(|config| config.write_timeout = LIMIT).await;
    let (planning, _) = app.workflow().await;
    let session = app.session(&planning, 1).await;
    let work = app.work_on(&session).await;
    let path = format!("{planning}/iterate/stream/{session}");
    let mut stuck = view(&app, &path).await;
    let mut reading = view(&app, &path).await;
    let text = "x".repeat(BYTES);
    let read = tokio::spawn(async move {
        let (mut bytes, mut part) = (0, vec![0; 65_536]);
        while bytes < EVENTS * BYTES {
            match timeout(Duration::from_secs(20), reading.read(&mut part)).await {
                Ok(Ok(more)) if more > 0 => bytes += more,
                other => panic!("cut off after {bytes} bytes: {other:?}"),
            }
        }
        reading
    });
    for _ in 0..EVENTS {
        work.say(&text).await;
    }
    let _reading = read.await.unwrap();
    sleep(LIMIT * 4).await;
    let mut got = Vec::new();
    let end = timeout(Duration::from_secs(20), stuck.read_to_end(&mut got)).await;
    let end = end.expect("the connection was ended");
    assert!(
        end.is_err() || got.len() < EVENTS * BYTES,
        "it was sent everything"
    );
}
