//! Agents: starting one for one attempt, reading its stream, deciding how it ended, and leaving
//! nothing running.
//!
//! [`run`] does it all. Between our process and the agent stands a *guardian*
//! ([`guardian_main`]): a small process of its own for each attempt, which the agent and everything
//! it starts cannot outlive, whoever is killed first. The demo agent ([`demo_main`]) speaks the
//! same protocol without an account.

mod classify;
mod command_line;
mod demo;
mod environment;
mod find;
mod guardian;
mod invocation;
mod outcome;
mod processes;
mod report;
mod run;
mod sandbox;
mod start_error;
mod stop;
pub mod stream;
mod told_program;
mod version;

pub use classify::{Exit, Facts, TimeLimit, classify};
pub use command_line::DEMO_SUBCOMMAND;
pub use demo::demo_main;
pub use environment::MARKER_VARIABLE;
pub use find::{FindError, VersionError, find_claude, probe_version};
pub use guardian::{GUARDIAN_SUBCOMMAND, guardian_main};
pub use invocation::{AgentProgram, Conversation, Invocation, ProjectSettings};
pub use outcome::{Outcome, StopReason, TransientClass, UserNeed};
pub use processes::{AttemptProcess, attempt_processes, end_attempt, sweep};
/// Which agent: its name in requests, settings and the database.
pub use redraft_domain::AgentName as AgentKind;
pub use report::{LeftoverProcess, Report};
pub use run::run;
pub use sandbox::{Sandbox, SandboxError, find_sandbox};
pub use start_error::StartError;
pub use stop::{StopHandle, StopToken, stop_pair};
pub use stream::Signal;
pub use told_program::{TellError, ToldProgram, tell_program};
pub use version::CliVersion;
