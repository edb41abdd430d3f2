//! `redraft run`: a session from the terminal.
//!
//! It is a client of the API like the dashboard: of the running `redraft up`, or of a service of its
//! own that ends with it.

mod follow;
mod interrupt;
mod place;
mod start;

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use redraft_domain::Prompt;

use super::{
    block_on,
    host::{Host, Needs},
};
use crate::{
    arguments::Run,
    logging,
    settings::{Flags, Settings},
    show::{View, print, text},
};
use follow::{Followed, follow};
use interrupt::Interrupts;

/// The exit code after a signal, as shells have it.
const INTERRUPTED: u8 = 130;

/// Exit code 0 only when at least one iteration succeeded.
pub(super) fn run(flags: Flags, arguments: Run) -> Result<ExitCode> {
    let place = place::place(&arguments.document, arguments.project.as_deref())?;
    // One from a template is looked at when it is here.
    if let Some(prompt) = &arguments.iterations.prompt {
        Prompt::parse(prompt).context("the prompt is not usable")?;
    }
    let settings = Settings::read(flags)?;
    logging::start_in_files(&settings, "run")?;
    block_on(2, async move {
        let mut interrupts = Interrupts::listen()?;
        let host = tokio::select! {
            host = Host::open(&settings, Needs::Worker) => host?,
            _ = interrupts.next() => return Ok(ExitCode::from(INTERRUPTED)),
        };
        let done = session(&host, &place, &arguments, interrupts).await;
        // What was started ends in every case; an error of the session goes first.
        let closed = host.close().await;
        let code = done?;
        closed?;
        Ok(code)
    })
}

async fn session(
    host: &Host,
    place: &place::Place,
    arguments: &Run,
    mut interrupts: Interrupts,
) -> Result<ExitCode> {
    let planned = tokio::select! {
        planned = start::plan(&host.client, place) => planned?,
        _ = interrupts.next() => return Ok(ExitCode::from(INTERRUPTED)),
    };
    if !arguments.json {
        print(&format!("{}\n", planned.agent_may))?;
        let estimate = tokio::select! {
            estimate = start::estimate(&host.client, &planned, arguments) => estimate,
            _ = interrupts.next() => return Ok(ExitCode::from(INTERRUPTED)),
        };
        if let Some(estimate) = estimate {
            print(&format!("{}\n", text::line(&estimate, 500)))?;
        }
    }
    let started = tokio::select! {
        started = start::start(&host.client, planned, arguments) => started?,
        _ = interrupts.next() => return Ok(ExitCode::from(INTERRUPTED)),
    };
    let mut view = View::of(arguments.json, started.session.iterations_requested);
    let seen_at = (!host.is_own()).then(|| host.client.base());
    view.started(&started.session, started.goes_on, seen_at)?;
    Ok(match follow(host, &started, &mut view, interrupts).await? {
        Followed::Ended(session) if session.iterations_completed > 0 => ExitCode::SUCCESS,
        Followed::Ended(_) => ExitCode::FAILURE,
        Followed::Stopped | Followed::Left => ExitCode::from(INTERRUPTED),
    })
}
