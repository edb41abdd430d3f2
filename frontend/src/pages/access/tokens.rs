//! The tokens.

use leptos::prelude::*;
use redraft_wire::AccessToken;

use super::new_token::NewTokenForm;
use crate::api;
use crate::ui::{Confirm, Deed, Needs, Remote, Trouble, lines, loaded, section, when};

/// All of them, each with a way to revoke it, and a form for another one.
#[component]
pub(super) fn Tokens() -> impl IntoView {
    let tokens = Remote::new(api::tokens);
    let deed = Deed::needing(Needs::Admin);
    let list = loaded(tokens, move |all| {
        lines(
            all.into_iter()
                .map(|one| token(one, tokens, deed))
                .collect(),
        )
    });
    let inside = view! {
        <p class="hint">
            "One for each program or person. A token may look (read), also start, steer and end work \
            (operate), or also decide who may and what may be spent (admin)."
        </p>
        {list}
        <Trouble deed />
        <NewTokenForm made=Callback::new(move |()| tokens.reload()) />
    };
    section("tokens", "Tokens", inside.into_any())
}

fn token(token: AccessToken, tokens: Remote<Vec<AccessToken>>, deed: Deed) -> AnyView {
    let until = token.expires_at.0.map_or_else(
        || "no end".into_any(),
        |at| view! { "ends " {when(&at)} }.into_any(),
    );
    let from = token.last_used_from.0.unwrap_or_default();
    let used = token.last_used_at.0.map_or_else(
        || "never used".into_any(),
        |at| view! { "used " {when(&at)} " from " {from} }.into_any(),
    );
    let is_own = token.name == "local";
    let name = token.name.clone();
    let revoke = Callback::new(move |()| {
        deed.run(api::revoke_token(&name), move |()| tokens.reload());
    });
    let end = if is_own {
        view! { <span class="hint">"renewed by " <code>"redraft token --new"</code></span> }
            .into_any()
    } else {
        view! {
            <Confirm
                label="Revoke"
                question="Revoke this token, and sign out its browsers?"
                yes="Revoke it"
                deed
                on_yes=revoke
            />
        }
        .into_any()
    };
    view! {
        <li class="access-line">
            <strong>{token.name}</strong>
            <span class="chip">{token.scope}</span>
            <span class="hint">
                "made " {when(&token.created_at)} ", " {until} ", " {used}
            </span>
            {end}
        </li>
    }
    .into_any()
}
