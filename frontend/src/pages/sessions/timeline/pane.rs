//! The timeline: a slider to go back, bars on an axis, and the same as a table.

use std::sync::Arc;

use leptos::prelude::*;
use redraft_wire::Timeline;

use super::table::table;
use super::travel::{Travel, travel};
use super::waterfall::{Reader, waterfall};
use crate::api;
use crate::format::{duration, time};
use crate::pages::sessions::state::SessionState;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::{timeline as texts, words};
use crate::timeline::{Axis, bars, stops};
use crate::ui::{Clock, Failed, Remote, empty, figure, figures, ghost, link, live};

/// While the session goes on, the timeline is asked for again this often, in milliseconds.
const EVERY_MS: i64 = 4_000;

/// The whole session, or the chosen iteration.
pub(in crate::pages::sessions) fn timeline_pane(state: SessionState, place: Place) -> AnyView {
    let timeline = Remote::later(move || {
        let (path, id) = state.address();
        api::timeline(path, id, place.iteration.get_untracked())
    });
    Effect::new(move || {
        place.iteration.track();
        timeline.reload();
    });
    keep_fresh(state, timeline);
    // Going back is over the whole session, whatever iteration is looked at.
    let whole = Remote::later(move || {
        let (path, id) = state.address();
        api::timeline(path, id, None)
    });
    let going = Travel::of_address(state, whole);
    let reader = StoredValue::new(Reader::default());
    let shown = live(move || match (timeline.get(), timeline.failure()) {
        (_, Some(failure)) => {
            let retry = Callback::new(move |()| timeline.reload());
            view! { <Failed failure retry /> }.into_any()
        }
        (Some(found), None) => drawn(found, place, going, reader),
        (None, None) => ghost("ghost tall"),
    });
    view! {
        {travel(going)}
        {shown}
        {table(timeline)}
    }
    .into_any()
}

/// Asks again while something happens.
fn keep_fresh(state: SessionState, timeline: Remote<Timeline>) {
    let clock = expect_context::<Clock>();
    let newest = Memo::new(move |_| state.reader().newest());
    let asked = StoredValue::new((0, 0));
    Effect::new(move || {
        let (newest, is_open, now) = (newest.get(), state.is_open(), clock.get());
        let (last, at) = asked.get_value();
        if last == 0 {
            asked.set_value((newest, now));
        } else if newest != last && (now - at >= EVERY_MS || !is_open) {
            asked.set_value((newest, now));
            timeline.reload();
        }
    });
}

fn drawn(found: Timeline, place: Place, going: Travel, reader: StoredValue<Reader>) -> AnyView {
    if found.spans.is_empty() {
        return empty(texts::NOTHING_HAS_TAKEN_ANY_TIME_YET);
    }
    let axis = Axis::of(&found.spans);
    let bars: Arc<[_]> = bars(&found.spans, &axis).into();
    let iteration = place.iteration.get_untracked();
    let name = match iteration {
        None => texts::THE_WHOLE_SESSION.to_owned(),
        Some(number) => words::iteration(number),
    };
    let took = time::parse(&found.to).zip(time::parse(&found.from));
    let took = took.map_or(String::new(), |(to, from)| duration(to - from));
    let of = vec![
        figure(name),
        figure(took),
        figure(texts::events(found.event_count)),
    ];
    let up = iteration.is_some().then(|| {
        link(
            Place::link(Tab::Timeline, None),
            texts::THE_WHOLE_SESSION.to_owned(),
        )
    });
    let failed: i64 = found.spans.iter().map(|span| i64::from(span.failed)).sum();
    let failed = (failed > 0).then(|| {
        let failed = texts::failed_or_refused(failed);
        view! { <p class="hint">{failed}</p> }.into_any()
    });
    let note = found.note.0.clone();
    let note = note.map(|note| view! { <p class="note">{note}</p> }.into_any());
    let all = stops(&found);
    view! {
        <div class="pane-bar">{figures(of)} {up}</div>
        {note}
        {failed}
        {waterfall(bars, axis, going.at(all), reader)}
    }
    .into_any()
}
