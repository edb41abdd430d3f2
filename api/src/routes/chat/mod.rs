//! Chat sessions: messages, answers, and the results of a conversation.

mod again;
mod artifacts;
mod artifacts_again;
mod choose;
mod message;
mod open;
mod stop;
mod stream;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    open::Route,
    message::Route,
    again::Route,
    stop::Route,
    choose::Route,
    stream::Route,
    artifacts::Route,
    artifacts_again::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        open::Route(app()),
        message::Route(app()),
        again::Route(app()),
        stop::Route(app()),
        choose::Route(app()),
        stream::Route(app()),
        artifacts::Route(app()),
        artifacts_again::Route(app()),
    )
}
