//! The iterations of a session, one below the other.

use leptos::prelude::*;
use redraft_wire::IterationSummary;

use super::attempts::Attempts;
use super::state::SessionState;
use super::tabs::{Place, Tab};
use crate::format::{duration, money, thousands, time};
use crate::ui::{Clock, loaded};

/// Each with its figures; the chosen one with its summary and attempts.
#[component]
pub(super) fn Rail(state: SessionState, place: Place) -> impl IntoView {
    let newest = move || place.iteration.get().is_none().then_some("true");
    let show_newest = move || match place.tab.get() {
        Tab::Changes => Place::link(Tab::Changes, None),
        _ => Place::link(Tab::Document, None),
    };
    view! {
        <section class="rail" aria-labelledby="iterations-heading">
            <h2 id="iterations-heading">"Iterations"</h2>
            <a class="newest" href=show_newest aria-current=newest>
                "The newest"
            </a>
            {loaded(
                state.iterations,
                move |iterations| {
                    let lines = iterations
                        .into_iter()
                        .map(|iteration| view! { <Line state place iteration /> })
                        .collect_view();
                    view! { <ol>{lines}</ol> }.into_any()
                },
            )}
        </section>
    }
}

#[component]
fn Line(state: SessionState, place: Place, iteration: IterationSummary) -> impl IntoView {
    let number = iteration.iteration_number;
    let is_chosen = Memo::new(move |_| place.iteration.get() == Some(number));
    let href = move || match place.tab.get() {
        Tab::Changes => Place::link(Tab::Changes, Some(number)),
        _ => Place::link(Tab::Document, Some(number)),
    };
    let (sign, word) = match iteration.status.as_str() {
        "completed" => ("✓", "completed"),
        "running" => ("●", "running"),
        "failed" => ("✕", "failed"),
        "skipped" => ("–", "skipped"),
        _ => ("○", "to come"),
    };
    let has_begun = iteration.started_at.is_some();
    let summary = iteration
        .error_message
        .0
        .clone()
        .or(iteration.summary.0.clone());
    let attempts = iteration.attempts;
    let class = iteration.status.clone();
    view! {
        <li class=class>
            <a
                href=href
                aria-current=move || is_chosen.get().then_some("true")

            >
                <span class="sign" aria-hidden="true">
                    {sign}
                </span>
                <span>
                    <span class="visually-hidden">"Iteration "</span>
                    {number}
                    <span class="visually-hidden">{format!(", {word}")}</span>
                </span>
            </a>
            {has_begun.then(|| view! { <Figures iteration /> })}
            {summary.map(|summary| view! { <p class="summary">{summary}</p> })}
            <Show when=move || is_chosen.get() && attempts != 0>
                <Attempts state number />
            </Show>
        </li>
    }
}

#[component]
fn Figures(iteration: IterationSummary) -> impl IntoView {
    let clock = expect_context::<Clock>();
    let start = iteration.started_at.0.as_deref().and_then(time::parse);
    let end = iteration.completed_at.0.as_deref().and_then(time::parse);
    let took = move || match (start, end) {
        (Some(start), Some(end)) => duration(end - start),
        (Some(start), None) => duration((clock.get() - start) / 1_000 * 1_000),
        _ => String::new(),
    };
    // Before its end nothing is known of its changes and its cost.
    let has_ended = end.is_some();
    let changed = has_ended.then(|| {
        view! {
            <span class="added" title="Characters added">
                {format!("+{}", thousands(iteration.chars_added))}
            </span>
            <span class="removed" title="Characters removed">
                {format!("−{}", thousands(iteration.chars_removed))}
            </span>
        }
    });
    let again = (iteration.attempts > 1).then(|| format!("{} attempts", iteration.attempts));
    view! {
        <span class="figures">
            {changed}
            <span>{took}</span>
            {has_ended.then(|| view! { <span>{money(iteration.cost_usd)}</span> })}
            {again.map(|again| view! { <span>{again}</span> })}
        </span>
    }
}
