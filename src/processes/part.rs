//! One part of `redraft up`: the API or a worker, kept alive.

use std::{
    ffi::OsString,
    fmt,
    fs::File,
    os::unix::process::ExitStatusExt as _,
    path::PathBuf,
    process::{ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    process::{Child, Command},
    time::Instant,
};
use tokio_util::sync::CancellationToken;

/// The first pause before a part that ended is started again; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// The longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// A part that lived this long has proved itself: the pauses begin anew.
const PROVED: Duration = Duration::from_secs(30);

/// How much longer than its drain time a part may take to end.
const GRACE: Duration = Duration::from_secs(2);

/// Which part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartName {
    /// The API.
    Api,
    /// A worker, by its number from 1.
    Worker(u16),
}

impl fmt::Display for PartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api => f.write_str("the API"),
            Self::Worker(number) => write!(f, "worker {number}"),
        }
    }
}

/// A part to be kept alive.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) name: PartName,
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    pub(crate) drain: Duration,
    /// The file for what it prints; `None`: our own terminal.
    pub(crate) output: Option<PathBuf>,
}

impl Part {
    /// Starts the part, starts it again whenever it ends, and ends it at the shutdown.
    pub(crate) async fn keep_alive(self, shutdown: CancellationToken) {
        let mut pause = FIRST_PAUSE;
        while !shutdown.is_cancelled() {
            let started = Instant::now();
            match self.start() {
                Ok(mut child) => {
                    // Held here, since waiting for a child closes the input that is still in it.
                    let input = child.stdin.take();
                    tokio::select! {
                        () = shutdown.cancelled() => {
                            // Its end of input is the order to drain, as at our own death.
                            drop(input);
                            self.end(child).await;
                            return;
                        }
                        ended = child.wait() => self.log_end(ended),
                    }
                }
                Err(error) => tracing::error!(%error, "{} could not be started", self.name),
            }
            if started.elapsed() >= PROVED {
                pause = FIRST_PAUSE;
            }
            tokio::select! {
                () = shutdown.cancelled() => {}
                () = tokio::time::sleep(pause) => {}
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "our own processes are started in this folder"
    )]
    fn start(&self) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        if let Some(output) = &self.output {
            let file = File::options().create(true).append(true).open(output)?;
            command.stdout(file.try_clone()?).stderr(file);
        }
        command
            .args(&self.arguments)
            // It ends when this pipe ends: also when we are killed.
            .stdin(Stdio::piped())
            // Ctrl-C reaches us alone, and we tell the parts in our own time.
            .process_group(0)
            .spawn()
    }

    fn log_end(&self, ended: std::io::Result<ExitStatus>) {
        let how = match ended {
            Ok(status) => match (status.code(), status.signal()) {
                (Some(code), _) => format!("exit code {code}"),
                (None, Some(signal)) => format!("signal {signal}"),
                (None, None) => "for no known reason".into(),
            },
            Err(error) => error.to_string(),
        };
        tracing::warn!("{} ended ({how}); starting it again", self.name);
    }

    /// Waits for its end; kills it when that does not come in time.
    async fn end(&self, mut child: Child) {
        if tokio::time::timeout(self.drain + GRACE, child.wait())
            .await
            .is_err()
        {
            tracing::warn!("{} did not end in time and is killed", self.name);
            // It may have ended in this moment.
            let _ = child.kill().await;
        }
    }
}
