//! A service to be tested, with a project to work on.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use redraft_api::{ApiConfig, serve};
use redraft_domain::{
    AgentName, Artifact, EventBody, LeaseEpoch, NoteId, RevisionAuthor, Scope, SessionId,
    SystemClock,
};
use redraft_store::{
    AccountKey, Credential, CredentialKind, DatabaseUrl, GateFacts, IterationEnd, IterationResult,
    NewAttempt, NewEvent, NewRevision, Reservation, Store,
};
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// A service, its data, and a folder for projects.
pub(crate) struct TestApp {
    pub(crate) store: Store,
    pub(crate) address: SocketAddr,
    pub(crate) token: String,
    pub(crate) stop: CancellationToken,
    pub(crate) running: JoinHandle<()>,
    pub(crate) client: reqwest::Client,
    folder: TempDir,
}

impl TestApp {
    pub(crate) async fn start() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut ApiConfig)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        fs::create_dir_all(&home).unwrap();
        let url = DatabaseUrl::Sqlite(home.join("redraft.db"));
        let store = Store::open(&url, &home.join("bell"), Arc::new(SystemClock))
            .await
            .unwrap();
        store.migrate(&home.join("migrate.lock")).await.unwrap();
        let token = Credential::new_secret();
        let credential = Credential::new(CredentialKind::Token, &token, "test");
        store.add_credential(&credential).await.unwrap();

        let agents = Arc::new(|| -> futures::future::BoxFuture<'static, _> {
            Box::pin(async { Vec::new() })
        });
        let mut config = ApiConfig::new(store.clone(), AgentName::Demo, agents);
        folder.path().clone_into(&mut config.home_folder);
        config.sample_folder = Some(home.canonicalize().unwrap().join("sample"));
        config.drain = Duration::from_secs(2);
        change(&mut config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        let serving = serve(config, listener, stop.clone());
        let running = tokio::spawn(async move { serving.await.unwrap() });
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self {
            store,
            address,
            token,
            stop,
            running,
            client,
            folder,
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// A token of its own name and scope.
    pub(crate) async fn token_with(&self, name: &str, scope: Scope) -> String {
        let secret = Credential::new_secret();
        let mut credential = Credential::new(CredentialKind::Token, &secret, name);
        credential.scope = scope;
        assert!(self.store.add_credential(&credential).await.unwrap());
        secret
    }

    /// A request with the token.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, self.url(path))
            .bearer_auth(&self.token)
    }

    /// Sends a request with the token and perhaps a body; the answer's body is null if it has none.
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (StatusCode, Value) {
        let mut request = self.request(method, path);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.unwrap();
        let status = response.status();
        let text = response.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or(Value::Null))
    }

    /// The same for a request that must succeed.
    pub(crate) async fn ok(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let (status, answer) = self.send(method, path, body).await;
        assert!(status.is_success(), "{path}: {status} {answer}");
        answer
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.ok(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Value {
        self.ok(Method::POST, path, Some(body)).await
    }

    /// The status and the detail of a request that must fail in the one shape of errors.
    pub(crate) async fn refused(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (u16, String) {
        let (status, answer) = self.send(method, path, body).await;
        let detail = answer["detail"].as_str();
        let detail = detail.unwrap_or_else(|| panic!("{path}: {status} {answer}"));
        assert_eq!(
            answer.as_object().unwrap().len(),
            1,
            "only a detail: {answer}"
        );
        assert!(
            !detail.contains(self.folder.path().to_str().unwrap()),
            "a path: {detail}"
        );
        (status.as_u16(), detail.to_owned())
    }

    /// Makes a folder for a project.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let path = self.folder.path().canonicalize().unwrap().join(name);
        fs::create_dir_all(&path).unwrap();
        path
    }

    /// A project called `shop` with a workflow whose document is `plan.md`; returns the path of the
    /// workflow's planning routes and the project's folder.
    pub(crate) async fn workflow(&self) -> (String, PathBuf) {
        let folder = self.folder("shop");
        self.post("/api/projects", json!({"path": folder})).await;
        let step = json!({"name": "Plan", "step_type": "interactive",
            "config": {"design_doc_path": "plan.md"}});
        let new = json!({"name": "First", "steps": [step]});
        let workflow = self.post("/api/projects/shop/workflows", new).await;
        let id = workflow["id"].as_str().unwrap();
        (
            format!("/api/projects/shop/workflows/{id}/planning"),
            folder,
        )
    }

    /// Starts a session; returns its id.
    pub(crate) async fn session(&self, planning: &str, iterations: u32) -> String {
        let wanted = json!({"prompt": "Make it better", "iterations": iterations});
        let session = self.post(&format!("{planning}/iterate"), wanted).await;
        session["id"].as_str().unwrap().to_owned()
    }

    /// Takes the lease of a session's next iteration and begins an attempt, as a worker does.
    pub(crate) async fn work_on(&self, session: &str) -> Work<'_> {
        self.work_on_with(session, &[]).await
    }

    /// The same, with these notes in the prompt.
    pub(crate) async fn work_on_with(&self, session: &str, notes: &[i64]) -> Work<'_> {
        let id: SessionId = session.parse().unwrap();
        let next = self
            .store
            .session(&id)
            .await
            .unwrap()
            .unwrap()
            .next_iteration;
        let lease = self
            .store
            .take_lease(&id, next, "test")
            .await
            .unwrap()
            .unwrap();
        let attempt = NewAttempt {
            prompt: "Do it.".into(),
            prompt_source: "iteration, version 1".into(),
            notes: notes.iter().copied().map(NoteId).collect(),
            iteration: next,
            total: lease.session.limits.iterations,
            worker: String::from("test"),
            work_id: String::from("w"),
            agent_session_id: String::from("a"),
            resumed: false,
            before: lease.session.revision,
            account: AccountKey {
                id: "demo".into(),
                label: "the demo".into(),
                billing: "demo",
            },
        };
        let reserve = |_: &GateFacts| Ok::<_, String>(Reservation::default());
        self.store
            .begin_attempt(&id, lease.epoch, &attempt, reserve)
            .await
            .unwrap();
        Work {
            app: self,
            id,
            epoch: lease.epoch,
            number: next,
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// An iteration in the test's hand.
pub(crate) struct Work<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) id: SessionId,
    pub(crate) epoch: LeaseEpoch,
    number: u32,
}

