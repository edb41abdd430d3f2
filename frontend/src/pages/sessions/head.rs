//! The head of a session's page: sentence, figures, controls and progress.

use leptos::prelude::*;
use redraft_wire::IterationSession;

use super::controls::Controls;
use super::state::SessionState;
use crate::api;
use crate::format::{duration, money_of, time, tokens};
use crate::paths::project_page;
use crate::ui::{Clock, Crumb, PageHead, Remote};

/// What stays on top, on a small screen too.
#[component]
pub(super) fn Head(state: SessionState) -> impl IntoView {
    let path = state.path.get_value();
    let asked = path.clone();
    let workflow = Remote::new(move || api::workflow(asked.clone()));
    let name = move || {
        let name = workflow.map(|workflow| workflow.name.clone());
        name.unwrap_or_else(|| "Workflow".to_owned())
    };
    let asked = path.slug.clone();
    let project = Remote::new(move || api::project(asked.clone()));
    let sentence = Memo::new(move |_| {
        let sentence = state.session.map(|session| session.sentence.clone());
        sentence.unwrap_or_else(|| "Session".to_owned())
    });
    let crumbs = move || {
        vec![
            Crumb::new("Projects", "/"),
            Crumb::new(
                project
                    .map(|project| project.name.clone())
                    .unwrap_or_else(|| path.slug.clone()),
                project_page(&path.slug),
            ),
            Crumb::new(name(), path.page()),
        ]
    };
    let title = move || {
        let progress = state.session.map(|session| {
            format!(
                "{}/{} ",
                session.iterations_completed, session.iterations_requested
            )
        });
        format!("{}{}", progress.unwrap_or_default(), name())
    };
    let needs_you = move || {
        state
            .session
            .map(|session| session.needs_user)
            .unwrap_or(false)
    };
    let error = move || {
        let error = state
            .session
            .map(|session| session.error_message.0.clone())
            .flatten();
        error.map(|error| view! { <p class="trouble">{error}</p> })
    };
    view! {
        <div class="head" class:needs-you=needs_you>
            <div class="head-line">
                <PageHead
                    heading=sentence
                    title=Signal::derive(title)
                    crumbs=Signal::derive(crumbs)
                />
                <Figures state />
                <Controls state />
            </div>
            <p class="visually-hidden" role="status">
                {sentence}
            </p>
            {error}
            <Progress state />
        </div>
    }
}

/// Time and dollars, each second.
#[component]
fn Figures(state: SessionState) -> impl IntoView {
    let clock = expect_context::<Clock>();
    let elapsed = move || {
        let times = state.session.map(|session| {
            (
                session.started_at.0.as_deref().and_then(time::parse),
                session.ended_at.0.as_deref().and_then(time::parse),
            )
        });
        match times {
            Some((Some(start), Some(end))) => duration(end - start),
            Some((Some(start), None)) => duration((clock.get() - start) / 1_000 * 1_000),
            _ => String::new(),
        }
    };
    let of = |figure: fn(&IterationSession) -> String| {
        move || state.session.map(figure).unwrap_or_default()
    };
    view! {
        <p class="figures">
            <span title="Time since the first iteration began">{elapsed}</span>
            <span title="Dollars so far">
                {of(|s| money_of(s.cost_usd, s.max_cost_usd.0, s.cost_is_estimate))}
            </span>
            <span title="Tokens read and written">
                {of(|s| format!("{} in, {} out", tokens(s.input_tokens), tokens(s.output_tokens)))}
            </span>
            <span title="Agent and model">
                {of(|s| match s.agent.as_str() {
                    "demo" => "demo, scripted".to_owned(),
                    _ => s.model.clone(),
                })}
            </span>
            <span>{of(|s| if s.may_run_commands { "may run commands".into() } else { String::new() })}</span>
        </p>
    }
}

/// One part for each iteration.
#[component]
fn Progress(state: SessionState) -> impl IntoView {
    let numbers = Memo::new(move |_| {
        state
            .session
            .map(|s| (s.iterations_completed, s.iterations_requested))
            .unwrap_or((0, 1))
    });
    let parts = move || {
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
    };
    view! {
        <div
            class="progress"
            role="progressbar"
            aria-label="Iterations completed"
            aria-valuemin="0"
            aria-valuenow=move || numbers.get().0.to_string()
            aria-valuemax=move || numbers.get().1.to_string()
        >
            {parts}
        </div>
    }
}
