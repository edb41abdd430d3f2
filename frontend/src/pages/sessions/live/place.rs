//! Where the reader was, kept until the tab is closed.

use leptos::prelude::*;
use web_sys::Storage;

use crate::feed::Place;

/// Where the place in a session's list is kept.
#[derive(Clone)]
pub(crate) struct Bookmark {
    key: String,
    link: Option<i64>,
}

impl Bookmark {
    /// Of this session; `link` is the event that the address names.
    pub(crate) fn of(session: &str, link: Option<i64>) -> Self {
        Self {
            key: format!("place:{session}"),
            link,
        }
    }

    /// Where to begin; `None`: at the end.
    pub(crate) fn read(&self) -> Option<Place> {
        let kept = storage().and_then(|storage| storage.get_item(&self.key).ok().flatten());
        Place::read(&kept.unwrap_or_default(), self.link)
    }

    /// Keeps a place; `None`: the end of the list. A browser that keeps nothing begins at the end.
    pub(super) fn keep(&self, place: Option<(i64, i32)>) {
        let Some(storage) = storage() else {
            return;
        };
        let _ = match place {
            Some((event, top)) => storage.set_item(&self.key, &Place::kept(event, top, self.link)),
            None => storage.remove_item(&self.key),
        };
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