impl Work<'_> {
    /// Appends a piece of text.
    pub(crate) async fn say(&self, text: &str) {
        self.append(EventBody::Content {
            text: text.to_owned(),
            parent: None,
        })
        .await;
    }

    pub(crate) async fn append(&self, body: EventBody) {
        let at = self.app.store.now();
        let event = NewEvent {
            iteration: Some(self.number),
            attempt: None,
            body,
            at,
        };
        self.app
            .store
            .append_events(&self.id, self.epoch, &[event])
            .await
            .unwrap();
    }

    /// Ends the iteration well, with a new text where one is given.
    pub(crate) async fn finish(self, text: Option<&str>) {
        let session = self.app.store.session(&self.id).await.unwrap().unwrap();
        let before = match session.revision {
            Some(id) => self.app.store.revision_text(id).await.unwrap().to_string(),
            None => String::new(),
        };
        let diff = text.map(|text| redraft_document::diff("plan.md", &before, text));
        let revision = text.map(|text| NewRevision {
            artifact: Artifact::DesignDoc,
            step: session.step,
            parent: session.revision,
            author: RevisionAuthor::Iteration,
            iteration: None,
            session: Some(self.id.clone()),
            text: text.to_owned(),
        });
        let result = IterationResult::Completed {
            revision,
            chars_added: diff.as_ref().map_or(0, |diff| diff.chars_added as i64),
            chars_removed: diff.as_ref().map_or(0, |diff| diff.chars_removed as i64),
            changed_share: 0.1,
            diff: diff.map(|diff| diff.text),
            summary: Some(String::from("Better.")),
        };
        let end = IterationEnd {
            number: self.number,
            conflict: None,
            guardrails: None,
            said_phrase: false,
            attempt: None,
            before: session.revision,
            result,
        };
        self.app
            .store
            .finish_iteration(&self.id, self.epoch, end)
            .await
            .unwrap();
    }
}
