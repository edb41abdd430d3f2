//! Our side of the guardian.

use std::{io, os::fd::OwnedFd, path::Path, process::Stdio, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
    process::{Child, ChildStderr, ChildStdout, Command},
    time::timeout,
};

use super::{
    GUARDIAN_SUBCOMMAND,
    protocol::{Ended, Header, Launch, Message, Order, frame, take_frame},
};
use crate::{StartError, processes::GUARDIAN_VARIABLE};

/// How long the guardian may take to start the agent; it needs some milliseconds.
const START_TIME: Duration = Duration::from_secs(20);

/// How long the guardian may take to go after its last word.
const LEAVE_TIME: Duration = Duration::from_secs(1);

/// A running guardian with its agent. When it is dropped, everything of the attempt ends.
#[derive(Debug)]
pub(crate) struct GuardianProcess {
    child: Child,
    socket: UnixStream,
    received: Vec<u8>,
}

/// What the agent writes.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) stdout: ChildStdout,
    pub(crate) stderr: ChildStderr,
}

/// The guardian's last word.
#[derive(Debug, PartialEq)]
pub(crate) enum News {
    /// Everything has ended.
    Ended(Ended),
    /// The guardian is gone without a word.
    Lost,
}

impl GuardianProcess {
    /// Starts a guardian and waits until its agent runs.
    pub(crate) async fn start(
        program: &Path,
        marker: &str,
        launch: &Launch,
    ) -> Result<(Self, Output), StartError> {
        let (mut guardian, output) = Self::spawn(program, marker).map_err(StartError::Guardian)?;
        let message = timeout(START_TIME, async {
            let header = frame(&Header::from(launch))?;
            guardian.socket.write_all(&header).await?;
            guardian.message().await
        })
        .await
        .map_err(|_| StartError::Guardian(io::ErrorKind::TimedOut.into()))?;
        match message.map_err(StartError::Guardian)? {
            Some(Message::Started) => Ok((guardian, output)),
            Some(Message::Failed { what, os_error }) => Err(StartError::Agent {
                program: launch.program.clone().into(),
                source: os_error
                    .map_or_else(|| io::Error::other(what), io::Error::from_raw_os_error),
            }),
            Some(Message::Ended(_)) | None => {
                Err(StartError::Guardian(io::ErrorKind::UnexpectedEof.into()))
            }
        }
    }

    fn spawn(program: &Path, marker: &str) -> io::Result<(Self, Output)> {
        let (ours, theirs) = std::os::unix::net::UnixStream::pair()?;
        ours.set_nonblocking(true)?;
        let mut command = Command::new(program);
        command
            .arg(GUARDIAN_SUBCOMMAND)
            .env_clear()
            .env(GUARDIAN_VARIABLE, marker)
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // Ctrl-C in our terminal is for us; the guardian hears of it from us.
            .process_group(0);
        #[expect(clippy::disallowed_methods, reason = "guardians are started here")]
        let mut child = command.spawn()?;
        let (Some(stdout), Some(stderr)) = (child.stdout.take(), child.stderr.take()) else {
            return Err(io::Error::other("the guardian has no output"));
        };
        enlarge(&stdout);
        let guardian = Self {
            child,
            socket: UnixStream::from_std(ours)?,
            received: Vec::new(),
        };
        Ok((guardian, Output { stdout, stderr }))
    }

    /// Gives an order. That the guardian is gone is noticed by [`Self::news`].
    pub(crate) fn order(&self, order: Order) {
        // One byte always fits: at most three are sent in an attempt's life.
        let _ = self.socket.try_write(&[order.byte()]);
    }

    /// Waits for the guardian's last word. May be dropped and called again.
    pub(crate) async fn news(&mut self) -> News {
        match self.message().await {
            Ok(Some(Message::Ended(ended))) => News::Ended(ended),
            _ => News::Lost,
        }
    }

    /// The next message; `None` at the end of the socket.
    async fn message(&mut self) -> io::Result<Option<Message>> {
        loop {
            if let Some(message) = take_frame(&mut self.received)? {
                return Ok(Some(message));
            }
            if self.socket.read_buf(&mut self.received).await? == 0 {
                return Ok(None);
            }
        }
    }

    /// Collects the guardian's process; kills it if it does not go by itself.
    pub(crate) async fn leave(mut self) {
        if timeout(LEAVE_TIME, self.child.wait()).await.is_err() {
            // It can be stuck only in the kernel; then there is nothing more to do for us.
            let _ = self.child.start_kill();
        }
    }

    /// Kills a guardian that does not answer; the kernel then kills its agent.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.start_kill();
    }
}

/// Lets more of the agent's output wait in the pipe: large lines then come in fewer pieces. Where the
/// system allows no more, the pipe stays as it is.
fn enlarge(stdout: &ChildStdout) {
    #[cfg(target_os = "linux")]
    let _ = rustix::pipe::fcntl_setpipe_size(stdout, 1 << 20);
    #[cfg(not(target_os = "linux"))]
    let _ = stdout;
}
