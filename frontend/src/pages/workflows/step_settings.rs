//! The settings of a planning step.

use leptos::prelude::*;
use redraft_wire::{Step, Workflow};
use serde_json::{Map, Value, json};

use crate::api::{self, Failure};
use crate::paths::WorkflowPath;
use crate::ui::{Deed, Field, Remote, Trouble};

/// A form for them, folded away. Settings that it does not know are kept.
#[component]
pub(super) fn StepSettings(
    path: WorkflowPath,
    workflow: Remote<Workflow>,
    step: Step,
) -> impl IntoView {
    let config = step.config.as_object().cloned().unwrap_or_default();
    let text = |name: &str| {
        RwSignal::new(match config.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(items)) => {
                let items = items.iter().filter_map(Value::as_str);
                items.collect::<Vec<_>>().join("\n")
            }
            _ => String::new(),
        })
    };
    let document = text("design_doc_path");
    let model = text("model");
    let timeout = text("timeout");
    let tools = text("allowedTools");
    let deed = Deed::new();
    let saved = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saved.set(false);
        let mut new = config.clone();
        put(&mut new, "design_doc_path", &document.get_untracked());
        put(&mut new, "model", &model.get_untracked());
        put_tools(&mut new, &tools.get_untracked());
        if let Err(failure) = put_timeout(&mut new, &timeout.get_untracked()) {
            deed.fail(failure);
            return;
        }
        let work = api::update_step(path.clone(), step.id, Value::Object(new));
        deed.run(work, move |_| {
            saved.set(true);
            workflow.reload();
        });
    };
    view! {
        <details class="settings">
            <summary>"Settings of this step"</summary>
            <form on:submit=submit>
                <Field
                    id="step-document"
                    label="Document"
                    hint="A .md or .txt file, relative to the project's folder; empty: a file of Redraft's own."
                >
                    <input
                        id="step-document"
                        type="text"
                        autocomplete="off"
                        aria-describedby="step-document-hint"
                        bind:value=document
                    />
                </Field>
                <Field id="step-model" label="Model" hint="Empty: opus.">
                    <input
                        id="step-model"
                        type="text"
                        autocomplete="off"
                        aria-describedby="step-model-hint"
                        bind:value=model
                    />
                </Field>
                <Field
                    id="step-timeout"
                    label="Most seconds for one iteration"
                    hint="1 to 86400; empty: 1800, which is half an hour."
                >
                    <input
                        id="step-timeout"
                        type="number"
                        min="1"
                        max="86400"
                        aria-describedby="step-timeout-hint"
                        bind:value=timeout
                    />
                </Field>
                <Field
                    id="step-tools"
                    label="Tools, one a line"
                    hint="Empty: WebSearch, WebFetch, Read, Glob, Grep, Edit, Write. With Bash the agent may run commands."
                >
                    <textarea
                        id="step-tools"
                        rows="4"
                        spellcheck="false"
                        aria-describedby="step-tools-hint"
                        bind:value=tools
                    ></textarea>
                </Field>
                <Trouble deed />
                <button type="submit" disabled=move || deed.is_busy()>
                    "Save settings"
                </button>
                <span role="status" class="note">
                    {move || saved.get().then_some(" Saved.")}
                </span>
            </form>
        </details>
    }
}

fn put(config: &mut Map<String, Value>, name: &str, text: &str) {
    match text.trim() {
        "" => drop(config.remove(name)),
        text => drop(config.insert(name.to_owned(), json!(text))),
    }
}

fn put_tools(config: &mut Map<String, Value>, text: &str) {
    let tools: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    if tools.is_empty() {
        config.remove("allowedTools");
    } else {
        config.insert("allowedTools".to_owned(), json!(tools));
    }
}

fn put_timeout(config: &mut Map<String, Value>, text: &str) -> Result<(), Failure> {
    match (text.trim(), text.trim().parse::<u64>()) {
        ("", _) => drop(config.remove("timeout")),
        (_, Ok(secs)) => drop(config.insert("timeout".to_owned(), json!(secs))),
        (_, Err(_)) => {
            let why = "The most seconds for one iteration must be a whole number.";
            return Err(Failure::Refused(why.to_owned()));
        }
    }
    Ok(())
}
