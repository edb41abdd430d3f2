//! A tool call with its answer.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use super::whole::{pretty, whole};
use crate::feed::{Answer, Entry, Row};
use crate::format::duration;
use crate::pages::sessions::details::change_by_tool;
use crate::pages::sessions::source::Source;
use crate::texts::{live as texts, words};
use crate::ui::{figure, figures, live, titled};

/// One line, and the rest behind it.
pub(super) fn tool_card(source: Source, entry: &Arc<Entry>) -> AnyView {
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
    let (added, removed) = headline.lines.unwrap_or_default();
    let changed = |sign: &str, lines: usize| match lines {
        0 => String::new(),
        lines => format!("{sign}{lines}"),
    };
    let (class, word) = match answer {
        None => ("open", words::RUNNING),
        Some(answer) if answer.is_error => ("wrong", words::FAILED),
        Some(_) if input.is_none() => ("", texts::ANSWER),
        Some(_) => ("", ""),
    };
    let took = answer
        .as_ref()
        .and_then(|answer| answer.duration_ms)
        .map(duration);
    let of = vec![
        titled("added", "", changed("+", added)),
        titled("removed", "", changed("−", removed)),
        titled("word", "", word.to_owned()),
        figure(took.unwrap_or_default()),
    ];
    // The inside is drawn when it is looked at: a long list holds many calls.
    let is_open = RwSignal::new(false);
    let same = Arc::clone(entry);
    let inside = live(move || is_open.get().then(|| inside(source, &same)));
    view! {
        <details class=class on:toggle=move |_| is_open.set(true)>
            <summary>
                <span class="what">{tool.clone()}</span>
                <span class="about">{headline.about.clone()}</span>
                {figures(of)}
            </summary>
            {inside}
        </details>
    }
    .into_any()
}

fn inside(source: Source, entry: &Entry) -> AnyView {
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
        .map(|value| input_of(source, entry, tool, value));
    let answer = answer.clone().map(
        |Answer {
             id,
             text,
             is_error,
             cut,
             ..
         }| {
            let name = if is_error {
                texts::REFUSED_OR_FAILED
            } else {
                texts::RESULT
            };
            part(name, whole(source, id, "result", cut.unwrap_or(0), text))
        },
    );
    view! {
        {input}
        {answer}
    }
    .into_any()
}

fn input_of(source: Source, entry: &Entry, tool: &str, value: &Value) -> AnyView {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    if let ("Edit", None, Some(old), Some(new)) =
        (tool, entry.cut, text("old_string"), text("new_string"))
    {
        return part(
            texts::CHANGE,
            change_by_tool(old.to_owned(), new.to_owned()),
        );
    }
    let size = entry.cut.unwrap_or(0);
    part(
        texts::INPUT,
        whole(source, entry.id, "input", size, pretty(value)),
    )
}

fn part(name: &'static str, inside: AnyView) -> AnyView {
    view! {
        <p class="part">{name}</p>
        {inside}
    }
    .into_any()
}
