//! When to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the process that started us.

use std::io::Read as _;

use anyhow::{Context as _, Result};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// A token that is cancelled by the first signal. The second one ends the process at once.
pub(crate) fn on_signals() -> Result<CancellationToken> {
    let token = CancellationToken::new();
    let cancelled = token.clone();
    let listen = |kind| signal(kind).context("signals cannot be received");
    let mut interrupt = listen(SignalKind::interrupt())?;
    let mut terminate = listen(SignalKind::terminate())?;
    let mut hang_up = listen(SignalKind::hangup())?;
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
                _ = hang_up.recv() => {}
            }
            if cancelled.is_cancelled() {
                tracing::warn!("asked twice: stopping at once");
                std::process::exit(130);
            }
            cancelled.cancel();
        }
    });
    Ok(token)
}

/// Cancels the token too when standard input ends: it is a pipe from the process that started us,
/// and its end means that this process is gone, however it went.
pub(crate) fn with_parent(token: &CancellationToken) {
    let token = token.clone();
    // A thread, since nothing else can wait for an end of input; the process's end ends it.
    std::thread::spawn(move || {
        let mut nothing = [0; 64];
        while std::io::stdin()
            .read(&mut nothing)
            .is_ok_and(|read| read > 0)
        {}
        token.cancel();
    });
}
