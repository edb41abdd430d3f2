//! The head of a session's page: sentence, figures, controls and progress.

use leptos::prelude::*;
use redraft_wire::IterationSession;

use super::controls::Controls;
use super::state::SessionState;
use super::waiting::{queue_place, way_to_limits};
use crate::format::{duration, money_of, reserved, time, tokens};
use crate::pages::way::Way;
use crate::texts::{session as texts, words};
use crate::ui::{Clock, PageHead, figures, live, ticking};

/// What stays on top, on a small screen too.
#[component]
pub(super) fn Head(state: SessionState) -> impl IntoView {
    let way = Way::to(&state.path());
    let of = |part: fn(&IterationSession) -> String| {
        Signal::derive(move || state.session.map(part).unwrap_or_default())
    };
    let sentence = Memo::new(move |_| {
        let sentence = state.session.map(|session| session.sentence.clone());
        sentence.unwrap_or_else(|| texts::SESSION.to_owned())
    });
    let progress = of(|s| format!("{}/{} ", s.iterations_completed, s.iterations_requested));
    let title = Signal::derive(move || format!("{}{}", progress.get(), way.name()));
    let class = live(move || {
        let needs_you = state.session.map(|session| session.needs_user);
        if needs_you.unwrap_or(false) {
            "head needs-you"
        } else {
            "head"
        }
    });
    let shown = vec![
        ticking("", queue_place(state)),
        ticking(texts::TIME_SINCE_THE_FIRST_ITERATION, elapsed(state)),
        ticking(words::DOLLARS_SO_FAR, of(cost)),
        ticking(texts::TOKENS_READ_AND_WRITTEN, of(read_and_written)),
        ticking(texts::AGENT_AND_MODEL, of(agent)),
        ticking("", of(commands)),
    ];
    view! {
        <div class=class>
            <div class="head-line">
                <PageHead heading=sentence title crumbs=way.into_workflow() />
                {figures(shown)}
                <Controls state />
            </div>
            <p class="visually-hidden" role="status">
                {sentence}
            </p>
            <p class="note">{of(removed)}</p>
            <p class="trouble">{of(|s| s.error_message.0.clone().unwrap_or_default())}</p>
            {way_to_limits(state)}
            <Progress state />
        </div>
    }
}

/// What retention took away; empty while all is there.
fn removed(session: &IterationSession) -> String {
    let Some(at) = &session.events_pruned_at.0 else {
        return String::new();
    };
    let day: String = at.chars().take(10).collect();
    texts::was_removed_on(&day)
}

fn cost(session: &IterationSession) -> String {
    let spent = money_of(
        session.cost_usd,
        session.max_cost_usd.0,
        session.cost_is_estimate,
    );
    let is_subscription = session.billing.0.as_deref() == Some("subscription");
    let whose = if is_subscription {
        texts::API_EQUIVALENT
    } else {
        ""
    };
    let parts = [spent, reserved(session.reserved_usd), whose.to_owned()];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn read_and_written(session: &IterationSession) -> String {
    let (read, written) = (tokens(session.input_tokens), tokens(session.output_tokens));
    texts::in_and_out(&read, &written)
}

fn commands(session: &IterationSession) -> String {
    let text = if session.may_run_commands {
        texts::MAY_RUN_COMMANDS
    } else {
        ""
    };
    text.to_owned()
}

fn agent(session: &IterationSession) -> String {
    match session.agent.as_str() {
        "demo" => texts::DEMO_SCRIPTED.to_owned(),
        _ => session.model.clone(),
    }
}

/// The time from the first iteration's beginning, to the end or to now.
fn elapsed(state: SessionState) -> Signal<String> {
    let clock = expect_context::<Clock>();
    let times = Memo::new(move |_| {
        let times = state.session.map(|session| {
            let time = |at: &Option<String>| at.as_deref().and_then(time::parse);
            (time(&session.started_at), time(&session.ended_at))
        });
        times.unwrap_or_default()
    });
    Signal::derive(move || match times.get() {
        (Some(start), Some(end)) => duration(end - start),
        (Some(start), None) => duration((clock.get() - start) / 1_000 * 1_000),
        _ => String::new(),
    })
}

/// One part for each iteration.
#[component]
fn Progress(state: SessionState) -> impl IntoView {
    let numbers = Memo::new(move |_| {
        let numbers = state
            .session
            .map(|s| (s.iterations_completed, s.iterations_requested));
        numbers.unwrap_or((0, 1))
    });
    let parts = live(move || {
        let states = state.iterations.map(|all| {
            all.iter()
                .map(|iteration| iteration.status.clone())
                .collect::<Vec<_>>()
        });
        let mut states = states.unwrap_or_default();
        let whole = numbers.get().1.max(1) as usize;
        states.resize(whole.max(states.len()), "pending".to_owned());
        states
            .into_iter()
            .map(|class| view! { <i class=class></i> })
            .collect_view()
            .into_any()
    });
    view! {
        <div
            class="progress"
            role="progressbar"
            aria-label=words::ITERATIONS_COMPLETED
            aria-valuemin="0"
            aria-valuenow=live(move || numbers.get().0.to_string())
            aria-valuemax=live(move || numbers.get().1.to_string())
        >
            {parts}
        </div>
    }
}
