//! Signals while a session is followed, and the question that Ctrl-C asks.

use std::io::{IsTerminal as _, Write as _};

use anyhow::{Context as _, Result};
use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::oneshot,
};

/// What was asked of this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interrupt {
    /// Ctrl-C: somebody is there to be asked.
    CtrlC,
    /// To end, by the system or by a closed terminal.
    End,
}

/// What is to become of a session on somebody else's server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// It is cancelled.
    Stop,
    /// It goes on without this terminal.
    Leave,
}

/// The signals of this process.
#[derive(Debug)]
pub(super) struct Interrupts {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

impl Interrupts {
    /// Begins to receive them.
    pub(super) fn listen() -> Result<Self> {
        let listen = |kind| signal(kind).context("signals cannot be received");
        Ok(Self {
            interrupt: listen(SignalKind::interrupt())?,
            terminate: listen(SignalKind::terminate())?,
            hang_up: listen(SignalKind::hangup())?,
        })
    }

    /// Waits for the next one.
    pub(super) async fn next(&mut self) -> Interrupt {
        tokio::select! {
            _ = self.interrupt.recv() => Interrupt::CtrlC,
            _ = self.terminate.recv() => Interrupt::End,
            _ = self.hang_up.recv() => Interrupt::End,
        }
    }

    /// From now on the next signal ends this process at once.
    pub(super) fn end_at_the_next(mut self) {
        tokio::spawn(async move {
            self.next().await;
            std::process::exit(130);
        });
    }

    /// Asks what is to become of the session. Where nobody can be asked, or a second signal comes
    /// instead of an answer, it is left running.
    pub(super) async fn ask(&mut self) -> Wish {
        if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
            return Wish::Leave;
        }
        loop {
            let answer = tokio::select! {
                answer = read_answer() => answer,
                _ = self.next() => None,
            };
            match answer.as_deref().map(wish) {
                None => return Wish::Leave,
                Some(Some(wish)) => return wish,
                Some(None) => {}
            }
        }
    }
}

/// Reads a line; `None` at the end of the input.
async fn read_answer() -> Option<String> {
    let (sender, answer) = oneshot::channel();
    // A thread of its own, since a read of the terminal cannot be called off.
    std::thread::spawn(move || {
        let mut terminal = anstream::stderr();
        let question = "\nStop the session or leave it running? [s/l] ";
        // A terminal that takes no question gives no answer either.
        let _ = terminal.write_all(question.as_bytes());
        let _ = terminal.flush();
        let mut line = String::new();
        let read = std::io::stdin().read_line(&mut line).unwrap_or(0);
        let _ = sender.send((read > 0).then_some(line));
    });
    answer.await.ok().flatten()
}

fn wish(answer: &str) -> Option<Wish> {
    match answer.trim().to_lowercase().as_str() {
        "s" | "stop" => Some(Wish::Stop),
        "l" | "leave" => Some(Wish::Leave),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_counts() {
        assert_eq!(wish(" S\n"), Some(Wish::Stop));
        assert_eq!(wish("leave\n"), Some(Wish::Leave));
        assert_eq!(wish("\n"), None);
        assert_eq!(wish("sl"), None);
    }
}
