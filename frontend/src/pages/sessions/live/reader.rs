//! Which of a session's events are on the page, and where the reader is among them.

use leptos::prelude::*;
use redraft_wire::StoredEvent;

use super::announcer::Voice;
use crate::api::{self, Failure};
use crate::feed::{FeedEvent, Filter, Partial, Place, Window};
use crate::pages::sessions::source::Source;
use crate::ui::{Deed, Needs};

/// How many events are loaded at a time.
const PAGE: usize = 150;

/// The same where the filter leaves out most of them.
const NARROW_PAGE: usize = 500;

/// How many pages without a wanted row are loaded before the reader is asked whether to go on.
const PATIENCE: u32 = 10;

/// A place in the list that the reader is to be brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aim {
    /// The event.
    pub(super) event: i64,
    /// How many CSS pixels below the top of the list it shall stand; `None`: where it is seen well.
    pub(super) top: Option<i32>,
    /// Whether it is marked and unfolded.
    pub(super) is_marked: bool,
}

/// Which part of the events to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Beginning,
    Newest,
    Around(Aim),
}

/// The events on the page.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    /// Where they come from.
    pub(super) source: Source,
    pub(super) window: RwSignal<Window>,
    /// A piece that is still being written.
    pub(super) partial: RwSignal<Option<Partial>>,
    /// Whether the reader is at the end of the list and stays there.
    pub(super) follows: RwSignal<bool>,
    /// How many events came since the reader left the end.
    pub(super) unseen: RwSignal<usize>,
    /// Loading older events.
    pub(super) earlier: Deed,
    /// Loading newer events, after some were left out.
    pub(super) later: Deed,
    /// How many pages without a wanted row were loaded one after the other.
    fruitless: RwSignal<u32>,
    /// Why a part did not come.
    pub(super) trouble: RwSignal<Option<Failure>>,
    /// Where the reader is to be brought once the list is drawn.
    pub(super) aim: StoredValue<Option<Aim>>,
    /// What is said of it.
    pub(super) voice: Voice,
    /// The part that was asked for last, and how often one was.
    asked: StoredValue<(u32, Part)>,
}

impl Reader {
    /// The newest event that is known of; 0 before the first one is.
    pub(crate) fn newest(self) -> i64 {
        self.window.with(Window::newest)
    }

    pub(crate) fn new(source: Source) -> Self {
        Self {
            source,
            window: RwSignal::new(Window::default()),
            partial: RwSignal::new(None),
            follows: RwSignal::new(true),
            unseen: RwSignal::new(0),
            earlier: Deed::needing(Needs::Read),
            later: Deed::needing(Needs::Read),
            fruitless: RwSignal::new(0),
            trouble: RwSignal::new(None),
            aim: StoredValue::new(None),
            voice: Voice::new(),
            asked: StoredValue::new((0, Part::Newest)),
        }
    }

    /// Begins where the reader was before a reload, or at the event that the address names, or at the
    /// newest one, which is `tail`.
    pub(crate) fn begin(self, tail: i64, place: Option<Place>) {
        let filter = Filter::default();
        self.window
            .update(|window| window.reset(filter, &[], false, tail));
        match place {
            _ if tail == 0 => {}
            None => self.show(Part::Newest),
            Some(Place { event, top }) => self.show(Part::Around(Aim {
                event,
                top,
                is_marked: top.is_none(),
            })),
        }
    }

    /// Says whether the reader stays at the end.
    pub(super) fn follow(self, follows: bool) {
        if self.follows.get_untracked() != follows {
            self.unseen.set(0);
            self.follows.set(follows);
        }
    }

    /// Goes to the end of the list.
    pub(crate) fn to_newest(self) {
        if self.window.with_untracked(Window::has_later)
            || self.trouble.with_untracked(Option::is_some)
        {
            self.show(Part::Newest);
        } else {
            self.follow(true);
        }
    }

    /// Goes to the first event.
    pub(super) fn to_beginning(self) {
        self.show(Part::Beginning);
    }

    /// Goes to an event, and marks it.
    pub(crate) fn to_event(self, event: i64) {
        let aim = Aim {
            event,
            top: None,
            is_marked: true,
        };
        if self
            .window
            .with_untracked(|window| window.row_of(event).is_none())
        {
            return self.show(Part::Around(aim));
        }
        self.follow(false);
        self.aim.set_value(Some(aim));
        self.window.notify();
    }

    /// Shows other kinds of rows, at the place of this event, or at the end.
    pub(super) fn sift(self, filter: Filter, place: Option<Aim>) {
        let place = place.filter(|_| !self.follows.get_untracked());
        self.load(place.map_or(Part::Newest, Part::Around), filter);
    }

    /// Asks once more for the part that did not come.
    pub(super) fn again(self) {
        self.show(self.asked.get_value().1);
    }

    fn show(self, part: Part) {
        self.load(
            part,
            self.window.with_untracked(|window| window.filter().clone()),
        );
    }

