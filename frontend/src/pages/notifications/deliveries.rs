//! What was told by channels, and what is on its way.

use std::time::Duration;

use leptos::prelude::*;
use redraft_wire::Delivery;

use crate::api;
use crate::paths::WorkflowPath;
use crate::texts::{notifications as texts, words};
use crate::told::{how_it_went, in_words};
use crate::ui::{
    Clock, Deed, Needs, Press, Remote, Trouble, again, empty, lines, link, loaded, section, when,
    zone,
};

/// How often the list is asked for again while it is looked at.
const AGAIN: Duration = Duration::from_secs(4);

/// The newest ones, each with what came of it.
#[component]
pub(super) fn Deliveries(deliveries: Remote<Vec<Delivery>>) -> impl IntoView {
    let deed = Deed::needing(Needs::Admin);
    again(AGAIN, Callback::new(move |()| deliveries.reload()));
    let list = loaded(deliveries, move |all| {
        if all.is_empty() {
            return empty(texts::NOTHING_WAS_TOLD);
        }
        let each = all.into_iter();
        lines(each.map(|one| delivery(one, deliveries, deed)).collect())
    });
    let inside = view! {
        {list}
        <Trouble deed />
    };
    section("messages", texts::LAST_MESSAGES, inside.into_any())
}

fn delivery(delivery: Delivery, deliveries: Remote<Vec<Delivery>>, deed: Deed) -> AnyView {
    let now = expect_context::<Clock>().once();
    let went = how_it_went(&delivery, now, zone(now));
    let class = match delivery.state.as_str() {
        "given_up" => "chip attention",
        _ => "chip",
    };
    let id = delivery.id;
    let retry = Callback::new(move |()| {
        deed.run(api::retry_delivery(id), move |_| deliveries.reload());
    });
    let is_delivered = delivery.state == "delivered";
    let retry = (!is_delivered).then(|| {
        view! { <Press label=texts::TRY_NOW class="quiet" deed on_press=retry /> }.into_any()
    });
    let parts = (
        delivery.project_slug.0,
        delivery.workflow_id.0,
        delivery.session_id.0,
    );
    let place = match parts {
        (Some(slug), Some(workflow), Some(session)) => {
            let path = WorkflowPath { slug, workflow };
            link(
                path.session_page(&session),
                delivery.workflow_name.0.unwrap_or_default(),
            )
        }
        _ => words::REDRAFT.into_any(),
    };
    view! {
        <li class="access-line">
            <strong>{place}</strong>
            <span class=class>{in_words(&delivery.happening).to_owned()}</span>
            <span class="sentence">{delivery.sentence}</span>
            <span class="hint">
                {texts::BY} {delivery.channel_name} ", " {when(&delivery.at)} ". " {went}
            </span>
            {retry}
        </li>
    }
    .into_any()
}
