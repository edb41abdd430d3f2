//! What the user tells a session while it goes on.

mod change;
mod list;
mod take_back;
mod waiting;
mod write;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    list::Route,
    write::Route,
    change::Route,
    take_back::Route,
    waiting::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        list::Route(app()),
        write::Route(app()),
        change::Route(app()),
        take_back::Route(app()),
        waiting::Route(app()),
    )
}
