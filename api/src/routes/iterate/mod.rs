//! Iteration sessions.

mod attempt_events;
mod attempts;
mod cancel;
mod diff;
mod event;
mod events;
mod export;
mod forks;
mod get;
mod iterations;
mod limits;
mod line_calls;
mod notes;
mod pause;
mod prompts;
mod resume;
mod retry;
mod start;
mod stream;
mod timeline;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    start::Route,
    cancel::Route,
    get::Route,
    pause::Route,
    resume::Route,
    limits::Route,
    stream::Route,
    events::Route,
    event::Route,
    iterations::Route,
    diff::Route,
    prompts::Route,
    (attempts::Route, attempt_events::Route),
    notes::Routes,
    (retry::Route, forks::Route, export::Route),
    (timeline::Route, line_calls::Route),
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let notes = notes::routes(app);
    let app = || Arc::clone(app);
    (
        start::Route(app()),
        cancel::Route(app()),
        get::Route(app()),
        pause::Route(app()),
        resume::Route(app()),
        limits::Route(app()),
        stream::Route(app()),
        events::Route(app()),
        event::Route(app()),
        iterations::Route(app()),
        diff::Route(app()),
        prompts::Route(app()),
        (attempts::Route(app()), attempt_events::Route(app())),
        notes,
        (
            retry::Route(app()),
            forks::Route(app()),
            export::Route(app()),
        ),
        (timeline::Route(app()), line_calls::Route(app())),
    )
}
