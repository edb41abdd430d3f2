//! The fields of a session that is about to be started.

use leptos::prelude::*;
use redraft_wire::AgentInfo;

use super::Draft;
use crate::api;
use crate::ui::{Field, Remote, loaded};

/// What every iteration is asked to do.
#[component]
pub(crate) fn PromptField(draft: Draft) -> impl IntoView {
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
                bind:value=draft.prompt
            ></textarea>
        </Field>
    }
}

/// How many runs.
#[component]
pub(crate) fn IterationsField(draft: Draft) -> impl IntoView {
    view! {
        <Field id="iterations" label="Iterations" hint="1 to 100">
            <input
                id="iterations"
                type="number"
                required
                min="1"
                max="100"
                aria-describedby="iterations-hint"
                bind:value=draft.iterations
            />
        </Field>
    }
}

/// Which agent does it.
#[component]
pub(crate) fn AgentChoice(draft: Draft) -> impl IntoView {
    let agents = Remote::new(api::agents);
    Effect::new(move || {
        let preset = agents.map(|agents| {
            let of = |wanted: &dyn Fn(&&AgentInfo) -> bool| {
                agents.iter().find(wanted).map(|agent| agent.name.clone())
            };
            of(&|agent| agent.is_default && agent.available)
                .or_else(|| of(&|agent| agent.available))
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
                    agents
                        .into_iter()
                        .map(|agent| view! { <Choice draft agent /> })
                        .collect_view()
                        .into_any()
                },
            )}
        </fieldset>
    }
}

#[component]
fn Choice(draft: Draft, agent: AgentInfo) -> impl IntoView {
    let id = format!("agent-{}", agent.name);
    let hint = format!("{id}-hint");
    let (label, note) = match agent.name.as_str() {
        "claude" => ("Claude", ""),
        "demo" => ("Demo", "Scripted, costs nothing."),
        _ => (agent.name.as_str(), ""),
    };
    let label = match &agent.version.0 {
        Some(version) if agent.name != "demo" => format!("{label} {version}"),
        _ => label.to_owned(),
    };
    let (name, same) = (agent.name.clone(), agent.name.clone());
    view! {
        <div class="option">
            <input
                type="radio"
                name="agent"
                id=id.clone()
                value=agent.name
                disabled=!agent.available
                aria-describedby=hint.clone()
                prop:checked=move || draft.agent.get() == name
                on:change=move |_| draft.agent.set(same.clone())
            />
            <label for=id>{label}</label>
            <p class="hint" id=hint>
                {note} " " {agent.message}
            </p>
        </div>
    }
}

/// What ends the session before its last iteration.
#[component]
pub(super) fn LimitFields(draft: Draft) -> impl IntoView {
    view! {
        <div class="pair">
            <Field id="dollars" label="Most dollars" hint="Empty: no limit.">
                <input
                    id="dollars"
                    type="number"
                    min="0.01"
                    step="0.01"
                    aria-describedby="dollars-hint"
                    bind:value=draft.dollars
                />
            </Field>
            <Field id="minutes" label="Most minutes" hint="Empty: no limit.">
                <input
                    id="minutes"
                    type="number"
                    min="1"
                    step="any"
                    aria-describedby="minutes-hint"
                    bind:value=draft.minutes
                />
            </Field>
        </div>
    }
}

/// Which model, when not the step's.
#[component]
pub(super) fn ModelField(draft: Draft) -> impl IntoView {
    view! {
        <Field id="model" label="Model" hint="Empty: the step's, else opus.">
            <input
                id="model"
                type="text"
                list="models"
                maxlength="100"
                autocomplete="off"
                aria-describedby="model-hint"
                bind:value=draft.model
            />
            <datalist id="models">
                <option value="opus"></option>
                <option value="sonnet"></option>
                <option value="haiku"></option>
            </datalist>
        </Field>
    }
}
