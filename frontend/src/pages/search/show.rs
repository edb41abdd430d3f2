//! The page: words, and what has them.

use leptos::prelude::*;
use redraft_wire::SearchHit;

use super::hit::hit;
use crate::api;
use crate::navigation::address;
use crate::paths::search_page;
use crate::texts::{search as texts, words};
use crate::ui::{
    Crumb, Deed, Field, Form, Needs, PageHead, Press, Submit, TextField, Trouble, empty, ghost,
    lines, live,
};

/// How many texts the service gives at once.
const PAGE: usize = 20;

const KINDS: [(&str, &str); 5] = [
    ("", texts::EVERYTHING),
    ("prompt", texts::PROMPTS),
    ("document", texts::DOCUMENTS),
    ("summary", texts::SUMMARIES),
    ("event", texts::EVENTS),
];

/// The page. Its address says what is looked for, so that it can be kept and sent.
#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    let address = address();
    let asked = Memo::new(move |_| {
        let asked = |name| address.queried(name).unwrap_or_default();
        (asked("q"), asked("kind"))
    });
    let [words, kind] = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let hits = RwSignal::new(Vec::<SearchHit>::new());
    let has_more = RwSignal::new(false);
    let deed = Deed::needing(Needs::Read);
    let load = Callback::new(move |()| {
        let (q, of) = asked.get_untracked();
        let last = hits.with_untracked(|all| all.last().map(|hit| hit.id));
        deed.run(api::search(&q, &of, last), move |page| {
            has_more.set(page.len() == PAGE);
            hits.update(|all| all.extend(page));
        });
    });
    Effect::new(move || {
        let (q, of) = asked.get();
        let is_empty = q.is_empty();
        words.set(q);
        kind.set(of);
        hits.set(Vec::new());
        has_more.set(false);
        if !is_empty {
            load.run(());
        }
    });
    let submit = Callback::new(move |()| {
        address.go(&search_page(
            words.get_untracked().trim(),
            &kind.get_untracked(),
        ));
    });
    let busy = deed.busy();
    let list = live(move || {
        let found = hits.get();
        if !found.is_empty() {
            return lines(found.into_iter().map(hit).collect());
        }
        match (asked.with(|(q, _)| q.is_empty()), busy.get()) {
            (true, _) => empty(texts::WHAT_WORDS),
            (false, true) => ghost("ghost"),
            (false, false) => empty(texts::NOTHING_HAS_ALL_WORDS),
        }
    });
    let told = Signal::derive(move || match (busy.get(), hits.with(Vec::len)) {
        (true, _) => texts::LOOKING.to_owned(),
        (false, count) => texts::found(count),
    });
    let choose = move |event| kind.set(event_target_value(&event));
    let options = KINDS.map(|(word, name)| {
        view! {
            <option value=word selected=move || kind.get() == word>
                {name}
            </option>
        }
    });
    let is_all = Signal::derive(move || !has_more.get());
    view! {
        <div class="page">
            <PageHead heading=words::SEARCH crumbs=Signal::stored(vec![Crumb::new(words::PROJECTS, "/")]) />
            <Form class="inline search" on_submit=submit>
                <TextField
                    id="words"
                    label=texts::WORDS
                    hint=texts::EACH_HAS_TO_BE_THERE
                    kind="search"
                    required=true
                    value=words
                />
                <Field id="kind" label=texts::IN>
                    <select id="kind" on:change=choose>
                        {options.collect_view()}
                    </select>
                </Field>
                <Submit label=words::SEARCH deed />
            </Form>
            <p class="visually-hidden" role="status">
                {told}
            </p>
            <Trouble deed />
            {list}
            <span hidden=is_all>
                <Press label=texts::SHOW_OLDER_ONES deed on_press=load />
            </span>
        </div>
    }
}
