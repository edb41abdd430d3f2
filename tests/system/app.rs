//! A Redraft of its own for a test: an empty home, a project, a free port, the real program.

use std::{
    cell::RefCell,
    fs::{self, File},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    time::{Duration, Instant},
};

use reqwest::{Method, RequestBuilder, StatusCode};
use rustix::process::Signal;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::processes::{Process, Signs};

/// How long the system may take to do what it is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How long the processes may take to stop after they were asked to.
const DRAIN: Duration = Duration::from_secs(3);

const TOKEN: &str = "the-token-of-the-system-tests";

/// An installation. Dropped, it stops everything and looks that nothing lives on.
pub(crate) struct TestApp {
    pub(crate) home: PathBuf,
    pub(crate) port: u16,
    pub(crate) signs: Signs,
    client: reqwest::Client,
    environment: Vec<(String, String)>,
    running: RefCell<Vec<Child>>,
    folder: TempDir,
}

impl TestApp {
    /// Nothing runs yet. The demo agent is quick, and pauses before further tries are short.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        for name in ["home", "user", "tmp", "projects"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut app = Self {
            signs: Signs::new(folder.path(), &home),
            home,
            port: free_port(),
            client,
            environment: Vec::new(),
            running: RefCell::default(),
            folder,
        };
        for (name, value) in [
            ("REDRAFT_TOKEN", TOKEN),
            ("REDRAFT_AGENT", "demo"),
            ("REDRAFT_DEMO", "speed=0"),
            ("REDRAFT_DRAIN_SECS", "3"),
            ("REDRAFT_BACK_OFF_SECS", "0.05"),
            ("REDRAFT_KEEP_AWAKE", "false"),
        ] {
            app.set(name, value);
        }
        app
    }

    /// `redraft up` with this many workers, ready.
    pub(crate) fn up(workers: u16) -> Self {
        let app = Self::new();
        app.start_up(workers);
        app
    }

    /// Sets a variable for everything that is started from now on.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.environment.retain(|(known, _)| known != name);
        self.environment.push((name.to_owned(), value.to_owned()));
    }

    /// Takes a variable away again.
    pub(crate) fn unset(&mut self, name: &str) {
        self.environment.retain(|(known, _)| known != name);
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A command of the program for this home.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_redraft"));
        #[expect(
            clippy::disallowed_methods,
            reason = "the program is started with an environment made here, but for PATH"
        )]
        let path = std::env::var_os("PATH").unwrap();
        command
            .args(arguments)
            .env_clear()
            .env("PATH", path)
            .env("HOME", self.folder().join("user"))
            .env("TMPDIR", self.folder().join("tmp"))
            .env("REDRAFT_HOME", &self.home)
            .env("REDRAFT_BIND", format!("127.0.0.1:{}", self.port))
            .envs(self.environment.iter().cloned())
            .stdin(Stdio::null())
            .current_dir(self.folder());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs a command that must succeed; its standard output.
    pub(crate) fn said(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Starts a command that goes on, in a process group of its own; its output goes into a file.
    pub(crate) fn start(&self, arguments: &[&str]) -> u32 {
        let path = self.output_file();
        let output = File::options()
            .append(true)
            .create(true)
            .open(path)
            .unwrap();
        let mut command = self.command(arguments);
        command
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .process_group(0);
        #[expect(
            clippy::disallowed_methods,
            reason = "the program under test, ended by the drop"
        )]
        let child = command.spawn().unwrap();
        let pid = child.id();
        self.running.borrow_mut().push(child);
        pid
    }

    /// Starts `redraft up` and waits until it is ready; gives back its first line.
    pub(crate) fn start_up(&self, workers: u16) -> String {
        let before = self.output().len();
        self.start(&["up", "--no-open", "--workers", &workers.to_string()]);
        let began = Instant::now();
        loop {
            let output = self.output();
            let new = output[before..].lines();
            if let Some(line) = new.into_iter().find(|line| line.contains("is ready")) {
                return line.to_owned();
            }
            let mut running = self.running.borrow_mut();
            let ended = running.last_mut().unwrap().try_wait().unwrap();
            assert!(ended.is_none(), "it ended: {output}");
            assert!(began.elapsed() < PATIENCE, "it is not ready: {output}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the API answers, where it was started by itself.
    pub(crate) async fn until_it_answers(&self) {
        eventually("the API answers", async || {
            self.request(Method::GET, "/api/health").send().await.ok()
        })
        .await;
    }

    fn output_file(&self) -> PathBuf {
        self.folder().join("output")
    }

    /// What the started commands wrote so far.
    pub(crate) fn output(&self) -> String {
        fs::read_to_string(self.output_file()).unwrap_or_default()
    }

    /// Asks everything to stop and waits for it; how long that took.
    pub(crate) fn stop(&self) -> Duration {
        let began = Instant::now();
        let mut running = self.running.take();
        for child in &running {
            let asked = Process {
                pid: i32::try_from(child.id()).unwrap(),
                arguments: Vec::new(),
            };
            asked.signal(Signal::TERM);
        }
        for child in &mut running {
            while child.try_wait().unwrap().is_none() {
                if began.elapsed() > DRAIN + Duration::from_secs(5) {
                    child.kill().unwrap();
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        began.elapsed()
    }

    /// Kills everything at once, without a word.
    pub(crate) fn kill_all(&self) {
        for process in self.signs.processes() {
            process.kill();
        }
        for mut child in self.running.take() {
            child.wait().unwrap();
        }
    }

    /// The processes that run this subcommand.
    pub(crate) fn processes(&self, subcommand: &str) -> Vec<Process> {
        let mut all = self.signs.processes();
        all.retain(|process| process.is(subcommand));
        all
    }

    /// The one agent that runs, as soon as it does.
    pub(crate) async fn agent(&self) -> Process {
        let agents = || self.signs.processes().into_iter().find(Process::is_agent);
        eventually("an agent runs", async || agents()).await
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// A request with the token.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, self.url(path));
        request.bearer_auth(TOKEN)
    }

    /// Sends a request with the token and perhaps a body; the answer's body is null if it has none.
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (StatusCode, Value) {
        let mut request = self.request(method, path).timeout(PATIENCE);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.unwrap();
        let status = answer.status();
        let text = answer.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or(Value::Null))
    }

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

    /// The status and the detail of a request that must be refused in the one shape of errors.
    pub(crate) async fn refused(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (u16, String) {
        let (status, answer) = self.send(method, path, body).await;
        assert!(status.is_client_error(), "{path}: {status} {answer}");
        let detail = answer["detail"].as_str();
        let detail = detail.unwrap_or_else(|| panic!("{path}: no detail in {answer}"));
        (status.as_u16(), detail.to_owned())
    }

    /// A registered project with this folder's name, empty.
    pub(crate) async fn project(&self, name: &str) -> Project {
        let folder = self.folder().join("projects").join(name);
        fs::create_dir(&folder).unwrap();
        let project = self.post("/api/projects", json!({"path": folder})).await;
        Project {
            base: format!("/api/projects/{}", project["slug"].as_str().unwrap()),
            folder,
        }
    }

    /// The `planning` path of a new workflow whose document is this file of the project.
    pub(crate) async fn workflow(&self, project: &Project, document: &str) -> String {
        self.workflow_with(project, document, json!({})).await
    }

    /// The same with these settings of its step besides.
    pub(crate) async fn workflow_with(
        &self,
        project: &Project,
        document: &str,
        mut config: Value,
    ) -> String {
        config["design_doc_path"] = json!(document);
        let steps = json!([{"name": "Design", "step_type": "interactive", "config": config}]);
        let path = format!("{}/workflows", project.base);
        let body = json!({"name": format!("Design of {document}"), "steps": steps});
        let workflow = self.post(&path, body).await;
        format!("{path}/{}/planning", workflow["id"].as_str().unwrap())
    }
}

/// A registered project.
pub(crate) struct Project {
    /// Its path in the API.
    pub(crate) base: String,
    pub(crate) folder: PathBuf,
}

impl Project {
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop();
        let left = self.signs.left_after(Duration::from_secs(3), |_| false);
        for process in &left {
            process.kill();
        }
        if std::thread::panicking() {
            let output = self.output();
            let from = output.ceil_char_boundary(output.len().saturating_sub(4_000));
            eprintln!("--- what the processes wrote last ---\n{}", &output[from..]);
        } else {
            assert!(left.is_empty(), "processes live on: {left:?}");
        }
    }
}

/// Asks again and again until there is an answer.
pub(crate) async fn eventually<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "not in time: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A port that nobody listens on, below those that the system gives to outgoing connections.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let from = (std::process::id() % 2_000) as u16 * 10;
        let port = 10_000 + (from + number) % 20_000;
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
