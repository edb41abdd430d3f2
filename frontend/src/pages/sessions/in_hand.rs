//! The document of a session in the user's hand.

use leptos::prelude::*;

use super::document::Hand;
use super::state::SessionState;
use crate::pages::writing::{Commented, Opening, comments, editor};

/// Its text, or the comments on its lines.
pub(super) fn in_hand(
    (state, wanted, hand): (SessionState, Memo<Option<i64>>, RwSignal<Hand>),
) -> AnyView {
    let close = Callback::new(move |()| {
        // The page may be gone by now.
        let _ = hand.try_set(Hand::Off);
    });
    if hand.get_untracked() == Hand::Text {
        return editor(Opening {
            path: state.path(),
            on_close: close,
            on_saved: Callback::new(move |()| {
                if !hand.is_disposed() {
                    state.refresh();
                }
            }),
        });
    }
    let (path, session) = state.address();
    comments(Commented {
        path: StoredValue::new(path),
        session: StoredValue::new(session),
        wanted,
        is_open: Memo::new(move |_| state.is_open()),
        changes: Signal::derive(move || {
            let notes = state.notes().map(|notes| {
                let uses = notes.iter().map(|note| note.uses.len());
                notes.len() * 1_000 + uses.sum::<usize>()
            });
            notes.unwrap_or(0)
        }),
        on_change: Callback::new(move |()| state.reload_notes()),
        on_close: close,
    })
}
