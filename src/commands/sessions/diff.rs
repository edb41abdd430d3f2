//! `redraft sessions diff`.

use std::io::IsTerminal as _;

use anyhow::{Result, bail};
use redraft_wire::{IterationDiff, IterationSummary};

use crate::{
    arguments::AnySession,
    commands::{find, host::Host},
    show::{diff::lines, print, print_json, text},
};

pub(super) async fn diff(
    host: &Host,
    which: &AnySession,
    iteration: Option<i32>,
    json: bool,
) -> Result<()> {
    let path = find::session(&host.client, which.session.as_deref()).await?;
    let iterations = host.client.iterations(&path).await?;
    let iteration = chosen(&iterations, iteration)?;
    let diff = host.client.diff(&path, iteration.id).await?;
    if json {
        return print_json(&diff);
    }
    if !std::io::stdout().is_terminal() {
        // A patch, byte by byte.
        return print(diff.diff_text.as_deref().unwrap_or_default());
    }
    print(&shown(&diff, iterations.len()))
}

/// The iteration with this number; without one the newest that is completed.
fn chosen(iterations: &[IterationSummary], number: Option<i32>) -> Result<&IterationSummary> {
    let fits = |one: &&IterationSummary| match number {
        Some(number) => one.iteration_number == number,
        None => one.status == "completed",
    };
    match (iterations.iter().rfind(fits), number) {
        (Some(found), _) => Ok(found),
        (None, Some(number)) => bail!(
            "the session has no iteration {number}; it has {} so far",
            iterations.len()
        ),
        (None, None) => bail!(
            "no iteration is completed yet, so there is nothing to compare; `redraft sessions why` \
             says what the session waits for"
        ),
    }
}

fn shown(diff: &IterationDiff, all: usize) -> String {
    let mut shown = format!(
        "Iteration {} of {all}: {}\n",
        diff.iteration_number,
        text::characters(diff.chars_added, diff.chars_removed)
    );
    if diff.diff_lines.is_empty() {
        shown.push_str("  The document did not change.\n");
    }
    for line in lines(&diff.diff_lines, usize::MAX) {
        shown.push_str(&line);
        shown.push('\n');
    }
    shown
}
