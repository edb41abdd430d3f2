//! An event in the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::tool::ToolCard;
use super::whole::WholeButton;
use crate::feed::{Entry, Row};
use crate::format::{counted, duration, money, thousands, time};
use crate::pages::sessions::state::SessionState;
use crate::ui::zone;

/// One row.
#[component]
pub(super) fn EntryRow(state: SessionState, entry: Arc<Entry>) -> impl IntoView {
    let (class, body) = body(state, &entry);
    let at = time::parse(&entry.at).map(|ms| {
        let zone = zone(ms);
        view! {
            <time datetime=entry.at.clone() title=time::exact(ms, zone)>
                {time::clock_secs(ms, zone)}
            </time>
        }
    });
    let nested = if entry.by_subagent { " nested" } else { "" };
    view! {
        <div class=format!("entry {class}{nested}") id=format!("event-{}", entry.id)>
            {at}
            {body}
        </div>
    }
}

fn body(state: SessionState, entry: &Entry) -> (&'static str, AnyView) {
    match &entry.row {
        Row::Began {
            iteration,
            total,
            attempt,
            resumed,
        } => {
            let how = match (attempt, resumed) {
                (_, true) => ", going on where it was interrupted".to_owned(),
                (2.., false) => format!(", attempt {attempt}"),
                _ => String::new(),
            };
            let text = format!("Iteration {iteration} of {total}{how}");
            ("began", view! { <h3>{text}</h3> }.into_any())
        }
        Row::Text(text) => ("text", said(state, entry, text)),
        Row::Thinking(text) => ("thinking", thought(state, entry, text)),
        Row::Tool { .. } => {
            let card = view! { <ToolCard state entry=Arc::new(entry.clone()) /> };
            ("tool", card.into_any())
        }
        Row::Changed { added, removed } => {
            let body = view! {
                <p>
                    "The document changed: "
                    <span class="added">{format!("+{}", thousands(*added))}</span> " "
                    <span class="removed">{format!("−{}", thousands(*removed))}</span>
                </p>
            };
            ("changed", body.into_any())
        }
        Row::Ended {
            iteration,
            summary,
            cost_usd,
            duration_ms,
        } => {
            let figures = format!("{}, {}", duration(*duration_ms), money(*cost_usd));
            let summary = summary
                .clone()
                .map(|text| view! { <p class="said">{text}</p> });
            let body = view! {
                <p>{format!("Iteration {iteration} is complete: {figures}.")}</p>
                {summary}
            };
            ("ended", body.into_any())
        }
        Row::Failed { message, fatal } => {
            let class = if *fatal { "failed fatal" } else { "failed" };
            (class, view! { <p>{message.clone()}</p> }.into_any())
        }
        Row::Status { message } => ("status", view! { <p>{message.clone()}</p> }.into_any()),
        Row::Other { kind, raw } => ("other", other(state, entry, kind, raw)),
        Row::Finished {
            cancelled,
            iterations,
        } => {
            let done = counted(*iterations, "iteration", "iterations");
            let text = if *cancelled {
                format!("Stopped after {done}.")
            } else {
                format!("Done after {done}.")
            };
            ("finished", view! { <p>{text}</p> }.into_any())
        }
    }
}

fn said(state: SessionState, entry: &Entry, text: &str) -> AnyView {
    match entry.cut {
        None => view! { <p class="said">{text.to_owned()}</p> }.into_any(),
        Some(size) => {
            view! { <WholeButton state id=entry.id field="text" size text=text.to_owned() /> }
                .into_any()
        }
    }
}

fn thought(state: SessionState, entry: &Entry, text: &str) -> AnyView {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("…");
    let first: String = first.chars().take(90).collect();
    view! {
        <details>
            <summary>
                <span class="what">"thinking"</span>
                " "
                {first}
            </summary>
            {said(state, entry, text)}
        </details>
    }
    .into_any()
}

fn other(state: SessionState, entry: &Entry, kind: &str, raw: &str) -> AnyView {
    let size = entry.cut.unwrap_or(0);
    let raw = raw.to_owned();
    let id = entry.id;
    view! {
        <details>
            <summary>
                <span class="what">{kind.to_owned()}</span>
            </summary>
            <WholeButton state id field="raw" size text=raw />
        </details>
    }
    .into_any()
}