    fn load(self, part: Part, filter: Filter) {
        self.follow(part == Part::Newest);
        self.fruitless.set(0);
        let turn = self.turn() + 1;
        self.asked.set_value((turn, part));
        let page = page(&filter);
        leptos::task::spawn_local(async move {
            let answer = self.ask(part, page).await;
            // Another part may have been asked for meanwhile, and the page may be gone.
            if self.asked.try_get_value().map(|(turn, _)| turn) != Some(turn) {
                return;
            }
            match answer {
                Ok((events, earlier)) => self.put(part, filter, &events, earlier),
                Err(failure) => self.trouble.set(Some(failure)),
            }
        });
    }

    fn put(self, part: Part, filter: Filter, events: &[FeedEvent], earlier: bool) {
        self.trouble.set(None);
        let aim = match part {
            Part::Newest => None,
            Part::Beginning => events.first().map(|first| Aim {
                event: first.id,
                top: Some(0),
                is_marked: false,
            }),
            Part::Around(aim) => Some(aim),
        };
        self.aim.set_value(aim);
        let wanted = aim.filter(|aim| aim.is_marked);
        self.window.update(|window| {
            let tail = window.tail();
            window.reset(filter, events, earlier, tail);
            // Whoever goes to an event wants to see it.
            if let Some(aim) = wanted
                && window.row_of(aim.event).is_none()
            {
                window.reset(Filter::all(), events, earlier, tail);
            }
        });
    }

    /// The events of a part, ascending, and whether there may be older ones.
    async fn ask(self, part: Part, page: usize) -> Result<(Vec<FeedEvent>, bool), Failure> {
        let (path, id) = self.source.get();
        let tail = self.window.with_untracked(Window::tail);
        let (until, after) = match part {
            Part::Beginning => (None, Some(0)),
            Part::Newest => (Some(tail), None),
            Part::Around(aim) => (Some(aim.event), Some(aim.event)),
        };
        let (mut events, mut earlier) = (Vec::new(), false);
        if let Some(until) = until {
            let before = api::events_before(path.clone(), id.clone(), until + 1, page);
            events = read(before.answer().await?);
            earlier = events.len() == page;
        }
        if let Some(after) = after {
            events.extend(read(
                api::events_after(path, id, after, page).answer().await?,
            ));
        }
        Ok((events, earlier))
    }

    /// Loads the events before those that are here.
    pub(super) fn load_earlier(self) {
        let (oldest, page) = self
            .window
            .with_untracked(|window| (window.oldest(), page(window.filter())));
        let Some(before) = oldest else {
            return;
        };
        let (path, id) = self.source.get();
        let turn = self.turn();
        let work = api::events_before(path, id, before, page);
        self.earlier.run(work, move |events| {
            let full = events.len() == page;
            self.add(turn, events, move |window, events| {
                window.prepend(events, full);
            });
        });
    }

    /// Loads the events after those that are here.
    pub(super) fn load_later(self) {
        let (newest, page) = self
            .window
            .with_untracked(|window| (window.newest(), page(window.filter())));
        let (path, id) = self.source.get();
        let turn = self.turn();
        let work = api::events_after(path, id, newest, page);
        self.later.run(work, move |events| {
            let full = events.len() == page;
            self.add(turn, events, move |window, events| {
                window.extend(events, full);
            });
        });
    }

    fn add(self, turn: u32, events: Vec<StoredEvent>, add: impl FnOnce(&mut Window, &[FeedEvent])) {
        // The reader has gone elsewhere, and may want more there.
        if self.turn() != turn {
            return self.window.notify();
        }
        let events = read(events);
        let is_fruit = self.window.with_untracked(|window| {
            let wants = |event| window.filter().wants(&crate::feed::Entry::new(event));
            events.iter().any(wants)
        });
        self.fruitless
            .update(|pages| *pages = if is_fruit { 0 } else { *pages + 1 });
        self.window.update(|window| add(window, &events));
    }

    /// Whether so many pages without a wanted row were loaded that the reader decides.
    pub(super) fn is_tired(self) -> bool {
        self.fruitless.get() >= PATIENCE
    }

    /// Looks on.
    pub(super) fn go_on(self) {
        self.fruitless.set(0);
    }

    fn turn(self) -> u32 {
        self.asked.with_value(|(turn, _)| *turn)
    }

    /// Takes what has just happened.
    pub(crate) fn take(self, events: &[FeedEvent], partial: Option<Partial>) {
        let Some(follows) = self.follows.try_get_untracked() else {
            return;
        };
        if !events.is_empty() {
            if !follows {
                self.unseen.update(|unseen| *unseen += events.len());
            }
            self.voice.hear(events);
            self.window.update(|window| window.append(events, follows));
        }
        if partial.is_some() || !events.is_empty() {
            self.partial.set(partial);
        }
    }

    /// The newest event that is known.
    pub(crate) fn tail(self) -> Option<i64> {
        self.window.try_with_untracked(Window::tail)
    }

    /// Nothing is being written any more.
    pub(crate) fn nothing_partial(self) {
        let _ = self.partial.try_set(None);
    }
}

fn page(filter: &Filter) -> usize {
    if filter.is_narrow() {
        NARROW_PAGE
    } else {
        PAGE
    }
}

fn read(events: Vec<StoredEvent>) -> Vec<FeedEvent> {
    events.into_iter().map(FeedEvent::from_stored).collect()
}

#[cfg(test)]
mod tests;
