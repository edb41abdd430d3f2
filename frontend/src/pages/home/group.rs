//! Sessions that need the same.

use leptos::prelude::*;
use redraft_wire::SessionOverview;

use super::session_line::session_line;
use crate::format::thousands;
use crate::texts::home as texts;
use crate::ui::{Press, live};

/// How many lines a list has at first.
const FIRST: usize = 10;

/// A list with its name; nothing where it is empty.
pub(super) fn group(
    name: &'static str,
    class: &'static str,
    of: impl Fn() -> Vec<SessionOverview> + Send + Sync + 'static,
) -> AnyView {
    let of = Signal::derive(of);
    let is_empty = Memo::new(move |_| of.with(Vec::is_empty));
    let is_open = RwSignal::new(false);
    let shown = move || {
        let mut shown = of.get();
        if !is_open.get() {
            shown.truncate(FIRST);
        }
        shown
    };
    let more = Signal::derive(move || of.with(Vec::len).saturating_sub(FIRST));
    let label = Signal::derive(move || {
        if is_open.get() {
            texts::SHOW_FEWER.to_owned()
        } else {
            texts::more(more.get() as i64)
        }
    });
    let count = live(move || thousands(of.with(Vec::len) as i64));
    let press = Callback::new(move |()| is_open.update(|is_open| *is_open = !*is_open));
    view! {
        <section class=format!("group {class}") aria-label=name hidden=is_empty>
            <h2>{name} " " <span class="of">{count}</span></h2>
            <ul class="lines">
                // A line that did not change stays, and so does the focus in it.
                <For
                    each=shown
                    key=|session| {
                        (
                            session.id.clone(),
                            session.updated_at.clone(),
                            session.sentence.clone(),
                            session.queue_position.0,
                        )
                    }
                    children=session_line
                />
            </ul>
            <p hidden=Signal::derive(move || more.get() == 0)>
                <Press label class="quiet" on_press=press />
            </p>
        </section>
    }
    .into_any()
}
