//! The fields of a session that is about to be started.

use leptos::prelude::*;
use redraft_wire::AgentInfo;

use super::Draft;
use crate::api;
use crate::ui::{Field, Remote, TextField, live, loaded};

/// What every iteration is asked to do.
#[component]
pub(crate) fn PromptField(draft: Draft) -> impl IntoView {
    let input = move |event| draft.prompt.set(event_target_value(&event));
    view! {
        <Field
            id="prompt"
            label="Prompt"
            hint="Each iteration gets it, together with the document as the one before left it."
        >
            <textarea
                id="prompt"
                rows="5"
                required
                maxlength="100000"
                aria-describedby="prompt-hint"
                placeholder="Make the error handling concrete: what fails, what the user sees, what is retried."
                prop:value=draft.prompt
                on:input=input
            ></textarea>
        </Field>
    }
}

/// How many runs.
#[component]
pub(crate) fn IterationsField(draft: Draft) -> impl IntoView {
    view! {
        <TextField
            id="iterations"
            label="Iterations"
            hint="1 to 100"
            kind="number"
            required=true
            range=["1", "100", "1"]
            value=draft.iterations
        />
    }
}

/// Which agent does it.
#[component]
pub(crate) fn AgentChoice(draft: Draft) -> impl IntoView {
    let agents = Remote::new(api::agents);
    Effect::new(move || {
        let preset = agents.map(|agents| {
            let usable = || agents.iter().filter(|agent| agent.available);
            let preset = usable()
                .find(|agent| agent.is_default)
                .or_else(|| usable().next());
            preset.map(|agent| agent.name.clone())
        });
        if let Some(Some(name)) = preset
            && draft.agent.get_untracked().is_empty()
        {
            draft.agent.set(name);
        }
    });
    view! {
        <fieldset class="choice">
            <legend>"Agent"</legend>
            {loaded(
                agents,
                move |agents| {
                    let options = agents.into_iter().map(|agent| choice(draft, agent));
                    options.collect_view().into_any()
                },
            )}
        </fieldset>
    }
}

fn choice(draft: Draft, agent: AgentInfo) -> AnyView {
    let id = format!("agent-{}", agent.name);
    let hint = format!("{id}-hint");
    let (label, note) = match (agent.name.as_str(), &agent.version.0) {
        ("claude", Some(version)) => (format!("Claude {version}"), ""),
        ("claude", None) => ("Claude".to_owned(), ""),
        ("demo", _) => ("Demo".to_owned(), "Scripted, costs nothing. "),
        (other, _) => (other.to_owned(), ""),
    };
    let (name, same) = (agent.name.clone(), agent.name.clone());
    let checked = live(move || draft.agent.get() == name);
    view! {
        <div class="option">
            <input
                type="radio"
                name="agent"
                id=id.clone()
                value=agent.name
                disabled=!agent.available
                aria-describedby=hint.clone()
                prop:checked=checked
                on:change=move |_| draft.agent.set(same.clone())
            />
            <label for=id>{label}</label>
            <p class="hint" id=hint>
                {note}
                {agent.message}
            </p>
        </div>
    }
    .into_any()
}

/// What ends the session before its last iteration.
#[component]
pub(super) fn LimitFields(draft: Draft) -> impl IntoView {
    view! {
        <div class="pair">
            <TextField
                id="dollars"
                label="Most dollars"
                hint="Empty: no limit."
                kind="number"
                range=["0.01", "", "0.01"]
                value=draft.dollars
            />
            <TextField
                id="minutes"
                label="Most minutes"
                hint="Empty: no limit."
                kind="number"
                range=["1", "", "any"]
                value=draft.minutes
            />
        </div>
    }
}

/// Which model, when not the step's.
#[component]
pub(super) fn ModelField(draft: Draft) -> impl IntoView {
    let known = ["opus", "sonnet", "haiku"].map(str::to_owned).to_vec();
    view! {
        <TextField
            id="model"
            label="Model"
            hint="Empty: the step's, else opus."
            suggestions=Signal::stored(known)
            value=draft.model
        />
    }
}
