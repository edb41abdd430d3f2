//! What is said while Redraft does not answer.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::{self, Failure, Reach};
use crate::format::time;
use crate::live::{Link, PageLink};
use crate::texts::{around as texts, words};
use crate::ui::{Clock, Press, again, live, zone};

/// How often it is asked whether Redraft is back.
const ASK_AGAIN: Duration = Duration::from_secs(3);

/// How often it is asked whether it is there at all, on a page that asks nothing by itself.
const LOOK: Duration = Duration::from_secs(15);

/// For how long it is said that it is back.
const BACK: Duration = Duration::from_secs(4);

/// What is to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// Since when, in milliseconds.
    Away(i64),
    Back,
}

/// A bar above the page that comes and goes by itself.
pub(crate) fn bar() -> AnyView {
    let clock = expect_context::<Clock>();
    let said = RwSignal::new(Said::Nothing);
    let ask = Callback::new(move |()| {
        leptos::task::spawn_local(async move {
            let is_away = matches!(api::me().answer().await, Err(Failure::Offline));
            tell(is_away, said, clock);
        });
    });
    let reach = api::reach();
    let now = reach.clone();
    let (every, rarely) = (
        Callback::new(move |()| {
            if now.get_untracked() == Reach::Away {
                ask.run(());
            }
        }),
        Callback::new(move |()| {
            if api::is_signed_in().get_untracked() {
                ask.run(());
            }
        }),
    );
    again(ASK_AGAIN, every);
    again(LOOK, rarely);
    let link = expect_context::<PageLink>().0;
    Effect::new(move || {
        if reach.get() == Reach::Doubtful || link.get() == Link::Reconnecting {
            ask.run(());
        }
    });
    let inside = live(move || match said.get() {
        Said::Nothing => ().into_any(),
        Said::Back => view! { <p class="away">{texts::REDRAFT_ANSWERS_AGAIN}</p> }.into_any(),
        Said::Away(since) => {
            let sentence = texts::away_since(&time::clock(since, zone(since)));
            view! {
                <p class="away">
                    <span>{sentence} <code>{words::REDRAFT_UP}</code> "."</span>
                    <Press label=texts::ASK_NOW class="quiet" on_press=ask />
                </p>
            }
            .into_any()
        }
    });
    view! { <div role="status">{inside}</div> }.into_any()
}

/// Takes what an answer, or none, has shown.
fn tell(is_away: bool, said: RwSignal<Said>, clock: Clock) {
    let now = match (is_away, said.get_untracked()) {
        (true, Said::Away(since)) => Said::Away(since),
        (true, _) => Said::Away(clock.once()),
        (false, Said::Away(_)) => Said::Back,
        (false, now) => now,
    };
    if now != said.get_untracked() {
        said.set(now);
    }
    let reach = api::reach();
    let new = if is_away { Reach::Away } else { Reach::Fine };
    if reach.get_untracked() != new {
        reach.set(new);
    }
    if now == Said::Back {
        let rest = move || {
            if said.get_untracked() == Said::Back {
                said.set(Said::Nothing);
            }
        };
        set_timeout(rest, BACK);
    }
}
