//! The page: what trusting the project means, what would run, and the decision.

use leptos::prelude::*;
use redraft_wire::{ProjectTrust, TrustFile};

use crate::api;
use crate::format::bytes;
use crate::paths::project_page;
use crate::texts::{trust as texts, words};
use crate::ui::{
    Confirm, Crumb, Deed, Needs, PageHead, Press, Remote, Trouble, loaded, section, when,
};

/// The page.
#[component]
pub(crate) fn TrustPage(slug: String) -> impl IntoView {
    let crumbs = vec![
        Crumb::new(words::PROJECTS, "/"),
        Crumb::new(slug.clone(), project_page(&slug)),
    ];
    let slug = StoredValue::new(slug);
    let trust = Remote::new(move || api::trust(&slug.get_value()));
    let shown = loaded(trust, move |found| body(slug, trust, found));
    view! {
        <div class="page narrow">
            <PageHead heading=words::TRUST crumbs=Signal::stored(crumbs) />
            <p>
                {texts::WHAT_SETTINGS_CAN_DO}
            </p>
            <ul class="points">
                <li>
                    {texts::WHO_USES_THEM}
                </li>
                <li>
                    {texts::WHAT_IS_TRUSTED}
                </li>
                <li>
                    {texts::WHAT_IS_NOT_LOOKED_AT}
                </li>
            </ul>
            {shown}
        </div>
    }
}

fn body(slug: StoredValue<String>, trust: Remote<ProjectTrust>, found: ProjectTrust) -> AnyView {
    let deed = Deed::needing(Needs::Admin);
    let is_trusted = found.state == "trusted";
    let give = found
        .fingerprint
        .0
        .filter(|_| !is_trusted)
        .map(|fingerprint| {
            let give = Callback::new(move |()| {
                let asked = api::give_trust(&slug.get_value(), fingerprint.clone());
                deed.run(asked, move |new| trust.put(new));
            });
            view! {
                <Confirm
                    label=texts::TRUST_THESE_SETTINGS
                    question=texts::RUN_WHAT_IT_SAYS
                    yes=texts::TRUST_THEM
                    class="primary"
                    deed
                    on_yes=give
                />
            }
            .into_any()
        });
    let take_back = found.trusted_at.0.as_ref().map(|_| {
        let take_back = Callback::new(move |()| {
            deed.run(api::take_trust_back(&slug.get_value()), move |new| {
                trust.put(new);
            });
        });
        view! { <Press label=texts::TRUST_THEM_NO_MORE deed on_press=take_back /> }.into_any()
    });
    let since = found
        .trusted_at
        .0
        .map(|at| view! { <p class="hint">{texts::TRUSTED_SINCE} {when(&at)} "."</p> }.into_any());
    let runs = (!found.runs.is_empty()).then(|| {
        let lines = found
            .runs
            .into_iter()
            .map(|line| view! { <li><code>{line}</code></li> });
        let inside = view! { <ul class="runs">{lines.collect_view()}</ul> };
        section("runs", texts::WHAT_WOULD_RUN, inside.into_any())
    });
    let files = (!found.files.is_empty()).then(|| {
        let files = found.files.into_iter().map(file).collect_view();
        section("files", texts::THE_FILES, files.into_any())
    });
    view! {
        <p role="status">
            <strong>{found.sentence}</strong>
        </p>
        {since}
        {runs}
        {files}
        <Trouble deed />
        <div class="actions">{give} {take_back}</div>
    }
    .into_any()
}

fn file(file: TrustFile) -> AnyView {
    view! {
        <details class="settings">
            <summary>
                <code>{file.path}</code>
                " "
                <span class="hint">{bytes(file.size_bytes)}</span>
            </summary>
            <pre class="trusted" tabindex="0">
                {file.text}
            </pre>
        </details>
    }
    .into_any()
}
