//! What an answer did besides talking.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Talk;
use crate::feed::{Entry, Row};
use crate::pages::sessions::{Source, entry_row};
use crate::ui::live;

/// Which answer's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// That of the answer with this number.
    Answer(i32),
    /// That of the newest one, and how it ended.
    Newest,
}

/// Thinking, tools and trouble of an answer, as far as this page has seen them.
pub(super) fn work(talk: Talk, of: Of) -> AnyView {
    let rows = Memo::new(move |_| {
        let before = talk.before.get();
        let is_of_it = |entry: &Entry| match of {
            Of::Answer(answer) => entry.iteration == Some(answer),
            // What ended it belongs to no answer.
            Of::Newest => entry.id > before,
        };
        talk.window.with(|window| {
            let mut rows = Vec::new();
            for entry in window.rows() {
                if is_of_it(entry) && is_work(&entry.row) {
                    rows.push(Arc::clone(entry));
                }
            }
            rows
        })
    });
    let shown = live(move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            let source = source(talk);
            let rows = rows.iter().map(|entry| entry_row(source, entry, false));
            view! { <div class="work">{rows.collect_view()}</div> }.into_any()
        })
    });
    shown.into_any()
}

/// A row of the answer that is being written.
pub(super) fn row(talk: Talk, entry: &Arc<Entry>) -> AnyView {
    match &entry.row {
        Row::Text(text) => crate::ui::rendered(text),
        row if is_work(row) => entry_row(source(talk), entry, false),
        _ => ().into_any(),
    }
}

fn is_work(row: &Row) -> bool {
    matches!(
        row,
        Row::Thinking(_) | Row::Tool { .. } | Row::Failed { .. } | Row::Status { .. }
    )
}

fn source(talk: Talk) -> Source {
    let id = talk.session.once().map(|session| session.id);
    Source::new(talk.path.get_value(), id.unwrap_or_default())
}
