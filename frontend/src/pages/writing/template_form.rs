//! The form that keeps a prompt as a template, or changes one.

use leptos::prelude::*;
use redraft_wire::{PromptTemplate, WriteTemplate};

use super::prompts::Sources;
use crate::api;
use crate::texts::{words, writing as texts};
use crate::ui::{Deed, Press, TextField, Trouble, live};

/// A template that is written.
#[derive(Clone, Copy)]
pub(super) struct TemplateForm {
    name: RwSignal<String>,
    content: RwSignal<String>,
    /// The one that is changed.
    id: Option<i64>,
    is_for_all: RwSignal<bool>,
}

impl TemplateForm {
    /// A new one.
    pub(super) fn new(name: String, content: String) -> Self {
        Self {
            name: RwSignal::new(name),
            content: RwSignal::new(content),
            id: None,
            is_for_all: RwSignal::new(false),
        }
    }

    /// One that is there; of one that comes with Redraft it is a copy.
    pub(super) fn of(template: &PromptTemplate) -> Self {
        let form = Self::new(template.name.clone(), template.content.clone());
        form.is_for_all.set(template.of == "installation");
        Self {
            id: template.id.0,
            ..form
        }
    }

    pub(super) fn body(self) -> WriteTemplate {
        WriteTemplate {
            name: self.name.get_untracked(),
            content: self.content.get_untracked(),
        }
    }
}

/// The form.
pub(super) fn template_form(sources: Sources, form: TemplateForm) -> AnyView {
    let deed = Deed::new();
    let submit = Callback::new(move |()| {
        let slug = sources.path.with_value(|path| path.slug.clone());
        let slug = (!form.is_for_all.get_untracked()).then_some(slug);
        let body = form.body();
        let request = match form.id {
            Some(id) => api::change_template(slug.as_deref(), id, &body),
            None => api::write_template(slug.as_deref(), &body),
        };
        deed.run(request, move |_| {
            sources.form.set(None);
            sources.reload();
        });
    });
    let close = Callback::new(move |()| sources.form.set(None));
    let input = move |event| form.content.set(event_target_value(&event));
    let for_all = live(move || form.is_for_all.get());
    let check = move |event| form.is_for_all.set(event_target_checked(&event));
    // Whose it is stays; a copy of it can be kept for others.
    let whose = form.id.is_none().then(|| {
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=for_all on:change=check />
                {texts::FOR_ALL_NOT_ONLY_THIS}
            </label>
        }
        .into_any()
    });
    view! {
        <div class="template-form">
            <TextField id="template-name" label=texts::NAME_OF_THE_TEMPLATE required=true value=form.name />
            <label for="template-text">{texts::WHAT_IT_SAYS}</label>
            <textarea
                id="template-text"
                rows="6"
                maxlength="100000"
                prop:value=form.content
                on:input=input
            ></textarea>
            {whose}
            <p class="actions">
                <Press label=words::KEEP_IT deed on_press=submit />
                <Press label=words::CANCEL class="quiet" on_press=close />
            </p>
            <Trouble deed />
        </div>
    }
    .into_any()
}
