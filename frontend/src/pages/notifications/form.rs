//! Making a channel, or changing one.

use leptos::prelude::*;
use redraft_wire::{Channel, CreateChannel, NewChannel, ReplaceChannel};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api;
use crate::texts::{notifications as texts, words};
use crate::told::{HAPPENINGS, Offered, parts};
use crate::ui::{
    CopyButton, Deed, Field, Form, Needs, Press, Remote, Submit, TextField, Trouble, filled, live,
    refused,
};

/// What is written in the form.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    /// The channel that is changed; 0: a new one; `None`: the form is closed.
    of: RwSignal<Option<i64>>,
    /// `webhook` or `command`.
    kind: RwSignal<String>,
    name: RwSignal<String>,
    url: RwSignal<String>,
    program: RwSignal<String>,
    project: RwSignal<String>,
    wanted: [RwSignal<bool>; 4],
}

impl Fields {
    pub(super) fn new() -> Self {
        Self {
            of: RwSignal::new(None),
            kind: RwSignal::new("webhook".to_owned()),
            name: RwSignal::new(String::new()),
            url: RwSignal::new(String::new()),
            program: RwSignal::new(String::new()),
            project: RwSignal::new(String::new()),
            wanted: HAPPENINGS.map(|one| RwSignal::new(one.is_usual)),
        }
    }

    /// Opens the form with what a channel is. Where it leads is a secret, and stays as it is where nothing is
    /// written.
    pub(super) fn take(self, channel: &Channel) {
        self.kind.set(channel.kind.clone());
        self.name.set(channel.name.clone());
        self.url.set(String::new());
        self.program.set(String::new());
        self.project
            .set(channel.project_slug.0.clone().unwrap_or_default());
        for (wanted, offered) in self.wanted.iter().zip(HAPPENINGS) {
            wanted.set(channel.happenings.iter().any(|one| one == offered.name));
        }
        self.open(channel.id);
    }

    fn begin(self) {
        for text in [self.name, self.url, self.program, self.project] {
            text.set(String::new());
        }
        for (wanted, offered) in self.wanted.iter().zip(HAPPENINGS) {
            wanted.set(offered.is_usual);
        }
        self.open(0);
    }

    fn open(self, id: i64) {
        self.of.set(Some(id));
        request_animation_frame(|| {
            let field = document().get_element_by_id("channel-name");
            if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                // A field that has just gone needs no focus.
                let _ = field.focus();
            }
        });
    }

    /// Closes the form of a channel that is gone.
    pub(super) fn forget(self, id: i64) {
        if self.of.get_untracked() == Some(id) {
            self.of.set(None);
        }
    }

    fn happenings(self) -> Vec<String> {
        let wanted = self.wanted.iter().zip(HAPPENINGS);
        let wanted = wanted.filter(|(wanted, _)| wanted.get_untracked());
        wanted.map(|(_, one)| one.name.to_owned()).collect()
    }
}

/// The form while it is open, and the secret of a webhook that was made.
#[component]
pub(super) fn ChannelForm(
    fields: Fields,
    /// What happens when there is another channel, or one is another.
    changed: Callback<()>,
) -> impl IntoView {
    let deed = Deed::needing(Needs::Admin);
    let new = RwSignal::new(None::<NewChannel>);
    let submit = Callback::new(move |()| send(fields, deed, new, changed));
    let is_closed = Signal::derive(move || fields.of.get().is_none());
    let is_open = Signal::derive(move || fields.of.get().is_some());
    let shown = live(move || new.get().and_then(secret));
    let form = live(move || {
        let of = fields.of.get()?;
        Some(view! { <Form on_submit=submit>{inside(fields, of, deed)}</Form> }.into_any())
    });
    let begin = Callback::new(move |()| {
        new.set(None);
        fields.begin();
    });
    view! {
        <div role="status">{shown}</div>
        <p hidden=is_open>
            <Press label=texts::ADD_A_CHANNEL class="" needs=Needs::Admin on_press=begin />
        </p>
        <div class="settings" hidden=is_closed>
            {form}
        </div>
    }
}

fn inside(fields: Fields, of: i64, deed: Deed) -> AnyView {
    let (heading, verb) = match of {
        0 => (texts::A_NEW_CHANNEL, words::ADD_IT),
        _ => (texts::CHANGE_THE_CHANNEL, words::SAVE),
    };
    let target = live(move || match fields.kind.get().as_str() {
        "webhook" => webhook_field(fields, of == 0),
        _ => program_field(fields, of == 0),
    });
    let close = Callback::new(move |()| fields.of.set(None));
    let wanted = fields.wanted.into_iter().zip(HAPPENINGS);
    let wanted = wanted.map(|(on, offered)| check(offered, on));
    view! {
        <h3>{heading}</h3>
        <div class="pair">
            <TextField
                id="channel-name"
                label=words::NAME
                hint=words::LETTERS_AND_DIGITS
                placeholder=texts::EXAMPLE_OF_A_NAME
                required=true
                value=fields.name
            />
            {(of == 0).then(|| kind_field(fields))}
            {project_field(fields)}
        </div>
        {target}
        <fieldset class="choice">
            <legend>{texts::TELL_WHEN_A_SESSION}</legend>
            {wanted.collect_view()}
        </fieldset>
        <Trouble deed />
        <div class="actions">
            <Submit label=verb deed />
            <Press label=words::CANCEL class="quiet" on_press=close />
        </div>
    }
    .into_any()
}

