//! What a browser sees that the service does not know.

use leptos::prelude::*;

use crate::api;
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
            <PageHead heading="Sign in" />
            <p>
                "Open the link that " <code>"redraft up"</code> " printed, or paste the token that "
                <code>"redraft token"</code> " prints."
            </p>
            <Form on_submit=submit>
                <TextField id="token" label="Token" kind="password" required=true value=token />
                <Trouble deed />
                <Submit label="Sign in" deed />
            </Form>
        </div>
    }
}
