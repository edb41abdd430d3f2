//! The page: the conversation, and beside it what it is about.

use leptos::prelude::*;

use super::composer::Composer;
use super::messages::Messages;
use super::results::Results;
use super::state::{Doing, Talk};
use crate::groups::is_open;
use crate::navigation::address;
use crate::pages::way::Way;
use crate::pages::workflows::CompleteStep;
use crate::paths::WorkflowPath;
use crate::texts::{planning as texts, words};
use crate::ui::{Failed, PageHead, Press, Trouble, live};

/// The page.
#[component]
pub(crate) fn PlanningPage(path: WorkflowPath) -> impl IntoView {
    let way = Way::to(&path);
    let talk = Talk::open(path);
    let sentence = Signal::derive(move || sentence(talk));
    let address = address();
    let tab = Memo::new(move |_| match address.queried("tab").as_deref() {
        Some("results") => "results",
        _ => "talk",
    });
    let is_missing =
        Memo::new(move |_| talk.session.failure().is_some() && talk.session.get().is_none());
    let body = live(move || {
        if is_missing.get() {
            missing(talk)
        } else {
            columns(talk, way, tab)
        }
    });
    view! {
        <div class=live(move || format!("session planning on-{}", tab.get()))>
            <div class="head">
                <div class="head-line">
                    <PageHead
                        heading=sentence
                        title=Signal::derive(move || texts::title(&way.name()))
                        crumbs=way.into_workflow()
                    />
                    {controls(talk)}
                </div>
                <p class="visually-hidden" role="status">
                    {sentence}
                </p>
                <Trouble deed=talk.deed />
                {silence(talk)}
            </div>
            {body}
        </div>
    }
}

/// Where it stands, in one sentence.
fn sentence(talk: Talk) -> String {
    let is_new = talk.session.map(|session| session.messages.is_empty());
    match talk.doing.get() {
        Doing::Unknown => texts::PLANNING.to_owned(),
        Doing::Answering => texts::THE_ANSWER_IS_BEING_WRITTEN.to_owned(),
        Doing::Writing => texts::THE_DOCUMENT_IS_BEING_WRITTEN.to_owned(),
        Doing::Iterating if is_going(talk) => texts::ITERATIONS_REFINE_IT.to_owned(),
        Doing::Iterating => texts::ITERATIONS_HAVE_REFINED_IT.to_owned(),
        Doing::Nothing if is_new == Some(true) => texts::WHAT_SHALL_BE_MADE.to_owned(),
        Doing::Nothing => texts::IT_IS_YOUR_TURN.to_owned(),
    }
}

/// Whether its session has not ended.
fn is_going(talk: Talk) -> bool {
    let is_going = talk.session.map(|session| is_open(&session.run_status));
    is_going.unwrap_or(false)
}

fn controls(talk: Talk) -> AnyView {
    let address = address();
    let has_begun = Memo::new(move |_| {
        let has_begun = talk.session.map(|session| {
            let results = session.artifacts.0.as_ref();
            let document = results.and_then(|results| results.design_doc.as_ref());
            !session.messages.is_empty() || document.is_some_and(|text| !text.is_empty())
        });
        has_begun.unwrap_or(false)
    });
    let buttons = live(move || {
        let path = talk.path.get_value();
        if talk.is_busy() {
            let stop = Callback::new(move |()| talk.tell("stop"));
            return view! { <Press label=words::STOP deed=talk.deed on_press=stop /> }.into_any();
        }
        if talk.doing.get() == Doing::Unknown {
            return ().into_any();
        }
        let up = path.page();
        let done = Callback::new(move |()| address.go(&up));
        let is_going = is_going(talk);
        let refine = (!is_going).then(|| {
            view! {
                <a class="button" data-needs="operate" href=path.new_session_page()>
                    {words::REFINE_IN_ITERATIONS}
                </a>
            }
            .into_any()
        });
        // Before anything was said or written there is nothing to complete.
        let complete = has_begun
            .get()
            .then(|| view! { <CompleteStep path is_going done /> }.into_any());
        view! {
            {refine}
            {complete}
        }
        .into_any()
    });
    view! { <div class="controls">{buttons}</div> }.into_any()
}

/// Why the conversation that is shown may be an old one.
fn silence(talk: Talk) -> AnyView {
    let why = live(move || {
        let is_here = talk.session.map(|_| ()).is_some();
        let failure = talk.session.failure().filter(|_| is_here);
        failure.map(|failure| {
            let why = texts::tried_again(&failure.sentence());
            view! { <p>{why}</p> }.into_any()
        })
    });
    view! {
        <div role="status" class="trouble">
            {why}
        </div>
    }
    .into_any()
}

fn missing(talk: Talk) -> AnyView {
    let retry = Callback::new(move |()| talk.session.reload());
    let up = talk.path.with_value(WorkflowPath::page);
    let failure = talk.session.failure();
    let failed = failure.map(|failure| view! { <Failed failure retry /> }.into_any());
    view! {
        {failed}
        <p class="empty">
            <a href=up>{texts::GO_TO_THE_WORKFLOW}</a>
        </p>
    }
    .into_any()
}

fn columns(talk: Talk, way: Way, tab: Memo<&'static str>) -> AnyView {
    let tabs = [("talk", words::CONVERSATION), ("results", words::DOCUMENT)].map(|(word, name)| {
        let current = live(move || (tab.get() == word).then_some("page"));
        view! {
            <a href=format!("?tab={word}") aria-current=current>
                {name}
            </a>
        }
        .into_any()
    });
    let is_talk = Memo::new(move |_| talk.doing.get() != Doing::Iterating);
    let conversation = live(move || {
        if is_talk.get() {
            view! {
                <Messages talk />
                <Composer talk />
                {may(way)}
            }
            .into_any()
        } else {
            iterating(talk)
        }
    });
    view! {
        <nav class="tabs" aria-label=texts::PARTS_OF_THE_PLANNING>
            {Vec::from(tabs)}
        </nav>
        <div class="columns">
            <section class="talk" aria-labelledby="talk-heading">
                <h2 id="talk-heading" class="visually-hidden">
                    {words::CONVERSATION}
                </h2>
                {conversation}
            </section>
            <Results talk />
        </div>
    }
    .into_any()
}

/// What the agent may do when it answers: one sentence.
fn may(way: Way) -> AnyView {
    let sentence = Signal::derive(move || way.agent_may());
    view! { <p class="hint may">{sentence}</p> }.into_any()
}

/// What stands in the place of the conversation when iterations have followed it.
fn iterating(talk: Talk) -> AnyView {
    let link = live(move || {
        let id = talk.session.map(|session| session.id.clone());
        id.map(|id| {
            let page = talk.path.with_value(|path| path.session_page(&id));
            view! {
                <a class="button" href=page>
                    {texts::LOOK_AT_THE_ITERATIONS}
                </a>
            }
            .into_any()
        })
    });
    view! {
        <div class="empty">
            <p>{texts::ITERATIONS_HAVE_FOLLOWED}</p>
            <p>{link}</p>
        </div>
    }
    .into_any()
}
