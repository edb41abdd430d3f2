//! Sessions of either kind, and their results.

mod artifacts;
mod complete;
mod session;
mod sessions;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    artifacts::Route,
    complete::Route,
    sessions::Route,
    session::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        artifacts::Route(app()),
        complete::Route(app()),
        sessions::Route(app()),
        session::Route(app()),
    )
}
