//! Very many clients, and clients that do not behave: the service goes on answering the others.

use std::net::SocketAddr;

use reqwest::{Method, StatusCode};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
    time::timeout,
};

use crate::{
    app::{PATIENCE, TestApp},
    session::Session,
};

fn address(app: &TestApp) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], app.port))
}

/// The service answers, with and without the database.
async fn answers(app: &TestApp) {
    for path in ["/api/health", "/api/projects"] {
        let answer = timeout(PATIENCE, app.request(Method::GET, path).send()).await;
        let answer = answer.unwrap_or_else(|_| panic!("{path} does not answer"));
        assert_eq!(answer.unwrap().status(), StatusCode::OK, "{path}");
    }
}

/// This process holds the other end of every connection; how many files it may have open.
fn raise_limit() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    setrlimit(Resource::Nofile, raised).unwrap();
    limit.maximum.unwrap_or(u64::MAX)
}

#[tokio::test]
async fn ten_thousand_connections_leave_it_answering() {
    let app = TestApp::up(1);
    let wanted = 10_000;
    let limit = raise_limit();
    assert!(
        limit >= wanted + 500,
        "the system allows {limit} open files, and this test needs {}: raise the hard limit (ulimit -Hn)",
        wanted + 500
    );
    let mut opening = JoinSet::new();
    let mut open = Vec::new();
    for number in 0..wanted {
        let to = address(&app);
        opening.spawn(async move {
            let mut socket = TcpStream::connect(to).await.unwrap();
            // A third says nothing, a third begins a request and a third sends one.
            let said: &[u8] = match number % 3 {
                0 => b"",
                1 => b"GET /api/health HTTP/1.1\r\nHost: ",
                _ => b"GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n",
            };
            socket.write_all(said).await.unwrap();
            socket
        });
        if opening.len() == 500 {
            open.push(opening.join_next().await.unwrap().unwrap());
        }
    }
    open.extend(opening.join_all().await);
    assert_eq!(open.len() as u64, wanted);
    answers(&app).await;
    drop(open);
    answers(&app).await;
}

#[tokio::test]
async fn floods_of_headers_are_refused_and_leave_it_answering() {
    let app = TestApp::up(1);
    let many: String = (0..500).map(|n| format!("x-{n}: y\r\n")).collect();
    let known = known(&app);
    let floods = [
        format!("GET /api/projects HTTP/1.1\r\n{known}{many}\r\n"),
        format!(
            "GET /api/projects HTTP/1.1\r\n{known}x: {}\r\n\r\n",
            "y".repeat(20_000)
        ),
        format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "y".repeat(10_000_000)),
        format!("GET /{} HTTP/1.1\r\n\r\n", "y".repeat(10_000_000)),
        "x: y\r\n".repeat(1_000_000),
        "\r\n".repeat(1_000_000),
        "\0".repeat(1_000_000),
    ];
    let mut clients = JoinSet::new();
    for _ in 0..20 {
        for (number, flood) in floods.clone().into_iter().enumerate() {
            let to = address(&app);
            clients.spawn(async move {
                let mut socket = TcpStream::connect(to).await.unwrap();
                // It may well be refused before all is sent.
                let _ = socket.write_all(flood.as_bytes()).await;
                let mut answer = Vec::new();
                let read = timeout(PATIENCE, socket.read_to_end(&mut answer)).await;
                assert!(read.is_ok(), "neither answered nor closed");
                (number, answer)
            });
        }
    }
    answers(&app).await;
    for (number, answer) in clients.join_all().await {
        let answer = String::from_utf8_lossy(&answer);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 4"),
            "{answer:.200}"
        );
        // Whoever is known and asks for what is there is refused for the headers and nothing else.
        assert!(
            number > 0 || answer.starts_with("HTTP/1.1 431 "),
            "{answer:.200}"
        );
    }
    answers(&app).await;
    // A few headers fewer, and it is answered.
    let few: String = (0..50).map(|n| format!("x-{n}: y\r\n")).collect();
    let mut socket = TcpStream::connect(address(&app)).await.unwrap();
    let request = format!("GET /api/projects HTTP/1.1\r\n{known}{few}Connection: close\r\n\r\n");
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer:.200}");
}

/// The headers of a request that is let in.
fn known(app: &TestApp) -> String {
    let request = app.request(Method::GET, "/api/projects").build().unwrap();
    let authorization = request.headers()["authorization"].to_str().unwrap();
    format!(
        "Host: {}\r\nAuthorization: {authorization}\r\n",
        address(app)
    )
}

/// Asks for a stream, sees that it begins, and reads nothing more of it.
async fn ask_and_leave(app: &TestApp, path: &str) -> TcpStream {
    let mut socket = TcpStream::connect(address(app)).await.unwrap();
    let head = format!("GET {path} HTTP/1.1\r\n{}\r\n", known(app));
    socket.write_all(head.as_bytes()).await.unwrap();
    let mut begun = [0; "HTTP/1.1 200 OK".len()];
    let read = timeout(PATIENCE, socket.read_exact(&mut begun)).await;
    read.expect("the stream begins").unwrap();
    assert_eq!(&begun, b"HTTP/1.1 200 OK");
    socket
}

/// What a process holds in memory, in bytes.
fn memory(pid: i32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.unwrap().split_whitespace().nth(1).unwrap();
    number.parse::<u64>().unwrap() * 1_024
}

#[tokio::test]
async fn a_thousand_streams_that_nobody_reads_keep_nobody_from_reading() {
    raise_limit();
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("plan.md", "# Plan\n\nSell tea.\n");
    let planning = app.workflow(&project, "plan.md").await;
    // Much more than the buffers of a connection hold.
    let prompt = "Make it complete.\ndemo: lines=2000; size=6000";
    let session = Session::start(&app, &planning, prompt, 1).await;
    session.until("completed").await;
    let running = Session::start(&app, &planning, "Again.\ndemo: hang=text", 1).await;
    let mut left = Vec::new();
    for number in 0..1_000 {
        let path = [&session, &running][usize::from(number % 10 == 0)].stream_path();
        left.push(ask_and_leave(&app, &path).await);
    }
    answers(&app).await;
    let read = session.follow().await;
    session.check(&read).await;
    let stream = running.stream().await;
    running.cancel().await;
    assert!(!stream.rest().await.is_empty());
    let api = app.processes("api");
    let held = memory(api[0].pid);
    assert!(held < 700_000_000, "the API holds {held} bytes");
    println!("the API holds {} MB", held / 1_000_000);
    drop(left);
    answers(&app).await;
}
