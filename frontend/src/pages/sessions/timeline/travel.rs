//! Going back in time: one slider over the session.

use std::time::Duration;

use leptos::prelude::*;
use redraft_wire::Timeline;

use super::then::then;
use crate::format::time;
use crate::navigation::{Address, address};
use crate::pages::sessions::state::SessionState;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::timeline as texts;
use crate::timeline::{Stop, nearest, stops};
use crate::ui::{Press, Remote, live, zone};

/// How long a moment is looked at before it is asked for and named in the address.
const REST: Duration = Duration::from_millis(250);

/// Where in time the reader is.
#[derive(Clone, Copy)]
pub(super) struct Travel {
    pub(super) state: SessionState,
    pub(super) whole: Remote<Timeline>,
    /// The event that one has gone back to; `None`: now.
    pub(super) event: RwSignal<Option<i64>>,
    /// The same, once the reader rests there.
    pub(super) rested: RwSignal<Option<i64>>,
    pub(super) stops: Memo<Vec<Stop>>,
    address: Address,
    /// Which step was the last one.
    turn: StoredValue<u32>,
}

impl Travel {
    /// Follows `?at=` in the address.
    pub(super) fn of_address(state: SessionState, whole: Remote<Timeline>) -> Self {
        let address = address();
        let named = Memo::new(move |_| address.queried("at")?.parse::<i64>().ok());
        let first = named.get_untracked();
        let going = Self {
            state,
            whole,
            event: RwSignal::new(first),
            rested: RwSignal::new(first),
            stops: Memo::new(move |_| whole.map(stops).unwrap_or_default()),
            address,
            turn: StoredValue::new(0),
        };
        Effect::new(move || {
            let named = named.get();
            if going.event.get_untracked() != named {
                going.event.set(named);
            }
            if going.rested.get_untracked() != named {
                going.rested.set(named);
            }
        });
        // What happened since is a place to go to as well, once one goes back.
        let is_back = Memo::new(move |_| going.event.get().is_some());
        Effect::new(move || {
            is_back.track();
            whole.reload();
        });
        going
    }

    /// The time that one has gone back to, by the places of what is drawn.
    pub(super) fn at(self, drawn: Vec<Stop>) -> Signal<Option<i64>> {
        Signal::derive(move || {
            let event = self.event.get()?;
            let of_all = self
                .stops
                .with(|stops| stops.get(nearest(stops, event)).map(|stop| stop.at));
            of_all.or_else(|| drawn.get(nearest(&drawn, event)).map(|stop| stop.at))
        })
    }

    /// Goes to an event, or back to now. The address follows when the reader rests.
    pub(super) fn go(self, event: Option<i64>) {
        self.event.set(event);
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        let rest = move || {
            if self.turn.try_get_value() != Some(mine) {
                return;
            }
            self.rested.set(event);
            let iteration = self
                .address
                .queried("iteration")
                .and_then(|number| number.parse().ok());
            let here = Place::link(Tab::Timeline, iteration);
            let to = match event {
                Some(event) => format!("{here}&at={event}"),
                None => here,
            };
            self.address.go(&to);
        };
        if event.is_none() {
            rest();
        } else {
            set_timeout(rest, REST);
        }
    }

    /// Goes to the stop before or after the one that one is at.
    fn step(self, forward: bool) {
        let to = self.stops.with_untracked(|stops| {
            let last = stops.len().checked_sub(1)?;
            let at = self
                .event
                .get_untracked()
                .map_or(last, |event| nearest(stops, event));
            let to = if forward {
                at + 1
            } else {
                at.saturating_sub(1)
            };
            stops.get(to).map(|stop| stop.event)
        });
        if to.is_some() {
            self.go(to);
        }
    }
}

/// The slider, and how the session stood where it is.
pub(super) fn travel(going: Travel) -> AnyView {
    let last = Memo::new(move |_| going.stops.with(|stops| stops.len().saturating_sub(1)));
    let place = Memo::new(move |_| {
        let event = going.event.get();
        going.stops.with(|stops| {
            event.map_or(stops.len().saturating_sub(1), |event| nearest(stops, event))
        })
    });
    let says = Signal::derive(move || {
        if going.event.get().is_none() {
            return texts::NOW.to_owned();
        }
        going
            .stops
            .with(|stops| stops.get(place.get()).map(said).unwrap_or_default())
    });
    let slide = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or(0);
        let to = going
            .stops
            .with_untracked(|stops| stops.get(at).map(|stop| stop.event));
        if to.is_some() {
            going.go(to);
        }
    };
    let [back, on] = [false, true].map(|forward| Callback::new(move |()| going.step(forward)));
    let now = Callback::new(move |()| going.go(None));
    let is_now = Signal::derive(move || going.event.get().is_none());
    let is_empty = Signal::derive(move || last.get() == 0);
    let then = live(move || going.rested.get().map(|event| then(going, event)));
    view! {
        <div class="travel" role="group" aria-label=texts::GO_BACK_IN_TIME hidden=is_empty>
            <label for="travel">{texts::LOOK_BACK}</label>
            <input
                id="travel"
                type="range"
                min="0"
                step="1"
                max=live(move || last.get().to_string())
                prop:value=live(move || place.get().to_string())
                aria-valuetext=says
                on:input=slide
            />
            <span class="actions">
                <Press label=texts::EARLIER class="quiet" on_press=back />
                <Press label=texts::LATER class="quiet" on_press=on />
                <span hidden=is_now>
                    <Press label=texts::BACK_TO_NOW class="quiet" on_press=now />
                </span>
            </span>
            <p class="sentence" aria-live="polite">{says}</p>
        </div>
        {then}
    }
    .into_any()
}

fn said(stop: &Stop) -> String {
    format!("{}, {}", time::exact(stop.at, zone(stop.at)), stop.says)
}
