//! The limits of a project, folded away; the code of the form comes when it is opened.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::policy::PolicyForm;
use crate::api;
use crate::pages::coming;
use crate::paths::LIMITS_PAGE;
use crate::texts::{limits as texts, words};
use crate::ui::{Deed, Fold, Form, Needs, Remote, Submit, Trouble, live};

/// The form, and what the project spent.
#[component]
pub(crate) fn ProjectLimitsFold(slug: String) -> impl IntoView {
    let was_open = RwSignal::new(false);
    let toggled = Callback::new(move |now: bool| {
        // What is written stays when it is folded away again.
        if now && !was_open.get_untracked() {
            was_open.set(true);
        }
    });
    let inside = live(move || {
        let of = was_open.get().then(|| slug.clone());
        of.map(|slug| coming(|| Box::pin(form_of_project()), slug))
    });
    view! {
        <Fold summary=texts::LIMITS_AND_WHAT_WAS_SPENT on_toggle=toggled>
            {inside}
        </Fold>
    }
}

#[wasm_split(aside, wasm_split_path = ::leptos::wasm_split, fallible)]
fn form_of_project() -> Result<fn(String) -> AnyView, SplitLoaderError> {
    Ok(form)
}

fn form(slug: String) -> AnyView {
    let asked = slug.clone();
    let status = Remote::new(move || api::project_limits(&asked));
    let fields = PolicyForm::new();
    let is_filled = RwSignal::new(false);
    Effect::new(move || {
        let limits = status.map(|status| status.limits.clone());
        if let (false, Some(limits)) = (is_filled.get_untracked(), limits) {
            fields.fill(&limits);
            is_filled.set(true);
        }
    });
    let known =
        Signal::derive(move || status.map(|status| (status.limits.clone(), status.spent.clone())));
    let deed = Deed::needing(Needs::Admin);
    let saved = RwSignal::new(false);
    let submit = Callback::new(move |()| {
        saved.set(false);
        // What is not here yet would be written over.
        if !is_filled.get_untracked() {
            return status.reload();
        }
        match fields.read() {
            Err(failure) => deed.fail(failure),
            Ok(new) => deed.run(api::set_project_limits(&slug, &new), move |new| {
                fields.fill(&new.limits);
                status.put(new);
                saved.set(true);
            }),
        }
    });
    let missing = live(move || {
        let failure = status.failure();
        failure.map(|failure| view! { <p>{failure.sentence()}</p> }.into_any())
    });
    view! {
            <p class="hint">
                {texts::THEY_HOLD_BESIDE} <a href=LIMITS_PAGE>{texts::THOSE_OF_THE_INSTALLATION}</a>
                {texts::AN_EMPTY_FIELD}
            </p>
            <Form class="telling" on_submit=submit>
                {fields.fields(known)} <div role="alert" class="trouble">
                    {missing}
                </div> <Trouble deed /> <div class="actions">
                    <Submit label=words::SAVE_LIMITS class="" deed />
                    <span role="status" class="note">
                        {live(move || if saved.get() { words::SAVED } else { "" })}
                    </span>
                </div>
            </Form>
    }
    .into_any()
}
