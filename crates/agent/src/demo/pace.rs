//! The demo agent's time: pauses, and being asked to stop.

use std::{
    io,
    sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel},
    thread,
    time::Duration,
};

/// Why the demo agent ends before its work is done.
#[derive(Debug)]
pub(super) enum Halt {
    /// It was asked to stop.
    Interrupted {
        /// Whether a tool was running.
        in_tool: bool,
    },
    /// The dollars that it may use are used up.
    OutOfBudget,
    /// A switch says that it ends here, with this code.
    Code(u8),
    /// Its output or its document cannot be written.
    Io(io::Error),
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Pauses that end early when the agent is asked to stop.
#[derive(Debug)]
pub(super) struct Pace {
    /// How many times as fast as usual; 0: without pauses.
    speed: f64,
    interrupts: Receiver<()>,
}

impl Pace {
    /// Listens for SIGINT from now on; a stubborn agent hears it and goes on.
    pub(super) fn new(speed: f64, stubborn: bool) -> Self {
        let (sender, interrupts) = channel();
        let (ready, is_ready) = channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_io()
                .build();
            let Ok(runtime) = runtime else {
                return;
            };
            runtime.block_on(async {
                let kind = tokio::signal::unix::SignalKind::interrupt();
                let Ok(mut signals) = tokio::signal::unix::signal(kind) else {
                    return;
                };
                // Nobody waits for it any more when this fails.
                let _ = ready.send(());
                while signals.recv().await.is_some() {
                    if !stubborn && sender.send(()).is_err() {
                        return;
                    }
                }
            });
        });
        // Before the listener stands, SIGINT would end the process without a result.
        let _ = is_ready.recv();
        Self { speed, interrupts }
    }

    /// Pauses for so long, at the agent's own speed.
    pub(super) fn rest(&self, time: Duration) -> Result<(), Halt> {
        let time = if self.speed > 0.0 {
            time.div_f64(self.speed)
        } else {
            Duration::ZERO
        };
        self.wait(time)
    }

    /// Waits for so long whatever the speed.
    pub(super) fn wait(&self, time: Duration) -> Result<(), Halt> {
        let interrupted = Err(Halt::Interrupted { in_tool: false });
        if time.is_zero() {
            return match self.interrupts.try_recv() {
                Ok(()) => interrupted,
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => Ok(()),
            };
        }
        match self.interrupts.recv_timeout(time) {
            Ok(()) => interrupted,
            Err(RecvTimeoutError::Timeout) => Ok(()),
            Err(RecvTimeoutError::Disconnected) => {
                thread::sleep(time);
                Ok(())
            }
        }
    }

    /// Waits for longer than any test.
    pub(super) fn hang(&self) -> Result<(), Halt> {
        self.wait(Duration::from_mins(10))
    }
}
