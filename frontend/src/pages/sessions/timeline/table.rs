//! The same as the bars say, as a table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::format::{thousands, time};
use crate::pages::sessions::tabs::{Place, Tab};
use crate::timeline::{Bar, word};
use crate::ui::{Press, link, live, zone};

/// How many rows are drawn at first, and with each further press.
const FIRST: usize = 200;

/// Folded away; drawn when it is unfolded.
pub(super) fn table(bars: Arc<[Bar]>) -> AnyView {
    let is_open = RwSignal::new(false);
    let inside = live(move || is_open.get().then(|| rows(Arc::clone(&bars))));
    view! {
        <details class="timeline-table" on:toggle=move |_| is_open.set(true)>
            <summary>"As a table"</summary>
            {inside}
        </details>
    }
    .into_any()
}

fn rows(bars: Arc<[Bar]>) -> AnyView {
    let count = bars.len();
    let shown = RwSignal::new(FIRST.min(count));
    let more = Callback::new(move |()| shown.update(|shown| *shown = (*shown + FIRST).min(count)));
    let left = Signal::derive(move || {
        let left = (count - shown.get()) as i64;
        format!("Show more: {} rows are left", thousands(left))
    });
    let drawn = live(move || {
        let rows = bars[..shown.get()].iter().map(row);
        rows.collect_view().into_any()
    });
    view! {
        <div class="wide-table" tabindex="0" role="region" aria-label="The timeline as a table">
            <table class="economics-table">
                <thead>
                    <tr>
                        <th scope="col">"What"</th>
                        <th scope="col">"About"</th>
                        <th scope="col">"Iteration"</th>
                        <th scope="col">"Began"</th>
                        <th scope="col">"Lasted"</th>
                        <th scope="col">"Came out"</th>
                    </tr>
                </thead>
                <tbody>{drawn}</tbody>
            </table>
        </div>
        <p hidden=Signal::derive(move || shown.get() == count)>
            <Press label=left class="quiet" on_press=more />
        </p>
    }
    .into_any()
}

fn row(bar: &Bar) -> AnyView {
    let span = &bar.span;
    let name = match span.event_id.0 {
        Some(event) => link(
            format!("{}&event={event}", Place::link(Tab::Live, None)),
            span.name.clone(),
        ),
        None => span.name.clone().into_any(),
    };
    let iteration = span.iteration_number.map(|number| number.to_string());
    let word = match word(span) {
        word if word.is_empty() => "well".to_owned(),
        word => word,
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="words">{span.about.clone()}</td>
            <td>{iteration}</td>
            <td>{time::clock_secs(bar.from, zone(bar.from))}</td>
            <td>{bar.took()}</td>
            <td>{word}</td>
        </tr>
    }
    .into_any()
}
