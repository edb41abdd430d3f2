//! What a browser sees that the service does not know.

use leptos::prelude::*;

use crate::api;
use crate::ui::{Deed, Field, PageHead, Trouble};

/// Asks for the token.
#[component]
pub(crate) fn SignInPage() -> impl IntoView {
    let token = RwSignal::new(String::new());
    let deed = Deed::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let token = token.get_untracked().trim().to_owned();
        deed.run(api::sign_in(token), move |()| api::is_signed_in().set(true));
    };
    view! {
        <div class="page narrow">
            <PageHead heading="Sign in" />
            <p>
                "Open the link that " <code>"redraft up"</code> " printed, or paste the token that "
                <code>"redraft token"</code> " prints."
            </p>
            <form on:submit=submit>
                <Field id="token" label="Token">
                    <input
                        id="token"
                        type="password"
                        autocomplete="current-password"
                        required
                        maxlength="500"
                        bind:value=token
                    />
                </Field>
                <Trouble deed />
                <button type="submit" class="primary" disabled=move || deed.is_busy()>
                    "Sign in"
                </button>
            </form>
        </div>
    }
}