fn kind_field(fields: Fields) -> AnyView {
    let choose = move |event| fields.kind.set(event_target_value(&event));
    view! {
        <Field id="channel-kind" label=texts::KIND hint=texts::A_SERVICE_OR_A_PROGRAM>
            <select
                id="channel-kind"
                aria-describedby="channel-kind-hint"
                prop:value=fields.kind
                on:change=choose
            >
                <option value="webhook">{texts::WEBHOOK}</option>
                <option value="command">{texts::COMMAND}</option>
            </select>
        </Field>
    }
    .into_any()
}

fn project_field(fields: Fields) -> AnyView {
    let projects = Remote::new(api::projects);
    let choose = move |event| fields.project.set(event_target_value(&event));
    let options = live(move || {
        let all = projects.get().unwrap_or_default().into_iter();
        let options = all.map(|project| {
            let slug = project.slug.clone();
            let selected = fields.project.get_untracked() == slug;
            view! {
                <option value=slug selected=selected>
                    {project.name}
                </option>
            }
        });
        options.collect_view().into_any()
    });
    view! {
        <Field id="channel-project" label=words::PROJECTS>
            <select
                id="channel-project"
                aria-describedby="channel-project-hint"
                prop:value=fields.project
                on:change=choose
            >
                <option value="">{texts::ALL_OF_THEM}</option>
                {options}
            </select>
        </Field>
    }
    .into_any()
}

fn webhook_field(fields: Fields, is_new: bool) -> AnyView {
    let hint = if is_new {
        texts::MESSAGES_ARE_SIGNED
    } else {
        texts::THE_ADDRESS_STAYS
    };
    view! {
        <TextField
            id="channel-url"
            label=texts::ADDRESS
            hint
            kind="url"
            placeholder="https://example.org/hook"
            required=is_new
            value=fields.url
        />
    }
    .into_any()
}

fn program_field(fields: Fields, is_new: bool) -> AnyView {
    let hint = if is_new {
        texts::EACH_IN_A_LINE
    } else {
        texts::THE_PROGRAM_STAYS
    };
    let input = move |event| fields.program.set(event_target_value(&event));
    view! {
        <Field id="channel-program" label=texts::PROGRAM_AND_ARGUMENTS hint>
            <textarea
                id="channel-program"
                rows="4"
                required=is_new
                maxlength="20000"
                spellcheck="false"
                aria-describedby="channel-program-hint"
                placeholder="/usr/local/bin/tell-me"
                prop:value=fields.program
                on:input=input
            ></textarea>
        </Field>
    }
    .into_any()
}

fn check(of: Offered, on: RwSignal<bool>) -> AnyView {
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=of.name
                prop:checked=on
                on:change=move |event| on.set(event_target_checked(&event))
            />
            <label for=of.name>{of.when}</label>
        </div>
    }
    .into_any()
}

fn send(fields: Fields, deed: Deed, new: RwSignal<Option<NewChannel>>, changed: Callback<()>) {
    let happenings = fields.happenings();
    if happenings.is_empty() {
        deed.fail(refused(texts::CHOOSE_AT_LEAST_ONE.to_owned()));
        return;
    }
    let name = fields.name.get_untracked().trim().to_owned();
    let project_slug = filled(fields.project);
    let is_webhook = fields.kind.get_untracked() == "webhook";
    let url = filled(fields.url).filter(|_| is_webhook);
    let program = parts(&fields.program.get_untracked());
    let program = Some(program).filter(|parts| !is_webhook && !parts.is_empty());
    match fields.of.get_untracked() {
        Some(id) if id > 0 => {
            let body = ReplaceChannel {
                name,
                url,
                program,
                happenings,
                project_slug,
            };
            deed.run(api::change_channel(id, &body), move |_| {
                fields.of.set(None);
                changed.run(());
            });
        }
        _ => {
            let body = CreateChannel {
                name,
                url,
                program,
                happenings: Some(happenings),
                project_slug,
            };
            deed.run(api::make_channel(&body), move |made| {
                fields.of.set(None);
                new.set(Some(made));
                changed.run(());
            });
        }
    }
}

fn secret(new: NewChannel) -> Option<AnyView> {
    let secret = new.secret.0?;
    let view = view! {
        <div class="secret">
            <p>
                {texts::THE_SECRET_OF} <strong>{new.channel.name}</strong>
                {texts::COPY_IT_NOW}
            </p>
            <code>{secret.clone()}</code>
            <CopyButton label=words::COPY text=secret />
        </div>
    };
    Some(view.into_any())
}
