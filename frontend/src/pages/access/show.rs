//! The page of tokens, browsers and the audit log.

use leptos::prelude::*;

use super::audit::AuditLog;
use super::browsers::Browsers;
use super::tokens::Tokens;
use crate::api;
use crate::texts::{access as texts, words};
use crate::ui::{Crumb, PageHead, Remote, empty, loaded};

/// The page.
#[component]
pub(crate) fn AccessPage() -> impl IntoView {
    let me = Remote::new(api::me);
    let shown = loaded(me, |me| {
        if me.scope == "admin" {
            view! {
                <Tokens />
                <Browsers />
                <AuditLog />
            }
            .into_any()
        } else {
            empty(texts::ONLY_FOR_ADMIN)
        }
    });
    view! {
        <div class="page narrow">
            <PageHead heading=words::ACCESS crumbs=Signal::stored(vec![Crumb::new(words::PROJECTS, "/")]) />
            {shown}
        </div>
    }
}
