//! A scripted Messages API on loopback (`tests/mock/mock_anthropic.py`), for the real CLI.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long it may take to listen.
const PATIENCE: Duration = Duration::from_secs(15);

/// The API; dropped, it ends.
pub(crate) struct MockApi {
    process: Child,
    pub(crate) url: String,
    _folder: TempDir,
}

impl MockApi {
    /// Plays these turns, one for each request of the CLI. In them `{{project}}` is the project's
    /// folder, `{{document}}` the working copy and `{{folder}}` its folder, as the prompt names them.
    pub(crate) fn start(project: &Path, turns: Value, after: Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let scenario = folder.path().join("scenario.json");
        let script = json!({"turns": turns, "after": after});
        fs::write(&scenario, script.to_string()).unwrap();
        let port_file = folder.path().join("port");
        let mut command = Command::new("python3");
        command
            .arg(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/tests/mock/mock_anthropic.py"
            ))
            .arg("--scenario")
            .arg(&scenario)
            .arg("--port-file")
            .arg(&port_file)
            .arg("--var")
            .arg(format!("project={}", project.display()))
            .args([
                "--var-from",
                r"document=(?:Document|The document's file)(?: is now)?: (\S+)",
            ])
            .args([
                "--var-from",
                r"folder=(?:Document|The document's file)(?: is now)?: (\S+)/\S+",
            ])
            .args(["--max-seconds", "180"])
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        #[expect(clippy::disallowed_methods, reason = "ended by the drop")]
        let process = command.spawn().unwrap();
        let began = Instant::now();
        let port = loop {
            // It is written whole or not at all.
            if let Ok(port) = fs::read_to_string(&port_file) {
                break port;
            }
            assert!(began.elapsed() < PATIENCE, "the API does not listen");
            std::thread::sleep(Duration::from_millis(10));
        };
        Self {
            process,
            url: format!("http://127.0.0.1:{}", port.trim()),
            _folder: folder,
        }
    }
}

impl Drop for MockApi {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
