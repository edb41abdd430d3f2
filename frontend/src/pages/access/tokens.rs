//! The tokens.

use leptos::prelude::*;
use redraft_wire::AccessToken;

use super::new_token::NewTokenForm;
use crate::api;
use crate::texts::access as texts;
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
        <p class="hint">{texts::ONE_FOR_EACH_PROGRAM}</p>
        {list}
        <Trouble deed />
        <NewTokenForm made=Callback::new(move |()| tokens.reload()) />
    };
    section("tokens", texts::TOKENS, inside.into_any())
}

fn token(token: AccessToken, tokens: Remote<Vec<AccessToken>>, deed: Deed) -> AnyView {
    let until = token.expires_at.0.map_or_else(
        || texts::NO_END.into_any(),
        |at| view! { {texts::ENDS} {when(&at)} }.into_any(),
    );
    let from = token.last_used_from.0.unwrap_or_default();
    let used = token.last_used_at.0.map_or_else(
        || texts::NEVER_USED.into_any(),
        |at| view! { {texts::USED} {when(&at)} {texts::USED_FROM} {from} }.into_any(),
    );
    let is_own = token.name == "local";
    let name = token.name.clone();
    let revoke = Callback::new(move |()| {
        deed.run(api::revoke_token(&name), move |()| tokens.reload());
    });
    let end = if is_own {
        view! {
            <span class="hint">
                {texts::RENEWED_BY} <code>{texts::REDRAFT_TOKEN_NEW}</code>
            </span>
        }
        .into_any()
    } else {
        view! {
            <Confirm
                label=texts::REVOKE
                question=texts::REVOKE_THIS_TOKEN
                yes=texts::REVOKE_IT
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
                {texts::MADE} {when(&token.created_at)} ", " {until} ", " {used}
            </span>
            {end}
        </li>
    }
    .into_any()
}
