//! What a session's time went into.

use redraft_domain::{
    AttemptTime, IterationStatus, IterationTime, SessionTime, Timeline, TimelineBuilder, Timestamp,
};
use redraft_store::{Attempt, Iteration, Session, Store};

use crate::error::ApiError;

/// How many events are looked at.
const MOST_EVENTS: usize = 400_000;

/// The timeline of a session or of one of its iterations, of at most `most` spans, and whether all of its events are
/// in it.
pub(crate) async fn timeline(
    store: &Store,
    session: &Session,
    iteration: Option<u32>,
    most: usize,
) -> Result<(Timeline, bool), ApiError> {
    let is_wanted = |number: u32| iteration.is_none_or(|wanted| wanted == number);
    let iterations = store.iterations(&session.id).await?;
    if !iterations.iter().any(|one| is_wanted(one.number)) && iteration.is_some() {
        return Err(ApiError::not_found("iteration"));
    }
    let wanted = iterations.iter().filter(|one| is_wanted(one.number));
    let iterations: Vec<IterationTime> = wanted.filter_map(iteration_time).collect();
    let is_begun = !iterations.is_empty();
    let attempts = store.attempts(&session.id).await?;
    let attempts = attempts.iter().map(attempt_time);
    let attempts = attempts.filter(|one| is_wanted(one.iteration)).collect();
    let is_open = !session.state.is_final();
    let end = session.ended_at.unwrap_or(session.updated_at);
    let of_session = SessionTime {
        from: session.created_at,
        to: if is_open { store.now() } else { end },
        is_open,
        is_part: false,
        iterations,
        attempts,
    };
    let mut builder = TimelineBuilder::new(match iteration {
        None => of_session,
        Some(_) => of_iteration(of_session),
    });
    if iteration.is_some() && !is_begun {
        return Ok((builder.finish(most), true));
    }
    let take = |moment| builder.push(&moment);
    let is_all = store
        .moments(&session.id, iteration, MOST_EVENTS, take)
        .await?;
    Ok((builder.finish(most), is_all))
}

/// The time of the one iteration that is in it.
fn of_iteration(mut session: SessionTime) -> SessionTime {
    session.is_part = true;
    if let Some(one) = session.iterations.first() {
        session.from = one.from;
        session.to = one.to.unwrap_or(session.to);
        session.is_open &= one.to.is_none();
    }
    session
}

fn iteration_time(one: &Iteration) -> Option<IterationTime> {
    let about = match one.status {
        IterationStatus::Failed => one.error_message.as_deref(),
        _ => one.summary.as_deref(),
    };
    Some(IterationTime {
        number: one.number,
        status: one.status,
        from: one.started_at?,
        to: one.completed_at,
        about: first_line(about),
    })
}

fn attempt_time(one: &Attempt) -> AttemptTime {
    AttemptTime {
        id: redraft_domain::AttemptId(one.id),
        iteration: u32::try_from(one.iteration_number).unwrap_or(0),
        number: u32::try_from(one.number).unwrap_or(0),
        from: Timestamp(one.started_at),
        to: one.ended_at.map(Timestamp),
        went_well: went_well(one.outcome.as_deref()),
        about: first_line(one.message.as_deref()),
    }
}

/// `None` where it was neither done nor failed, but ended by somebody else.
fn went_well(outcome: Option<&str>) -> Option<bool> {
    match outcome? {
        "finished" => Some(true),
        "cancelled" | "paused" | "drained" | "lease_lost" | "abandoned" => None,
        _ => Some(false),
    }
}

fn first_line(text: Option<&str>) -> String {
    let line = text.and_then(|text| text.lines().find(|line| !line.trim().is_empty()));
    line.unwrap_or_default().chars().take(200).collect()
}
