//! Prompts to begin with: templates, and what earlier sessions were asked.

use leptos::prelude::*;
use redraft_wire::{PromptTemplate, SessionSummary};

use super::template_form::{TemplateForm, template_form};
use super::undo;
use crate::api;
use crate::pages::sessions::Draft;
use crate::paths::WorkflowPath;
use crate::texts::{words, writing as texts};
use crate::ui::{Deed, Press, Remote, Trouble, empty, live, loaded};

/// How many earlier prompts are offered.
const EARLIER: usize = 12;

/// What the parts share.
#[derive(Clone, Copy)]
pub(super) struct Sources {
    pub(super) path: StoredValue<WorkflowPath>,
    pub(super) prompt: RwSignal<String>,
    pub(super) templates: Remote<Vec<PromptTemplate>>,
    /// The template that is written.
    pub(super) form: RwSignal<Option<TemplateForm>>,
    pub(super) deed: Deed,
}

/// Templates and earlier prompts.
pub(crate) fn prompts((path, draft): (WorkflowPath, Draft)) -> AnyView {
    let slug = path.slug.clone();
    let asked = path.clone();
    let sessions = Remote::new(move || api::sessions(asked.clone()));
    let sources = Sources {
        path: StoredValue::new(path),
        prompt: draft.prompt,
        templates: Remote::new(move || api::templates(&slug)),
        form: RwSignal::new(None),
        deed: Deed::new(),
    };
    let keep = Callback::new(move |()| {
        sources.form.set(Some(TemplateForm::new(
            String::new(),
            sources.prompt.get_untracked(),
        )));
    });
    let form = live(move || sources.form.get().map(|form| template_form(sources, form)));
    view! {
        <div class="prompt-sources">
            <h2>{texts::TEMPLATES}</h2>
            {loaded(sources.templates, move |all| templates(sources, all))}
            <p class="actions">
                <Press label=texts::KEEP_AS_A_TEMPLATE class="quiet" deed=sources.deed on_press=keep />
            </p>
            {form}
            <Trouble deed=sources.deed />
            <h2>{texts::EARLIER_PROMPTS}</h2>
            {loaded(sessions, move |all| earlier(sources, all))}
        </div>
    }
    .into_any()
}

fn templates(sources: Sources, all: Vec<PromptTemplate>) -> AnyView {
    let all = all.into_iter().map(|one| template(sources, one));
    view! { <ul>{all.collect_view()}</ul> }.into_any()
}

fn template(sources: Sources, template: PromptTemplate) -> AnyView {
    let whose = match template.of.as_str() {
        "project" => texts::OF_THIS_PROJECT,
        "installation" => texts::FOR_ALL_PROJECTS,
        _ => texts::COMES_WITH_REDRAFT,
    };
    let name = template.name.clone();
    let content = template.content.clone();
    let kept = StoredValue::new(template);
    let take = Callback::new(move |()| take(sources, kept.with_value(|one| one.content.clone())));
    let is_own = kept.with_value(|one| one.id.0.is_some());
    let edit = Callback::new(move |()| sources.form.set(Some(TemplateForm::of(&kept.get_value()))));
    let change = if is_own {
        let delete = Callback::new(move |()| delete(sources, kept.get_value()));
        view! {
            <Press label=words::EDIT class="quiet" deed=sources.deed on_press=edit />
            <Press label=words::DELETE class="quiet" deed=sources.deed on_press=delete />
        }
        .into_any()
    } else {
        view! { <Press label=texts::COPY_AND_EDIT class="quiet" deed=sources.deed on_press=edit /> }
            .into_any()
    };
    view! {
        <li>
            <details>
                <summary>
                    <strong>{name}</strong>
                    " "
                    <span class="hint">{whose}</span>
                </summary>
                <pre>{content}</pre>
                <p class="actions">
                    <Press label=texts::USE_IT on_press=take />
                    {change}
                </p>
            </details>
        </li>
    }
    .into_any()
}

/// Puts a text into the prompt's field; what stood there can be brought back.
fn take(sources: Sources, text: String) {
    let before = sources.prompt.get_untracked();
    if before == text {
        return;
    }
    sources.prompt.set(text);
    if let Some(field) = document().get_element_by_id("prompt") {
        field.scroll_into_view();
    }
    if before.trim().is_empty() {
        return;
    }
    undo::offer(
        texts::THE_PROMPT_IS_ANOTHER.to_owned(),
        Box::new(move |said| {
            let _ = sources.prompt.try_set(before);
            said(Ok(texts::YOUR_PROMPT_IS_BACK));
        }),
    );
}

fn delete(sources: Sources, template: PromptTemplate) {
    let Some(id) = template.id.0 else { return };
    let slug =
        (template.of == "project").then(|| sources.path.with_value(|path| path.slug.clone()));
    let request = api::delete_template(slug.as_deref(), id);
    sources.deed.run(request, move |()| {
        sources.templates.reload();
        let said = texts::template_is_deleted(&template.name);
        let again = Box::new(move |said| {
            let form = TemplateForm::of(&template);
            let request = api::write_template(slug.as_deref(), &form.body());
            let then = move |_| sources.reload();
            undo::by(request, texts::THE_TEMPLATE_IS_BACK, then, said);
        });
        undo::offer(said, again);
    });
}

impl Sources {
    /// Asks for the templates again, if the page is still there.
    pub(super) fn reload(self) {
        if !self.path.is_disposed() {
            self.templates.reload();
        }
    }
}

fn earlier(sources: Sources, all: Vec<SessionSummary>) -> AnyView {
    let mut seen: Vec<String> = Vec::new();
    let mut offered = Vec::new();
    for session in all {
        let Some(prompt) = session.prompt.0.filter(|prompt| !seen.contains(prompt)) else {
            continue;
        };
        if offered.len() == EARLIER {
            break;
        }
        seen.push(prompt.clone());
        offered.push(earlier_prompt(sources, session.id, prompt));
    }
    if offered.is_empty() {
        return empty(texts::THERE_IS_NO_PROMPT);
    }
    view! { <ul>{offered}</ul> }.into_any()
}

/// In a list a prompt is its beginning; it is fetched whole when it is used.
fn earlier_prompt(sources: Sources, session: String, beginning: String) -> AnyView {
    let press = Callback::new(move |()| {
        let path = sources.path.get_value();
        let request = api::session_verbatim(path, session.clone());
        sources.deed.run(request, move |session| {
            take(sources, session.prompt.0.unwrap_or_default());
        });
    });
    view! {
        <li class="earlier">
            <span class="said">{beginning}</span>
            <Press label=texts::USE_IT class="quiet" deed=sources.deed on_press=press />
        </li>
    }
    .into_any()
}
