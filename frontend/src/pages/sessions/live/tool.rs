//! A tool call with its answer.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use super::whole::WholeButton;
use crate::diff::between;
use crate::feed::{Answer, Entry, Row};
use crate::format::duration;
use crate::pages::sessions::DiffView;
use crate::pages::sessions::state::SessionState;

/// One line, and the rest behind it.
#[component]
pub(super) fn ToolCard(state: SessionState, entry: Arc<Entry>) -> impl IntoView {
    let Row::Tool {
        tool,
        input,
        headline,
        answer,
        ..
    } = &entry.row
    else {
        return ().into_any();
    };
    let lines = headline.lines.map(|(added, removed)| {
        let removed =
            (removed > 0).then(|| view! { <span class="removed">{format!("−{removed}")}</span> });
        view! {
            <span class="added">{format!("+{added}")}</span>
            {removed}
        }
    });
    let state_of = match answer {
        None => Some("running"),
        Some(answer) if answer.is_error => Some("failed"),
        Some(_) => None,
    };
    let took = answer
        .as_ref()
        .and_then(|answer| answer.duration_ms)
        .map(duration);
    let class = match answer {
        Some(answer) if answer.is_error => "wrong",
        Some(_) => "",
        None => "open",
    };
    // The inside is drawn when it is looked at: a long list holds many calls.
    let is_open = RwSignal::new(false);
    let inside = Arc::clone(&entry);
    let has_input = input.is_some();
    view! {
        <details
            class=class
            on:toggle=move |_| is_open.set(true)
        >
            <summary>
                <span class="what">{tool.clone()}</span>
                <span class="about">{headline.about.clone()}</span>
                <span class="figures">
                    {lines} {state_of.map(|word| view! { <span class="word">{word}</span> })}
                    {took.map(|took| view! { <span>{took}</span> })}
                    {(!has_input).then_some("answer")}
                </span>
            </summary>
            <Show when=move || is_open.get()>{inside_of(state, &inside)}</Show>
        </details>
    }
    .into_any()
}

fn inside_of(state: SessionState, entry: &Entry) -> AnyView {
    let Row::Tool {
        tool,
        input,
        answer,
        ..
    } = &entry.row
    else {
        return ().into_any();
    };
    let input = input
        .as_ref()
        .map(|value| input_of(state, entry, tool, value));
    let answer = answer.clone().map(
        |Answer {
             id,
             text,
             is_error,
             cut,
             ..
         }| {
            let name = if is_error {
                "Refused or failed"
            } else {
                "Result"
            };
            view! {
                <p class="part">{name}</p>
                <WholeButton state id field="result" size=cut.unwrap_or(0) text />
            }
        },
    );
    view! {
        {input}
        {answer}
    }
    .into_any()
}

fn input_of(state: SessionState, entry: &Entry, tool: &str, value: &Value) -> AnyView {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    if let ("Edit", None, Some(old), Some(new)) =
        (tool, entry.cut, text("old_string"), text("new_string"))
    {
        let comparison = between(old, new, "document");
        return view! {
            <p class="part">"Change"</p>
            <DiffView lines=comparison.lines />
        }
        .into_any();
    }
    let size = entry.cut.unwrap_or(0);
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    view! {
        <p class="part">"Input"</p>
        <WholeButton state id=entry.id field="input" size text />
    }
    .into_any()
}
