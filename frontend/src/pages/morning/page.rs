//! What is done, what needs you, what stopped and why.

use leptos::prelude::*;
use redraft_wire::{MorningGroup, MorningReport};

use super::act::Acts;
use super::item::item;
use super::lines;
use super::look::{iso, remember, since_of_this_look, since_words};
use crate::api;
use crate::format::{thousands, time};
use crate::navigation::address;
use crate::texts::{morning as texts, words};
use crate::ui::{Clock, Needs, PageHead, Press, Remote, Trouble, live, loaded};

/// How many sessions each list has.
const MOST: u32 = 100;

/// Spans to choose from, in hours.
const SPANS: [(&str, i64); 3] = [
    (texts::TWELVE_HOURS, 12),
    (texts::TWO_DAYS, 48),
    (texts::A_WEEK, 168),
];

/// The page.
pub(crate) fn morning_page() -> AnyView {
    let now = expect_context::<Clock>().once();
    let asked = untrack(|| address().queried("since"));
    let asked = asked.as_deref().and_then(time::parse);
    let since = RwSignal::new(asked.unwrap_or_else(|| {
        let looks = since_of_this_look(now);
        remember(looks);
        looks.since
    }));
    let report = Remote::new(move || api::morning(&iso(since.get_untracked()), MOST));
    let acts = Acts::new(report);
    let heading = Signal::derive(move || {
        let said = report.map(|report| report.sentence.clone());
        match said {
            Some(said) => format!("{} {said}", since_words(since.get(), now)),
            None => texts::THE_MORNING_REPORT.to_owned(),
        }
    });
    let spans = SPANS.map(|(label, hours)| {
        let press = Callback::new(move |()| {
            since.set(now - hours * 3_600_000);
            report.reload();
        });
        view! { <Press label class="quiet" needs=Needs::Read on_press=press /> }.into_any()
    });
    let lists = loaded(report, move |report| {
        // What is drawn anew has to have the focus that the old lines have now.
        acts.line
            .update_value(|line| *line = line.or_else(lines::focused));
        request_animation_frame(move || back_to_line(acts));
        drawn(acts, report)
    });
    view! {
        <div class="page morning">
            <PageHead heading title=Signal::stored(texts::TITLE.to_owned()) />
            <div class="row">
                <p class="hint keys">
                    {texts::KEYS} <kbd>"j"</kbd> " " <kbd>"k"</kbd> {texts::MOVE}
                    <kbd>{texts::ENTER}</kbd> {texts::OPENS} <kbd>"a"</kbd> {texts::ACCEPTS}
                    <kbd>"r"</kbd> {texts::TRIES_AGAIN} <kbd>"f"</kbd> {texts::FORKS}
                </p>
                <span class="actions" role="group" aria-label=texts::SINCE_WHEN>
                    {texts::THE_LAST} {spans.into_iter().collect_view()}
                </span>
            </div>
            {did(acts)}
            <Trouble deed=acts.deed />
            {lists}
        </div>
    }
    .into_any()
}

/// What was done last, with the way back.
fn did(acts: Acts) -> AnyView {
    let undo = Callback::new(move |()| acts.undo());
    let shown = live(move || {
        let did = acts.did.get()?;
        let back = did.accepted.is_some().then(|| {
            view! { <Press label=texts::UNDO class="quiet" deed=acts.deed on_press=undo /> }
                .into_any()
        });
        Some(view! { <p>{did.said} " " {back}</p> }.into_any())
    });
    view! {
        <div role="status" class="did">
            {shown}
        </div>
    }
    .into_any()
}

fn drawn(acts: Acts, report: MorningReport) -> AnyView {
    let is_empty = lines::in_order(&report).next().is_none();
    let findings: Vec<AnyView> = report
        .findings
        .into_iter()
        .map(|finding| view! { <p class="finding">{finding}</p> }.into_any())
        .collect();
    let mut first = 0;
    let groups = [
        (words::NEEDS_YOU, "needs-you", report.needs_you),
        (texts::STOPPED_AND_WHY, "stopped", report.stopped),
        (texts::DONE, "done", report.done),
    ];
    let mut lists = Vec::new();
    for (name, class, group) in groups {
        let count = group.sessions.len();
        lists.push(list(acts, name, class, group, first));
        first += count;
    }
    let nothing = is_empty.then(|| {
        let why = match report.accepted {
            0 => texts::NO_SESSION_ENDED.to_owned(),
            count => texts::nothing_is_left(count),
        };
        view! { <p class="empty">{why}</p> }.into_any()
    });
    let accepted = (report.accepted > 0 && !is_empty)
        .then(|| view! { <p class="hint">{texts::left_out(report.accepted)}</p> }.into_any());
    let unlisted = (report.unlisted > 0).then(|| {
        view! { <p class="hint">{texts::older_not_listed(report.unlisted)}</p> }.into_any()
    });
    view! {
        {findings}
        {lists}
        {nothing}
        {accepted}
        {unlisted}
    }
    .into_any()
}

fn list(
    acts: Acts,
    name: &'static str,
    class: &'static str,
    group: MorningGroup,
    first: usize,
) -> AnyView {
    if group.total == 0 {
        return ().into_any();
    }
    let more = group.total - group.sessions.len() as i64;
    let more =
        (more > 0).then(|| view! { <p class="hint">{texts::more_not_listed(more)}</p> }.into_any());
    let items: Vec<AnyView> = group
        .sessions
        .into_iter()
        .zip(first..)
        .map(|(session, number)| item(acts, number, session))
        .collect();
    view! {
        <section class=format!("group {class}") aria-label=name>
            <h2>{name} " " <span class="of">{thousands(group.total)}</span></h2>
            <ul class="lines">{items}</ul>
            {more}
        </section>
    }
    .into_any()
}

/// Puts the focus where it was before the lists were drawn again, or on the line that is last now.
fn back_to_line(acts: Acts) {
    let line = acts.line.try_update_value(Option::take).flatten();
    if let Some(line) = line
        && !lines::focus(line)
        && line > 0
    {
        lines::focus(line - 1);
    }
}
