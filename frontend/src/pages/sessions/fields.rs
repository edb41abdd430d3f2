//! The fields of a session that is about to be started.

use leptos::prelude::*;
use redraft_wire::AgentInfo;

use super::Draft;
use crate::api;
use crate::texts::{new_session as texts, words};
use crate::ui::{Field, Remote, TextField, live, loaded};

/// What every iteration is asked to do.
#[component]
pub(crate) fn PromptField(draft: Draft) -> impl IntoView {
    let input = move |event| draft.prompt.set(event_target_value(&event));
    view! {
        <Field
            id="prompt"
            label=texts::PROMPT
            hint=texts::EACH_ITERATION_GETS_IT
        >
            <textarea
                id="prompt"
                rows="5"
                required
                maxlength="100000"
                aria-describedby="prompt-hint"
                placeholder=texts::EXAMPLE_OF_A_PROMPT
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
            label=words::ITERATIONS
            hint=texts::FROM_1_TO_100
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
            <legend>{texts::AGENT}</legend>
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
        ("claude", Some(version)) => (texts::claude(version), ""),
        ("claude", None) => (texts::CLAUDE.to_owned(), ""),
        ("demo", _) => (texts::DEMO.to_owned(), texts::SCRIPTED),
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
                label=words::MOST_DOLLARS
                hint=texts::NO_LIMIT
                kind="number"
                range=["0.01", "", "0.01"]
                value=draft.dollars
            />
            <TextField
                id="minutes"
                label=texts::MOST_MINUTES
                hint=texts::NO_LIMIT
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
            label=words::MODEL
            hint=texts::MODEL_OF_THE_STEP
            suggestions=Signal::stored(known)
            value=draft.model
        />
    }
}
