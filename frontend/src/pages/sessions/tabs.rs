//! What the address says about the parts of the page: `?tab=changes&iteration=2`.

use leptos::prelude::*;

use crate::navigation::address;
use crate::texts::{live, session as texts, words};
use crate::ui::live;

/// A part of the page. On a wide screen the list of iterations and the live column stand beside
/// the other two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Document,
    Changes,
    Timeline,
    Figures,
    Iterations,
    Live,
}

impl Tab {
    const NAMED: [(Self, &'static str, &'static str); 6] = [
        (Self::Iterations, "iterations", words::ITERATIONS),
        (Self::Document, "document", words::DOCUMENT),
        (Self::Changes, "changes", texts::CHANGES),
        (Self::Timeline, "timeline", texts::TIMELINE),
        (Self::Figures, "figures", texts::FIGURES),
        (Self::Live, "live", live::LIVE),
    ];

    /// The part's name in addresses.
    pub(super) fn word(self) -> &'static str {
        let named = Self::NAMED.iter().find(|(tab, ..)| *tab == self);
        named.map_or("document", |(_, word, _)| word)
    }
}

/// The place on the page.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) tab: Memo<Tab>,
    /// The chosen iteration's number; `None`: the newest.
    pub(super) iteration: Memo<Option<i32>>,
}

impl Place {
    /// Follows the address.
    pub(super) fn of_address() -> Self {
        let address = address();
        let tab = Memo::new(move |_| {
            let word = address.queried("tab").unwrap_or_default();
            let named = Tab::NAMED.iter().find(|(_, known, _)| *known == word);
            // A link to an event alone leads to where it is seen on a small screen too.
            let usual = match address.queried("event") {
                Some(_) => Tab::Live,
                None => Tab::Document,
            };
            named.map_or(usual, |(tab, ..)| *tab)
        });
        let iteration = Memo::new(move |_| address.queried("iteration")?.parse().ok());
        Self { tab, iteration }
    }

    /// The address of another place on this page.
    pub(super) fn link(tab: Tab, iteration: Option<i32>) -> String {
        match iteration {
            Some(iteration) => format!("?tab={}&iteration={iteration}", tab.word()),
            None => format!("?tab={}", tab.word()),
        }
    }

    /// The address of an iteration, seen as the reader sees the present one.
    pub(super) fn to_iteration(self, iteration: Option<i32>) -> String {
        let tab = match self.tab.get() {
            tab @ (Tab::Changes | Tab::Timeline) => tab,
            _ => Tab::Document,
        };
        Self::link(tab, iteration)
    }
}

/// The way between the parts.
#[component]
pub(super) fn Tabs(place: Place) -> impl IntoView {
    let links = Tab::NAMED.iter().map(|(tab, word, name)| {
        let tab = *tab;
        let current = live(move || (place.tab.get() == tab).then_some("page"));
        let href = live(move || Place::link(tab, place.iteration.get()));
        view! {
            <a class=format!("tab-{word}") href=href aria-current=current>
                {*name}
            </a>
        }
    });
    view! {
        <nav class="tabs" aria-label=texts::PARTS_OF_THE_SESSION>
            {links.collect_view()}
        </nav>
    }
}
