//! The settings of a planning step.

use leptos::prelude::*;
use redraft_wire::{Step, Workflow};
use serde_json::{Map, Value, json};

use crate::api::{self, Failure};
use crate::commands::runs_commands;
use crate::paths::WorkflowPath;
use crate::texts::{words, workflow as texts};
use crate::ui::{Confirm, Deed, Field, Form, Remote, Submit, TextField, Trouble, live};

/// The permissions by name, from the least to the most.
const PROFILES: [(&str, &str); 5] = [
    ("read_only", texts::READ_AND_RESEARCH),
    ("", texts::DOCUMENT_ONLY),
    ("project", texts::EDIT_THE_PROJECT),
    ("commands", texts::COMMANDS),
    ("everything", texts::EVERYTHING),
];

/// A form for them, folded away. Settings that it does not know are kept.
#[component]
pub(super) fn StepSettings(
    path: WorkflowPath,
    workflow: Remote<Workflow>,
    step: Step,
    /// The step whose settings were saved last: it is drawn anew then, and says so.
    saved: RwSignal<Option<i64>>,
) -> impl IntoView {
    let config = step.config.as_object().cloned().unwrap_or_default();
    let [document, model, timeout, tools, may] = [
        "design_doc_path",
        "model",
        "timeout",
        "allowedTools",
        "permissions",
    ]
    .map(|name| RwSignal::new(text(config.get(name))));
    let sandbox = RwSignal::new(config.get("sandbox") == Some(&json!(true)));
    if may.get_untracked() == "document" {
        may.set(String::new());
    }
    let deed = Deed::new();
    let is_saved = move || saved.get() == Some(step.id);
    // Asked once: not again while it may already.
    let may_already = step.may_run_commands;
    let asks = Memo::new(move |_| {
        !may_already && may.with(|may| tools.with(|tools| runs_commands(may, tools)))
    });
    let save = Callback::new(move |()| {
        saved.set(None);
        let mut new = config.clone();
        put(&mut new, "design_doc_path", &document.get_untracked());
        put(&mut new, "model", &model.get_untracked());
        // No name is the default, as in a step that has none.
        put(&mut new, "permissions", &may.get_untracked());
        put_tools(&mut new, &tools.get_untracked());
        put_sandbox(&mut new, sandbox.get_untracked());
        if let Err(failure) = put_timeout(&mut new, &timeout.get_untracked()) {
            deed.fail(failure);
            return;
        }
        let request = api::update_step(path.clone(), step.id, Value::Object(new));
        deed.run(request, move |_| {
            saved.set(Some(step.id));
            workflow.reload();
        });
    });
    // The key that sends a form does not answer the question.
    let submit = Callback::new(move |()| {
        if !asks.get_untracked() {
            save.run(());
        }
    });
    let button = live(move || {
        if asks.get() {
            view! {
                <Confirm
                    label=texts::SAVE_SETTINGS
                    question=texts::MAY_IT_RUN_COMMANDS
                    yes=texts::LET_IT_RUN_COMMANDS
                    deed
                    on_yes=save
                    class=""
                />
            }
            .into_any()
        } else {
            view! { <Submit label=texts::SAVE_SETTINGS class="" deed /> }.into_any()
        }
    });
    let type_tools = move |event| tools.set(event_target_value(&event));
    let tick = move |event| sandbox.set(event_target_checked(&event));
    let choose = move |event| may.set(event_target_value(&event));
    let choices = PROFILES.map(|(value, label)| {
        let chosen = may.get_untracked() == value;
        view! { <option value=value selected=chosen>{label}</option> }
    });
    view! {
        <details class="settings" open=untrack(is_saved)>
            <summary>{texts::SETTINGS_OF_THIS_STEP}</summary>
            <Form on_submit=submit>
                <TextField
                    id="step-document"
                    label=words::DOCUMENT
                    hint=texts::WHICH_DOCUMENT
                    value=document
                />
                <TextField id="step-model" label=words::MODEL hint=texts::WHICH_MODEL value=model />
                <TextField
                    id="step-timeout"
                    label=texts::MOST_SECONDS
                    hint=texts::HOW_MANY_SECONDS
                    kind="number"
                    range=["1", "86400", ""]
                    value=timeout
                />
                <Field
                    id="step-permissions"
                    label=words::WHAT_THE_AGENT_MAY_DO
                    hint=texts::CHOOSE_COMMANDS_WITH_CARE
                >
                    <select
                        id="step-permissions"
                        aria-describedby="step-permissions-hint"
                        on:change=choose
                    >
                        {choices.collect_view()}
                    </select>
                </Field>
                <div class="option">
                    <input
                        type="checkbox"
                        id="step-sandbox"
                        aria-describedby="step-sandbox-hint"
                        checked=sandbox.get_untracked()
                        on:change=tick
                    />
                    <label for="step-sandbox">{texts::IN_A_SANDBOX}</label>
                    <p class="hint" id="step-sandbox-hint">
                        {texts::WHAT_A_SANDBOX_IS}
                    </p>
                </div>
                <Field
                    id="step-tools"
                    label=texts::TOOLS
                    hint=texts::WHICH_TOOLS
                >
                    <textarea
                        id="step-tools"
                        rows="4"
                        spellcheck="false"
                        aria-describedby="step-tools-hint"
                        prop:value=tools
                        on:input=type_tools
                    ></textarea>
                </Field>
                <Trouble deed />
                {button}
                <span role="status" class="note">
                    {live(move || if is_saved() { words::SAVED } else { "" })}
                </span>
            </Form>
        </details>
    }
}

/// A setting as the form shows it.
fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.as_u64().map(|n| n.to_string()).unwrap_or_default(),
        Some(Value::Array(items)) => {
            let items = items.iter().filter_map(Value::as_str);
            items.collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
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

fn put_sandbox(config: &mut Map<String, Value>, wanted: bool) {
    if wanted {
        config.insert("sandbox".to_owned(), json!(true));
    } else {
        config.remove("sandbox");
    }
}

fn put_timeout(config: &mut Map<String, Value>, text: &str) -> Result<(), Failure> {
    match (text.trim(), text.trim().parse::<u64>()) {
        ("", _) => drop(config.remove("timeout")),
        (_, Ok(secs)) => drop(config.insert("timeout".to_owned(), json!(secs))),
        (_, Err(_)) => {
            let why = texts::MOST_SECONDS_IS_NO_NUMBER;
            return Err(Failure::Refused(why.to_owned()));
        }
    }
    Ok(())
}
