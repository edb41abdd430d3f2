//! `redraft sessions retry`.

use anyhow::{Context as _, Result};
use redraft_wire::{IterationSession, IterationSummary};
use serde_json::json;

use crate::{
    arguments::AnySession,
    commands::{find, host::Host},
    show::{print, print_json, text},
};

pub(super) async fn retry(
    host: &Host,
    which: &AnySession,
    number: Option<i32>,
    json: bool,
) -> Result<()> {
    let path = find::session(&host.client, which.session.as_deref()).await?;
    let iterations = host.client.iterations(&path).await?;
    let chosen = chosen(&iterations, number)?;
    if !json {
        let may = find::agent_may_at(&host.client, &path.planning).await?;
        print(&format!("{may}\n"))?;
    }
    let address = format!("{}/iterations/{}/retry", path.session(), chosen.id);
    let session: IterationSession = host.client.post(&address, &json!({})).await?;
    if json {
        return print_json(&session);
    }
    print(&format!(
        "Iteration {} is tried again, as iteration {}. {}\n",
        chosen.iteration_number,
        session.iterations_requested,
        text::line(&session.sentence, 2_000)
    ))?;
    host.say_if_nobody_works();
    Ok(())
}

/// The iteration of this number, else the newest one that failed and was not tried again.
fn chosen(iterations: &[IterationSummary], number: Option<i32>) -> Result<&IterationSummary> {
    if let Some(number) = number {
        let found = iterations.iter().find(|one| one.iteration_number == number);
        return found.with_context(|| format!("the session has no iteration {number}"));
    }
    let tried = |number| iterations.iter().any(|one| *one.retry_of == Some(number));
    let found = iterations
        .iter()
        .rfind(|one| one.status == "failed" && !tried(one.iteration_number));
    found.context("no iteration of this session failed, or each was tried again already")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iteration(number: i32, status: &str, retry_of: Option<i32>) -> IterationSummary {
        let iteration = json!({
            "id": number, "iteration_number": number, "status": status, "chars_added": 0,
            "chars_removed": 0, "summary": null, "started_at": null, "completed_at": null,
            "error_message": null, "attempts": 1, "cost_usd": 0.0, "input_tokens": 0,
            "output_tokens": 0, "before_revision": null, "after_revision": null,
            "retry_of": retry_of,
        });
        serde_json::from_value(iteration).unwrap()
    }

    #[test]
    fn without_a_number_the_newest_failure_is_meant_that_was_not_tried_again() {
        let all = [
            iteration(1, "failed", None),
            iteration(2, "failed", None),
            iteration(3, "completed", Some(2)),
        ];
        assert_eq!(chosen(&all, None).unwrap().iteration_number, 1);
        assert_eq!(chosen(&all, Some(2)).unwrap().iteration_number, 2);
        assert!(chosen(&all, Some(4)).is_err());
        assert!(chosen(&all[2..], None).is_err());
    }
}
