//! An address without a page.

use leptos::prelude::*;

use crate::texts::{around as texts, words};
use crate::ui::PageHead;

/// Says so.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead heading=texts::NO_SUCH_PAGE />
            <p>{texts::ADDRESS_MAY_BE_MISTYPED}</p>
            <p>
                <a class="button" href="/">
                    {words::GO_TO_THE_START_PAGE}
                </a>
            </p>
        </div>
    }
}
