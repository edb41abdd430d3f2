//! An address without a page.

use leptos::prelude::*;

use crate::ui::PageHead;

/// Says so.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead heading="There is no such page" />
            <p>"The address may be mistyped, or what it led to was deleted."</p>
            <p>
                <a class="button" href="/">
                    "Go to the start page"
                </a>
            </p>
        </div>
    }
}
