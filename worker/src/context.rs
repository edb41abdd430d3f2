//! What all jobs of a worker share.

use redraft_store::Store;
use tokio_util::sync::CancellationToken;

use crate::{AgentFinder, WorkerConfig, clock_jump::ClockJump};

/// What all jobs of a worker share.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) config: WorkerConfig,
    pub(crate) store: Store,
    pub(crate) agents: AgentFinder,
    pub(crate) clock_jump: ClockJump,
    /// Ends the attempts in hand: the worker is about to stop and its patience is over.
    pub(crate) hurry: CancellationToken,
}
