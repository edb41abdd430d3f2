//! Keeps the machine awake while sessions run, where the system offers a way.

use std::process::Stdio;

use tokio::process::{Child, Command};

/// Holds the machine awake from time to time.
#[derive(Debug, Default)]
pub(crate) struct KeepAwake {
    holder: Option<Child>,
    /// Set when the system offers no way: then it is not tried again.
    impossible: bool,
}

impl KeepAwake {
    /// Holds the machine awake, or no longer.
    pub(crate) fn set(&mut self, awake: bool) {
        if !awake {
            // Its input ends, and so does the holder.
            self.holder = None;
            return;
        }
        let ended = |holder: &mut Child| !matches!(holder.try_wait(), Ok(None));
        if self.holder.as_mut().is_some_and(ended) {
            // It was refused, such as in a container without a system manager.
            self.impossible = true;
            self.holder = None;
        }
        if self.holder.is_none() && !self.impossible {
            self.hold();
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "our own processes are started in this folder"
    )]
    fn hold(&mut self) {
        // Both run `cat`, which ends with our pipe: also when we are killed.
        let mut command = if cfg!(target_os = "macos") {
            let mut command = Command::new("caffeinate");
            command.args(["-i", "cat"]);
            command
        } else {
            let mut command = Command::new("systemd-inhibit");
            command.args([
                "--what=sleep:idle",
                "--who=Redraft",
                "--why=A session is running",
            ]);
            command.args(["--mode=block", "cat"]);
            command
        };
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.process_group(0).kill_on_drop(true);
        match command.spawn() {
            Ok(child) => self.holder = Some(child),
            Err(error) => {
                tracing::debug!(%error, "this system offers no way to stay awake");
                self.impossible = true;
            }
        }
    }
}
