//! One attempt in a project of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use redraft_agent::{
    AgentKind, AgentProgram, Conversation, Invocation, MARKER_VARIABLE, ProjectSettings, Report,
    Signal, StartError, StopHandle, StopToken, run, stop_pair,
};
use tempfile::TempDir;
use tokio::{sync::mpsc, task::JoinHandle};
use uuid::Uuid;

/// The program with the guardian and the demo agent.
pub(crate) const HARNESS: &str = env!("CARGO_BIN_EXE_agent-harness");

/// A project with a document, and what is to be run in it.
pub(crate) struct Attempt {
    pub(crate) invocation: Invocation,
    pub(crate) document: PathBuf,
    pub(crate) stop: StopHandle,
    token: StopToken,
    _project: TempDir,
}

pub(crate) const DOCUMENT: &str =
    "# Bakery\n\n## Goals\n\nBe fast.\n\n## Data\n\nOrders are kept for a year.\n";

impl Attempt {
    /// An attempt of the demo agent with these switches, without pauses.
    pub(crate) fn new(knobs: &str) -> Self {
        let project = tempfile::tempdir().unwrap();
        let root = project.path().to_owned();
        let work_dir = root.join(".redraft/work/a1");
        let tmp_dir = root.join("tmp");
        fs::create_dir_all(&work_dir).unwrap();
        fs::create_dir(&tmp_dir).unwrap();
        let document = work_dir.join("DESIGN.md");
        fs::write(&document, DOCUMENT).unwrap();
        let (stop, token) = stop_pair();
        let prompt = format!(
            "This is iteration 1 of 3.\nDocument: {}\n<guidance>\nThink of refunds.\n</guidance>\n\
             demo: speed=0;{knobs}\n",
            document.display()
        );
        let invocation = Invocation {
            agent: AgentProgram {
                kind: AgentKind::Demo,
                program: HARNESS.into(),
                version: None,
            },
            guardian: HARNESS.into(),
            project_root: root,
            work_dir,
            prompt,
            model: Some("opus".into()),
            allowed_tools: ["Read", "Grep", "Edit", "Write"].map(str::to_owned).into(),
            edits_project: false,
            sandbox: None,
            data_folder: "/data".into(),
            project_settings: ProjectSettings::Unused,
            max_turns: None,
            max_budget_usd: None,
            conversation: Conversation::New(Uuid::new_v4()),
            append_system_prompt_file: None,
            total_timeout: Duration::from_secs(30),
            idle_timeout: Duration::from_secs(30),
            marker: format!("test-{}", Uuid::new_v4()),
            environment: Vec::new(),
            extra_environment: Vec::new(),
            tmp_dir,
        };
        Self {
            invocation,
            document,
            stop,
            token,
            _project: project,
        }
    }

    /// Runs it to its end, with everything it told.
    pub(crate) async fn run(&self) -> (Report, Vec<Signal>) {
        let (sender, receiver) = mpsc::channel(16);
        let watcher = watch(receiver);
        let running = run(self.invocation.clone(), sender, self.token.clone());
        let report = running.await.unwrap();
        let signals = watcher.await.unwrap();
        assert_eq!(
            alive(&self.invocation.marker),
            Vec::<i32>::new(),
            "a process is left"
        );
        (report, signals)
    }

    pub(crate) async fn fails_to_start(&self) -> StartError {
        let (sender, _receiver) = mpsc::channel(16);
        run(self.invocation.clone(), sender, self.token.clone())
            .await
            .unwrap_err()
    }

    /// The same attempt once more, not stopped yet.
    pub(crate) fn renewed(mut self) -> Self {
        (self.stop, self.token) = stop_pair();
        self
    }

    /// Starts it; the signals are to be taken by the caller.
    pub(crate) fn start(&self) -> (JoinHandle<Report>, mpsc::Receiver<Signal>) {
        let (sender, receiver) = mpsc::channel(1);
        let running = run(self.invocation.clone(), sender, self.token.clone());
        (
            tokio::spawn(async move { running.await.unwrap() }),
            receiver,
        )
    }
}

pub(crate) fn watch(mut receiver: mpsc::Receiver<Signal>) -> JoinHandle<Vec<Signal>> {
    tokio::spawn(async move {
        let mut all = Vec::new();
        while let Some(signal) = receiver.recv().await {
            all.push(signal);
        }
        all
    })
}

/// The processes whose environment holds this variable with this value, zombies left out.
pub(crate) fn with_variable(name: &str, value: &str) -> Vec<i32> {
    let entry = format!("{name}={value}").into_bytes();
    let holds = |pid: &i32| {
        let environment = fs::read(Path::new("/proc").join(pid.to_string()).join("environ"));
        environment.is_ok_and(|bytes| bytes.split(|byte| *byte == 0).any(|e| e == entry))
    };
    let folder = fs::read_dir("/proc").unwrap();
    let pids = folder.filter_map(|e| e.ok()?.file_name().to_str()?.parse().ok());
    pids.filter(holds).collect()
}

/// The living processes of an attempt.
pub(crate) fn alive(marker: &str) -> Vec<i32> {
    with_variable(MARKER_VARIABLE, marker)
}

/// Waits until something is so, for at most ten seconds.
pub(crate) async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !is_so() {
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
