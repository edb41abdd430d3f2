//! A message of the conversation.

use leptos::prelude::*;
use redraft_wire::Message;

use super::state::{Doing, Talk};
use super::versions::versions;
use super::work::{Of, work};
use crate::api;
use crate::texts::{planning as texts, words};
use crate::ui::{Form, Press, Submit, focus_soon, live, rendered, unmask, when};

/// Who said it, when, what, and what can be done about it.
pub(super) fn message_view(talk: Talk, last: Memo<Option<i64>>, message: Message) -> AnyView {
    let is_user = message.role == "user";
    let id = message.id;
    let is_last = Memo::new(move |_| last.get() == Some(id));
    let who = if is_user {
        words::YOU
    } else {
        texts::THE_AGENT
    };
    let class = if is_user { "message user" } else { "message" };
    let cut =
        (!message.is_whole).then(|| view! { <p class="note">{texts::WAS_CUT_OFF}</p> }.into_any());
    let answer = message.answer.0;
    let is_whole = message.is_whole;
    let work = live(move || {
        answer.map(|answer| {
            let is_newest = !is_whole && is_last.get();
            let of = if is_newest {
                Of::Newest
            } else {
                Of::Answer(answer)
            };
            work(talk, of)
        })
    });
    let body = if is_user {
        said(talk, id, message.content)
    } else {
        rendered(&message.content)
    };
    let can = live(move || {
        if talk.doing.get() == Doing::Nothing && talk.editing.get() != Some(id) {
            actions(talk, id, is_user, is_last.get())
        } else {
            ().into_any()
        }
    });
    view! {
        <article class=class>
            <div class="message-head">
                <h3>{who}</h3>
                {when(&message.timestamp)}
                {versions(talk, id, message.versions)}
            </div>
            {body}
            {cut}
            <div class="actions">{can}</div>
            // Below, since it comes by another way, and what is read must not move then.
            {work}
        </article>
    }
    .into_any()
}

fn actions(talk: Talk, id: i64, is_user: bool, is_last: bool) -> AnyView {
    let again = is_last.then(|| {
        let ask = Callback::new(move |()| talk.tell("answer-again"));
        let label = if is_user {
            texts::ASK_FOR_AN_ANSWER
        } else {
            texts::ASK_AGAIN
        };
        view! { <Press label class="quiet" deed=talk.deed on_press=ask /> }.into_any()
    });
    let change = is_user.then(|| {
        let edit = Callback::new(move |()| talk.editing.set(Some(id)));
        view! { <Press label=texts::CHANGE_AND_SEND_AGAIN class="quiet" deed=talk.deed on_press=edit /> }
            .into_any()
    });
    view! {
        {change}
        {again}
    }
    .into_any()
}

/// What the user said, or the field to say it differently.
fn said(talk: Talk, id: i64, text: String) -> AnyView {
    let is_edited = Memo::new(move |_| talk.editing.get() == Some(id));
    let shown = live(move || {
        if is_edited.get() {
            editor(talk, id, text.clone())
        } else {
            view! { <p class="said">{text.clone()}</p> }.into_any()
        }
    });
    shown.into_any()
}

fn editor(talk: Talk, id: i64, text: String) -> AnyView {
    let text = RwSignal::new(text);
    let verbatim = move || api::planning_verbatim(talk.path.get_value());
    unmask(text, verbatim, move |session| {
        let mut all = session.messages.into_iter();
        all.find(|message| message.id == id)
            .map(|found| found.content)
    });
    let close = Callback::new(move |()| talk.editing.set(None));
    let submit = Callback::new(move |()| {
        let new = text.get_untracked().trim().to_owned();
        if new.is_empty() {
            return;
        }
        let send = api::send(talk.path.get_value(), new, Some(id));
        talk.act_then(send, move || talk.editing.set(None));
    });
    let input = move |event| text.set(event_target_value(&event));
    let keys = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => talk.editing.set(None),
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            submit.run(());
        }
        _ => {}
    };
    let field = NodeRef::new();
    focus_soon(field);
    view! {
        <Form on_submit=submit>
            <textarea
                aria-label=texts::THE_CHANGED_MESSAGE
                rows="5"
                maxlength="100000"
                node_ref=field
                prop:value=text
                on:input=input
                on:keydown=keys
            ></textarea>
            <p class="hint">{texts::GOES_ON_FROM_HERE}</p>
            <div class="actions">
                <Submit label=texts::SEND_AGAIN deed=talk.deed />
                <Press label=words::CANCEL class="quiet" on_press=close />
            </div>
        </Form>
    }
    .into_any()
}
