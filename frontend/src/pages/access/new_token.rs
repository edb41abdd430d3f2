//! Making a token.

use leptos::prelude::*;
use redraft_wire::{CreateToken, NewToken};

use crate::api;
use crate::texts::{access as texts, words};
use crate::ui::{CopyButton, Deed, Field, Form, Needs, Submit, TextField, Trouble, live};

/// Seconds of a day.
const DAY: i64 = 86_400;

/// A form, and below it the token that was made: it is shown until the page is left.
#[component]
pub(super) fn NewTokenForm(
    /// What happens when there is another token.
    made: Callback<()>,
) -> impl IntoView {
    let [name, scope, days] = ["", "read", ""].map(|text| RwSignal::new(text.to_owned()));
    let new = RwSignal::new(None::<NewToken>);
    let deed = Deed::needing(Needs::Admin);
    let submit = Callback::new(move |()| {
        let days: Option<i64> = days.get_untracked().trim().parse().ok();
        let wanted = CreateToken {
            name: name.get_untracked().trim().to_owned(),
            scope: scope.get_untracked(),
            expires_in_secs: days.map(|days| days.saturating_mul(DAY)),
        };
        deed.run(api::create_token(&wanted), move |token| {
            new.set(Some(token));
            name.set(String::new());
            made.run(());
        });
    });
    let choose = move |event| scope.set(event_target_value(&event));
    let shown = live(move || new.get().map(secret));
    view! {
        <details class="settings">
            <summary>{texts::MAKE_A_TOKEN}</summary>
            <Form on_submit=submit>
                <div class="pair">
                    <TextField
                        id="token-name"
                        label=words::NAME
                        hint=words::LETTERS_AND_DIGITS
                        placeholder=texts::EXAMPLE_OF_A_NAME
                        required=true
                        value=name
                    />
                    <Field id="token-scope" label=texts::SCOPE hint=texts::THE_LEAST>
                        <select
                            id="token-scope"
                            aria-describedby="token-scope-hint"
                            prop:value=scope
                            on:change=choose
                        >
                            <option value="read">"read"</option>
                            <option value="operate">"operate"</option>
                            <option value="admin">"admin"</option>
                        </select>
                    </Field>
                    <TextField
                        id="token-days"
                        label=texts::GOOD_FOR_DAYS
                        hint=texts::UNTIL_IT_IS_REVOKED
                        kind="number"
                        range=["1", "3650", "1"]
                        value=days
                    />
                </div>
                <Trouble deed />
                <Submit label=texts::MAKE_IT deed />
            </Form>
        </details>
        <div role="status">{shown}</div>
    }
}

fn secret(token: NewToken) -> AnyView {
    view! {
        <div class="secret">
            <p>
                {texts::THE_TOKEN} <strong>{token.name}</strong> {texts::COPY_IT_NOW}
            </p>
            <code>{token.token.clone()}</code>
            <CopyButton label=words::COPY text=token.token />
        </div>
    }
    .into_any()
}
