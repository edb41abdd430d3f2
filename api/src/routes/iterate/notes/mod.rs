//! What the user tells a session while it goes on.

mod list;
mod take_back;
mod write;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (list::Route, write::Route, take_back::Route);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        list::Route(app()),
        write::Route(app()),
        take_back::Route(app()),
    )
}
