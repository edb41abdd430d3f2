//! `redraft sessions`: what runs, what ran, and why it stands where it does.

mod accept;
mod diff;
mod evidence;
mod export;
mod fork;
mod limits;
mod list;
mod logs;
mod notes;
mod request;
mod retry;
mod show;
mod start;
mod why;

use std::process::ExitCode;

use anyhow::Result;

use super::host::with_service;
use crate::{
    arguments::{Sessions, SessionsCommand, Why},
    settings::Flags,
};
use request::Verb;

pub(super) fn sessions(flags: Flags, arguments: Sessions) -> Result<ExitCode> {
    let json = arguments.json;
    with_service(flags, async move |host| {
        match arguments.command {
            SessionsCommand::List {
                project,
                workflow,
                limit,
            } => list::list(host, project, workflow, limit, json).await,
            SessionsCommand::Show(which) => show::show(host, &which, json).await,
            SessionsCommand::Start(wanted) => return start::start(host, &wanted, json).await,
            SessionsCommand::Cancel(which) => {
                request::request(host, &which, Verb::Cancel, json).await
            }
            SessionsCommand::Pause(which) => {
                request::request(host, &which, Verb::Pause, json).await
            }
            SessionsCommand::Resume(which) => {
                request::request(host, &which, Verb::Resume, json).await
            }
            SessionsCommand::Why(which) => why::why(host, &which, json).await,
            SessionsCommand::Note(note) => notes::write(host, &note, json).await,
            SessionsCommand::Notes { session, take_back } => {
                notes::list(host, &session, take_back, json).await
            }
            SessionsCommand::Retry { session, iteration } => {
                retry::retry(host, &session, iteration, json).await
            }
            SessionsCommand::Limits(wanted) => limits::limits(host, &wanted, json).await,
            SessionsCommand::Fork(wanted) => fork::fork(host, &wanted, json).await,
            SessionsCommand::Accept { session, undo } => {
                accept::accept(host, &session, undo, json).await
            }
            SessionsCommand::Export(wanted) => export::export(host, &wanted, json).await,
            SessionsCommand::Diff { session, iteration } => {
                diff::diff(host, &session, iteration, json).await
            }
            SessionsCommand::Logs { session, follow } => {
                return logs::logs(host, &session, follow, json).await;
            }
        }?;
        Ok(ExitCode::SUCCESS)
    })
}

/// `redraft why`.
pub(super) fn why(flags: Flags, arguments: Why) -> Result<ExitCode> {
    with_service(flags, async move |host| {
        why::why(host, &arguments.session, arguments.json).await?;
        Ok(ExitCode::SUCCESS)
    })
}
