//! The same as the bars say, as a table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::format::time;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::{timeline as texts, words};
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
            <summary>{texts::AS_A_TABLE}</summary>
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
        texts::show_more(left)
    });
    let drawn = live(move || {
        let rows = bars[..shown.get()].iter().map(row);
        rows.collect_view().into_any()
    });
    view! {
        <div class="wide-table" tabindex="0" role="region" aria-label=texts::THE_TIMELINE_AS_A_TABLE>
            <table class="economics-table">
                <thead>
                    <tr>
                        <th scope="col">{texts::WHAT}</th>
                        <th scope="col">{texts::ABOUT}</th>
                        <th scope="col">{words::ITERATION}</th>
                        <th scope="col">{texts::BEGAN}</th>
                        <th scope="col">{texts::LASTED}</th>
                        <th scope="col">{texts::CAME_OUT}</th>
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
        word if word.is_empty() => texts::WELL.to_owned(),
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
