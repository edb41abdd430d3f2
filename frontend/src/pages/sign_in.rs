//! What a browser sees that the service does not know.

use leptos::prelude::*;

use crate::api;
use crate::texts::{sign_in as texts, words};
use crate::ui::{Deed, Form, Needs, PageHead, Submit, TextField, Trouble};

/// Asks for the token.
#[component]
pub(crate) fn SignInPage() -> impl IntoView {
    let token = RwSignal::new(String::new());
    let deed = Deed::needing(Needs::Read);
    let submit = Callback::new(move |()| {
        let token = token.get_untracked().trim().to_owned();
        deed.run(api::sign_in(token), move |()| api::is_signed_in().set(true));
    });
    view! {
        <div class="page narrow">
            <PageHead heading=texts::SIGN_IN />
            <p>
                {texts::OPEN_THE_LINK} <code>{words::REDRAFT_UP}</code> {texts::OR_PASTE_THE_TOKEN}
                <code>{texts::REDRAFT_TOKEN}</code> {texts::PRINTS}
            </p>
            <Form on_submit=submit>
                <TextField id="token" label=texts::TOKEN kind="password" required=true value=token />
                <Trouble deed />
                <Submit label=texts::SIGN_IN deed />
            </Form>
        </div>
    }
}
