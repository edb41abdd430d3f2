//! The whole system from the outside: the real program, its processes, a real database and a real
//! port; nothing of it is replaced but, where it says so, the model behind the agent.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a skipped test says so, and a failed one what the processes wrote"
)]

mod agent_environment;
mod app;
mod bad_input;
mod cancel;
mod chat;
mod commands;
mod comments;
mod conformance;
mod contract;
mod crashes;
mod data;
mod document_only;
mod documents;
mod failures;
mod fairness;
mod flood;
mod gate;
mod life_cycle;
mod main_job;
mod mock_api;
mod morning;
mod notifications;
mod outside;
mod parked;
mod processes;
mod prompts;
mod prove;
mod real_chat;
mod real_cli;
mod redaction;
mod redaction_shapes;
mod sandbox;
mod session;
mod steering;
mod step_settings;
mod stream;
mod terminal;
mod trust;
mod writing;
