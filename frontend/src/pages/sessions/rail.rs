//! The iterations of a session, one below the other.

use leptos::prelude::*;
use redraft_wire::IterationSummary;

use super::attempts::attempts;
use super::forks::forks;
use super::limits::ChangeLimits;
use super::notes::{notes, notes_of};
use super::retry::retry;
use super::state::SessionState;
use super::tabs::Place;
use crate::format::{duration, money, thousands, time};
use crate::texts::{session as texts, words};
use crate::ui::{self, Clock, figure, live, loaded, ticking};

/// Each with its figures; the chosen one with its attempts.
#[component]
pub(super) fn Rail(state: SessionState, place: Place) -> impl IntoView {
    let is_newest = live(move || place.iteration.get().is_none().then_some("true"));
    let newest = live(move || place.to_iteration(None));
    view! {
        <section class="rail" aria-labelledby="iterations-heading">
            <h2 id="iterations-heading">{words::ITERATIONS}</h2>
            <a class="newest" href=newest aria-current=is_newest>
                {texts::THE_NEWEST}
            </a>
            {loaded(
                state.iterations,
                move |iterations| {
                    let lines = iterations.into_iter().map(|iteration| line(state, place, iteration));
                    view! { <ol>{lines.collect_view()}</ol> }.into_any()
                },
            )}
            {notes(state)}
            <ChangeLimits state />
            {forks(state)}
        </section>
    }
}

fn line(state: SessionState, place: Place, iteration: IterationSummary) -> AnyView {
    let number = iteration.iteration_number;
    let is_chosen = Memo::new(move |_| place.iteration.get() == Some(number));
    let current = live(move || is_chosen.get().then_some("true"));
    let href = live(move || place.to_iteration(Some(number)));
    let (sign, word) = match iteration.status.as_str() {
        "completed" => ("✓", words::COMPLETED),
        "running" => ("●", words::RUNNING),
        "failed" => ("✕", words::FAILED),
        "skipped" => ("–", words::SKIPPED),
        _ => ("○", words::TO_COME),
    };
    let summary = iteration
        .error_message
        .0
        .as_ref()
        .or(iteration.summary.0.as_ref());
    let summary = summary.cloned().unwrap_or_default();
    let has_attempts = iteration.attempts > 0;
    let (after, before) = (iteration.after_revision.0, iteration.before_revision.0);
    let of_chosen = live(move || {
        let revision = after.or(before);
        is_chosen
            .get()
            .then(|| of_chosen(state, number, has_attempts, revision))
    });
    let again = retry(state, place, &iteration);
    let notes = has_attempts.then(|| notes_of(state, number));
    view! {
        <li class=iteration.status.clone()>
            <a href=href aria-current=current aria-label=texts::iteration_is(number, word)>
                <span class="sign">{sign}</span>
                {number.to_string()}
            </a>
            {figures_of(&iteration)}
            <p class="summary">{summary}</p>
            {notes}
            {again}
            {of_chosen}
        </li>
    }
    .into_any()
}

/// What is told of the chosen iteration alone: its starts, and the way on from the version that it left.
fn of_chosen(
    state: SessionState,
    number: i32,
    has_attempts: bool,
    revision: Option<i64>,
) -> AnyView {
    let attempts = has_attempts.then(|| attempts(state, number));
    let fork = revision.map(|revision| fork_link(state, number, revision));
    view! {
        {attempts}
        {fork}
    }
    .into_any()
}

/// The way to a session that begins where this iteration ended.
fn fork_link(state: SessionState, number: i32, revision: i64) -> AnyView {
    let (path, id) = state.address();
    let href = path.fork_page(revision, &id);
    view! {
        <p class="retry">
            <a href=href>{texts::fork_after(number)}</a>
        </p>
    }
    .into_any()
}

fn figures_of(iteration: &IterationSummary) -> AnyView {
    let clock = expect_context::<Clock>();
    let start = iteration.started_at.0.as_deref().and_then(time::parse);
    let end = iteration.completed_at.0.as_deref().and_then(time::parse);
    let took = Signal::derive(move || match (start, end) {
        (Some(start), Some(end)) => duration(end - start),
        (Some(start), None) => duration((clock.get() - start) / 1_000 * 1_000),
        _ => String::new(),
    });
    // Before its end nothing is known of its changes and its cost.
    let known = |text: String| if end.is_some() { text } else { String::new() };
    let again = match iteration.attempts {
        0 | 1 => String::new(),
        attempts => texts::attempts(attempts),
    };
    let [added, removed] = ui::changes(
        known(format!("+{}", thousands(iteration.chars_added))),
        known(format!("−{}", thousands(iteration.chars_removed))),
    );
    ui::figures(vec![
        added,
        removed,
        ticking("", took),
        figure(known(money(iteration.cost_usd))),
        figure(again),
    ])
}
