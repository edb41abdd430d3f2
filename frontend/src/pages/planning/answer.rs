//! The answer that is being written.

use leptos::prelude::*;

use super::state::{Doing, Talk};
use super::work::{Of, row, work};
use crate::feed::{Partial, Window};
use crate::markdown::render;
use crate::texts::planning as texts;
use crate::ui::live;

/// What there is of it; nothing while none is written. One that has failed without a word says why.
pub(super) fn running_answer(talk: Talk) -> AnyView {
    let is_running = Memo::new(move |_| talk.doing.get() == Doing::Answering);
    let is_lost = Memo::new(move |_| {
        let is_asked = talk.session.map(|session| {
            let last = session.messages.last();
            last.is_some_and(|last| last.role == "user")
        });
        talk.doing.get() == Doing::Nothing && is_asked.unwrap_or(false)
    });
    let shown = live(move || {
        if is_running.get() {
            return running(talk);
        }
        if is_lost.get() {
            return view! {
                <div class="message">
                    <p class="note">{texts::HAS_NO_ANSWER}</p>
                    {work(talk, Of::Newest)}
                </div>
            }
            .into_any();
        }
        ().into_any()
    });
    shown.into_any()
}

fn running(talk: Talk) -> AnyView {
    let rows = move || {
        let before = talk.before.get();
        talk.window.with(|window| {
            let rows = window.rows().filter(|entry| entry.id > before);
            rows.cloned().collect::<Vec<_>>()
        })
    };
    let is_silent = Memo::new(move |_| {
        let newest = talk.window.with(Window::newest);
        newest <= talk.before.get() && talk.partial.with(Option::is_none)
    });
    view! {
        <article class="message">
            <div class="message-head">
                <h3>{texts::THE_AGENT}</h3>
                <span class="note">{texts::IS_ANSWERING}</span>
            </div>
            <p class="note" hidden=live(move || !is_silent.get())>
                {texts::IT_READS}
            </p>
            <For
                each=rows
                key=|entry| (entry.id, entry.version)
                children=move |entry| row(talk, &entry)
            />
            {writing(talk)}
        </article>
    }
    .into_any()
}

/// The piece that is not finished yet. It is not announced: the finished one is.
fn writing(talk: Talk) -> AnyView {
    let piece = live(move || {
        let Partial { kind, text, tool } = talk.partial.get().unwrap_or_default();
        match (kind.as_str(), tool) {
            ("", _) => ().into_any(),
            ("text", _) => {
                view! { <div class="document" inner_html=render(&text)></div> }.into_any()
            }
            ("thinking", _) => view! { <p class="note">{texts::IT_THINKS}</p> }.into_any(),
            (_, tool) => {
                let tool = tool.unwrap_or_else(|| texts::A_TOOL.to_owned());
                view! { <p class="note">{texts::it_calls(&tool)}</p> }.into_any()
            }
        }
    });
    view! { <div aria-hidden="true">{piece}</div> }.into_any()
}
