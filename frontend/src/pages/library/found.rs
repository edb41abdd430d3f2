//! Rules that the project has already.

use leptos::prelude::*;
use redraft_wire::{FoundGuardrails, Resource};

use crate::api;
use crate::format::bytes;
use crate::texts::library as texts;
use crate::ui::{Deed, Press, Remote, Trouble, figure, figures, live};

/// The offer to take them over; nothing where there is none to be taken.
pub(super) fn found(slug: String, resources: Remote<Vec<Resource>>) -> AnyView {
    let asked = slug.clone();
    let found = Remote::new(move || api::found(asked.clone()));
    let deed = Deed::new();
    let slug = StoredValue::new(slug);
    let offer = live(move || {
        let open: Vec<_> = found
            .get()
            .unwrap_or_default()
            .into_iter()
            .filter(|one| !one.is_adopted)
            .collect();
        if open.is_empty() {
            return ().into_any();
        }
        let take = Callback::new(move |path: String| {
            deed.run(api::adopt(slug.get_value(), path), move |_| {
                found.reload();
                resources.reload();
            });
        });
        let items = open.into_iter().map(|one| item(one, deed, take));
        view! {
            <section aria-labelledby="found">
                <h2 id="found">{texts::RULES_THAT_ARE_HERE}</h2>
                <p class="note">{texts::WHAT_TAKING_OVER_MEANS}</p>
                <ul class="lines">{items.collect_view()}</ul>
                <Trouble deed />
            </section>
        }
        .into_any()
    });
    offer.into_any()
}

fn item(one: FoundGuardrails, deed: Deed, take: Callback<String>) -> AnyView {
    let path = one.path.clone();
    let press = Callback::new(move |()| take.run(path.clone()));
    let can = if let Some(problem) = one.problem.0 {
        view! { <span class="note">{problem}</span> }.into_any()
    } else {
        let label = texts::take_over(&one.path);
        view! { <Press label class="quiet" deed on_press=press /> }.into_any()
    };
    let size = one.size_bytes.0.map(bytes).unwrap_or_default();
    view! {
        <li class="row">
            <span>
                <code>{one.path}</code> " " <span class="of">{texts::for_reader(&one.reader)}</span>
            </span>
            {figures(vec![figure(size)])}
            {can}
        </li>
    }
    .into_any()
}
