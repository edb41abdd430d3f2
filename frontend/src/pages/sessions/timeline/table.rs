//! The same as the bars say, as a table.

use leptos::prelude::*;
use redraft_wire::Timeline;

use crate::format::time;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::{timeline as texts, words};
use crate::timeline::{Axis, Bar, bars, word};
use crate::ui::{Press, Remote, link, live, zone};

/// How many rows are drawn at first, and with each further press.
const FIRST: usize = 200;

/// Folded away; drawn when it is unfolded. It stays as it is while more happens, but for its rows.
pub(super) fn table(timeline: Remote<Timeline>) -> AnyView {
    let is_empty =
        Signal::derive(move || timeline.map(|found| found.spans.is_empty()) != Some(false));
    let is_open = RwSignal::new(false);
    let inside = live(move || is_open.get().then(|| rows(timeline)));
    view! {
        <details
            class="timeline-table"
            hidden=is_empty
            on:toggle=move |_| is_open.set(true)
        >
            <summary>{texts::AS_A_TABLE}</summary>
            {inside}
        </details>
    }
    .into_any()
}

fn rows(timeline: Remote<Timeline>) -> AnyView {
    let count = move || timeline.map(|found| found.spans.len()).unwrap_or(0);
    let most = RwSignal::new(FIRST);
    let more = Callback::new(move |()| most.update(|most| *most += FIRST));
    let left = Signal::derive(move || count().saturating_sub(most.get()));
    let drawn = live(move || {
        let found = timeline.map(|found| bars(&found.spans, &Axis::of(&found.spans)));
        let bars = found.unwrap_or_default();
        let rows = bars.iter().take(most.get()).map(row);
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
        <p hidden=Signal::derive(move || left.get() == 0)>
            <Press
                label=Signal::derive(move || texts::show_more(left.get() as i64))
                class="quiet"
                on_press=more
            />
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
