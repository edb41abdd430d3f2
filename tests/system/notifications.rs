//! Others are told what happens: real receivers, on loopback and as programs, and processes that are killed.

use std::{collections::HashMap, fs, os::unix::fs::PermissionsExt as _, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::Mutex,
};

use crate::{
    app::{TestApp, eventually},
    documents::SHOP,
    session::Session,
};

const CHANNELS: &str = "/api/notifications/channels";

/// What a receiver got: the headers by their names in small letters, and the body.
#[derive(Debug, Clone)]
struct Got {
    headers: HashMap<String, String>,
    body: String,
}

/// What a receiver does with a message.
#[derive(Debug, Clone, Copy)]
enum Answer {
    /// Takes it in and never says so.
    Silence,
    Status(&'static str),
}

/// A receiver of webhooks that answers so, one after the other, and then for ever as the last time.
struct Receiver {
    url: String,
    got: Arc<Mutex<Vec<Got>>>,
}

impl Receiver {
    async fn start(answers: &'static [Answer]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let got: Arc<Mutex<Vec<Got>>> = Arc::default();
        let kept = Arc::clone(&got);
        tokio::spawn(async move {
            let mut silent = Vec::new();
            loop {
                let (mut connection, _) = listener.accept().await.unwrap();
                // One that is cut off before all of it was sent has told nothing.
                let Some(message) = read(&mut connection).await else {
                    continue;
                };
                let mut got = kept.lock().await;
                let answer = answers.get(got.len()).or(answers.last());
                got.push(message);
                match answer {
                    Some(Answer::Status(status)) => {
                        let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
                        // Whoever asked may be gone.
                        let _ = connection.write_all(answer.as_bytes()).await;
                    }
                    Some(Answer::Silence) | None => silent.push(connection),
                }
            }
        });
        Self { url, got }
    }

    async fn got(&self, many: usize) -> Vec<Got> {
        eventually("the receiver is told", async || {
            let got = self.got.lock().await.clone();
            (got.len() >= many).then_some(got)
        })
        .await
    }
}

async fn read(connection: &mut TcpStream) -> Option<Got> {
    let mut bytes = Vec::new();
    loop {
        let mut room = [0; 4_096];
        let read = connection.read(&mut room).await.ok()?;
        bytes.extend_from_slice(&room[..read]);
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let lines = head
                .lines()
                .skip(1)
                .filter_map(|line| line.split_once(": "));
            let headers: HashMap<_, _> = lines
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect();
            let length: usize = headers["content-length"].parse().unwrap();
            if body.len() >= length {
                let body = body.to_owned();
                return Some(Got { headers, body });
            }
        }
        if read == 0 {
            return None;
        }
    }
}

/// Whether the signature is that of the secret, by the rules of Standard Webhooks.
fn is_signed(got: &Got, secret: &str) -> bool {
    let key = STANDARD
        .decode(secret.strip_prefix("whsec_").unwrap())
        .unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    let (id, at) = (
        &got.headers["webhook-id"],
        &got.headers["webhook-timestamp"],
    );
    mac.update(format!("{id}.{at}.{}", got.body).as_bytes());
    let signature = got.headers["webhook-signature"]
        .strip_prefix("v1,")
        .unwrap();
    mac.verify_slice(&STANDARD.decode(signature).unwrap())
        .is_ok()
}

async fn webhook(app: &TestApp, url: &str) -> (i64, String) {
    let new = app
        .post(CHANNELS, json!({"name": "hook", "url": url}))
        .await;
    let secret = new["secret"].as_str().unwrap().to_owned();
    (new["channel"]["id"].as_i64().unwrap(), secret)
}

/// A session of one iteration, to its end.
async fn lived(app: &TestApp) -> String {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let session = Session::start(app, &planning, "Make it better.", 1).await;
    session.follow().await;
    session.id.clone()
}

async fn delivery(app: &TestApp, state: &str) -> Value {
    eventually(&format!("the message is {state}"), async || {
        let all = app.get("/api/notifications/deliveries").await;
        let one = all.as_array().unwrap().first().cloned();
        one.filter(|one| one["state"] == *state)
    })
    .await
}

