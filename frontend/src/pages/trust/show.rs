//! The page: what trusting the project means, what would run, and the decision.

use leptos::prelude::*;
use redraft_wire::{ProjectTrust, TrustFile};

use crate::api;
use crate::format::bytes;
use crate::paths::project_page;
use crate::ui::{
    Confirm, Crumb, Deed, Needs, PageHead, Press, Remote, Trouble, loaded, section, when,
};

/// The page.
#[component]
pub(crate) fn TrustPage(slug: String) -> impl IntoView {
    let crumbs = vec![
        Crumb::new("Projects", "/"),
        Crumb::new(slug.clone(), project_page(&slug)),
    ];
    let slug = StoredValue::new(slug);
    let trust = Remote::new(move || api::trust(&slug.get_value()));
    let shown = loaded(trust, move |found| body(slug, trust, found));
    view! {
        <div class="page narrow">
            <PageHead heading="Trust" crumbs=Signal::stored(crumbs) />
            <p>
                "A repository can bring settings for agents with it: hooks and servers that run programs on this machine with your rights, variables that can send your key elsewhere, commands and agents. Redraft uses none of it unless you trust the project."
            </p>
            <ul class="points">
                <li>
                    "Used by steps whose agent may edit the project or run commands; never by those that read or write the document only."
                </li>
                <li>
                    "Trusted is what stands below. When a file of it changes, is added or goes, it is not used until you have looked again."
                </li>
                <li>
                    "A script that a hook names elsewhere in the project is not looked at: it runs as it is at that time."
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
                    label="Trust these settings"
                    question="Run what this repository says, with your rights?"
                    yes="Trust them"
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
        view! { <Press label="Trust them no more" deed on_press=take_back /> }.into_any()
    });
    let since = found
        .trusted_at
        .0
        .map(|at| view! { <p class="hint">"Trusted since " {when(&at)} "."</p> }.into_any());
    let runs = (!found.runs.is_empty()).then(|| {
        let lines = found
            .runs
            .into_iter()
            .map(|line| view! { <li><code>{line}</code></li> });
        let inside = view! { <ul class="runs">{lines.collect_view()}</ul> };
        section("runs", "What would run, and be set", inside.into_any())
    });
    let files = (!found.files.is_empty()).then(|| {
        let files = found.files.into_iter().map(file).collect_view();
        section("files", "The files", files.into_any())
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
