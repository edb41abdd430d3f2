//! The worker: takes jobs from the queue, runs the agent for each iteration, and records it all.
//!
//! One job is one iteration. [`handler`](job::handle) takes the session's lease, asks the gate, runs
//! one attempt of the agent and hands its outcome to the decision what comes next. Everything it
//! writes carries the lease's epoch, so a job that is handed out twice does no harm.

mod account;
mod agents;
mod clock_jump;
mod config;
mod context;
mod drain;
mod gate;
mod iteration;
mod job;
mod keeper;
mod notify;
mod prompt;
mod reconcile;
mod record;
mod redact;
mod work;

pub use agents::{AgentError, AgentFinder};
pub use config::WorkerConfig;
pub use work::{WorkError, work};
