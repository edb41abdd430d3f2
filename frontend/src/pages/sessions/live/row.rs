//! An event in the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::tool::tool_card;
use super::whole::whole;
use crate::feed::{Entry, Row};
use crate::format::{duration, money, thousands, time};
use crate::pages::sessions::source::Source;
use crate::texts::live as texts;
use crate::ui::zone;

/// One row. `is_linked`: its time is a link to it.
pub(crate) fn entry_row(source: Source, entry: &Arc<Entry>, is_linked: bool) -> AnyView {
    let (class, body) = body(source, entry);
    let (exact, clock) = match time::parse(&entry.at) {
        Some(ms) => {
            let zone = zone(ms);
            (time::exact(ms, zone), time::clock_secs(ms, zone))
        }
        None => (String::new(), String::new()),
    };
    let time = view! {
        <time datetime=entry.at.clone() title=exact>
            {clock}
        </time>
    }
    .into_any();
    let time = if is_linked {
        let href = format!("?event={}", entry.id);
        view! {
            <a class="when" href=href>
                {time}
            </a>
        }
        .into_any()
    } else {
        time
    };
    let (nested, whose) = match &entry.under {
        Some(under) => (format!(" nested in-{}", under.depth), whose(&under.about)),
        None => (String::new(), ().into_any()),
    };
    view! {
        <div class=format!("entry {class}{nested}") id=format!("event-{}", entry.id)>
            {time}
            {whose}
            {body}
        </div>
    }
    .into_any()
}

/// In which subagent's work the row is, where the row before is not in the same.
fn whose(about: &str) -> AnyView {
    if about.is_empty() {
        return ().into_any();
    }
    view! { <p class="whose">{texts::IN_THE_WORK_OF} {about.to_owned()}</p> }.into_any()
}

fn body(source: Source, entry: &Arc<Entry>) -> (&'static str, AnyView) {
    match &entry.row {
        Row::Began {
            iteration,
            total,
            attempt,
            resumed,
        } => {
            let how = match (attempt, resumed) {
                (_, true) => texts::AND_GOES_ON.to_owned(),
                (2.., false) => texts::and_attempt(*attempt),
                _ => String::new(),
            };
            let text = texts::iteration_of(*iteration, *total, &how);
            ("began", view! { <h3>{text}</h3> }.into_any())
        }
        Row::Text(text) => ("text", said(source, entry, without_summary(text))),
        Row::Thinking(text) => {
            let first = text
                .lines()
                .find(|line| !line.trim().is_empty())
                .unwrap_or("…");
            let first: String = first.chars().take(90).collect();
            (
                "thinking",
                folded(texts::THINKING, first, said(source, entry, text)),
            )
        }
        Row::Tool { .. } => ("tool", tool_card(source, entry)),
        Row::Changed { added, removed } => ("changed", changed(*added, *removed)),
        Row::Ended {
            iteration,
            summary,
            cost_usd,
            duration_ms,
        } => {
            let (took, cost) = (duration(*duration_ms), money(*cost_usd));
            let text = texts::iteration_is_complete(*iteration, &took, &cost);
            let body = view! {
                {line(text)}
                <p class="said">{summary.clone().unwrap_or_default()}</p>
            };
            ("ended", body.into_any())
        }
        Row::Failed { message, fatal } => {
            let class = if *fatal { "failed fatal" } else { "failed" };
            (class, line(message.clone()))
        }
        Row::Status { message } => ("status", line(message.clone())),
        Row::Outside {
            message,
            warning,
            diff,
        } => {
            let class = if *warning { "failed" } else { "status" };
            let size = entry.cut.unwrap_or(0);
            let diff = whole(source, entry.id, "diff", size, diff.clone());
            (class, folded(texts::FILES, message.clone(), diff))
        }
        Row::Other { kind, raw } => {
            let raw = whole(source, entry.id, "raw", entry.cut.unwrap_or(0), raw.clone());
            ("other", folded(kind, String::new(), raw))
        }
        Row::Finished {
            cancelled,
            iterations,
        } => {
            let text = if *cancelled {
                texts::stopped_after(*iterations)
            } else {
                texts::done_after(*iterations)
            };
            ("finished", line(text))
        }
    }
}

fn line(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

fn changed(added: i64, removed: i64) -> AnyView {
    view! {
        <p>
            {texts::THE_DOCUMENT_CHANGED} <span class="added">{format!("+{}", thousands(added))}</span>
            " " <span class="removed">{format!("−{}", thousands(removed))}</span>
        </p>
    }
    .into_any()
}

/// The summary of changes at the end of an answer comes once more at the iteration's end.
fn without_summary(text: &str) -> &str {
    let tagged = text.trim_end().strip_suffix("</changes_summary>");
    match tagged.and_then(|text| text.rsplit_once("<changes_summary>")) {
        Some((before, _)) if !before.trim().is_empty() => before.trim_end(),
        _ => text,
    }
}

fn said(source: Source, entry: &Entry, text: &str) -> AnyView {
    match entry.cut {
        None => view! { <p class="said">{text.to_owned()}</p> }.into_any(),
        Some(size) => whole(source, entry.id, "text", size, text.to_owned()),
    }
}

fn folded(what: &str, first: String, inside: AnyView) -> AnyView {
    view! {
        <details>
            <summary>
                <span class="what">{what.to_owned()}</span>
                " "
                {first}
            </summary>
            {inside}
        </details>
    }
    .into_any()
}