/// All is killed while a receiver holds a message without an answer; then it refuses twice. It is told until it has it,
/// each time with the same id and body, signed anew.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receiver_is_told_although_all_is_killed_and_it_refuses_twice() {
    let answers = &[
        Answer::Silence,
        Answer::Status("500 Internal Server Error"),
        Answer::Status("503 Service Unavailable"),
        Answer::Status("204 No Content"),
    ];
    let receiver = Receiver::start(answers).await;
    let app = TestApp::up(2);
    let (_, secret) = webhook(&app, &receiver.url).await;
    let session = lived(&app).await;
    receiver.got(1).await;
    app.kill_all();
    app.start_up(2);
    let told = delivery(&app, "delivered").await;
    let got = receiver.got(4).await;
    assert_eq!(got.len(), 4, "and not once more");
    assert_eq!(told["tries"], 4);
    assert!(
        told["answer"]
            .as_str()
            .unwrap()
            .starts_with("The receiver answered 204 in ")
    );
    let first = &got[0];
    for message in &got {
        assert!(is_signed(message, &secret), "{message:?}");
        assert_eq!(message.headers["webhook-id"], first.headers["webhook-id"]);
        assert_eq!(message.body, first.body);
    }
    let mut forged = first.clone();
    forged.body.push(' ');
    assert!(
        !is_signed(&forged, &secret),
        "the signature is over the body"
    );
    assert_eq!(told["message_id"], *first.headers["webhook-id"]);

    let body: Value = serde_json::from_str(&first.body).unwrap();
    assert_eq!(
        (&body["type"], &body["id"]),
        (&json!("session.done"), &told["message_id"])
    );
    let data = &body["data"];
    assert_eq!(data["session_id"], *session);
    assert_eq!(data["project"], json!({"slug": "shop", "name": "shop"}));
    assert_eq!(data["workflow"]["name"], "Design of design.md");
    assert_eq!(
        (&data["iterations_completed"], &data["reason"]),
        (&json!(1), &json!("all_iterations"))
    );
    let url = data["url"].as_str().unwrap();
    let expected = format!("http://127.0.0.1:{}/projects/shop/workflows/", app.port);
    assert!(
        url.starts_with(&expected) && url.ends_with(&session),
        "{url}"
    );
}

/// The session goes on and ends while its receiver is silent, and others are told meanwhile.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_silent_receiver_holds_up_no_session_and_no_other_receiver() {
    let silent = Receiver::start(&[Answer::Silence]).await;
    let quick = Receiver::start(&[Answer::Status("200 OK")]).await;
    let app = TestApp::up(1);
    webhook(&app, &silent.url).await;
    app.post(CHANNELS, json!({"name": "quick", "url": quick.url}))
        .await;
    lived(&app).await;
    assert_eq!(quick.got(1).await.len(), 1);
    assert_eq!(silent.got(1).await.len(), 1);
    let all = app.get("/api/notifications/deliveries").await;
    let states: HashMap<_, _> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["channel_name"].as_str().unwrap(),
                one["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(states["hook"], "waiting", "it is still being tried");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_is_told_from_the_terminal_and_with_secrets_masked() {
    let mut app = TestApp::new();
    app.set("REDRAFT_PUBLIC_URL", "https://redraft.example/");
    app.start_up(1);
    let told = app.folder().join("told");
    let program = app.folder().join("program");
    let text = format!(
        "#!/bin/sh\ncat >>{0}; echo \"token=[$REDRAFT_TOKEN]\" >>{0}\n",
        told.display()
    );
    fs::write(&program, text).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = program.to_str().unwrap();
    let add = [
        "notify", "add", "command", "--name", "desk", "--on", "done", "--", path, "a; b",
    ];
    let said = app.said(&add);
    assert_eq!(said, "The channel 'desk' tells: done.\n");
    let listed = app.said(&["notify", "list"]);
    assert!(
        listed.contains("desk") && listed.contains("command"),
        "{listed}"
    );
    let said = app.said(&["notify", "test", "desk"]);
    assert!(said.starts_with("The program ended well in "), "{said}");
    let test = fs::read_to_string(&told).unwrap();
    assert!(
        test.contains("\"url\":\"https://redraft.example/notifications\""),
        "{test}"
    );
    assert!(
        test.ends_with("token=[]\n"),
        "little of our environment: {test}"
    );

    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let key = format!("sk-ant-api03-{}", "aB3".repeat(31));
    let workflow = planning.trim_end_matches("/planning");
    app.ok(
        reqwest::Method::PATCH,
        workflow,
        Some(json!({"name": format!("Key {key}")})),
    )
    .await;
    let session = Session::start(&app, &planning, "Make it better.", 1).await;
    session.follow().await;
    let delivered = eventually("the program is told", async || {
        let said = app.said(&["notify", "deliveries", "--json", "--limit", "1"]);
        let all: Value = serde_json::from_str(&said).unwrap();
        let one = all[0].clone();
        (one["happening"] == "session.done" && one["state"] == "delivered").then_some(one)
    })
    .await;
    assert_eq!(delivered["session_id"], *session.id);
    let all = fs::read_to_string(&told).unwrap();
    assert!(all.contains("\"type\":\"session.done\""), "{all}");
    assert!(!all.contains(&key) && all.contains("[redacted: "), "{all}");
    let said = app.said(&["notify", "remove", "desk"]);
    assert_eq!(said, "The channel 'desk' is removed.\n");

    let failing = ["notify", "add", "command", "--name", "bad", "--", "false"];
    app.said(&failing);
    let output = app.run(&["notify", "test", "bad"]);
    assert!(!output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.starts_with("The program failed with exit code 1. It will be tried again at "),
        "{said}"
    );
    let unknown = app.run(&["notify", "test", "nobody"]);
    let said = String::from_utf8(unknown.stderr).unwrap();
    assert!(said.contains("there is no channel 'nobody'"), "{said}");
}
