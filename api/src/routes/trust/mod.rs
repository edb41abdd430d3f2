//! Whether a repository's own settings for agents are used.

mod get;
mod give;
mod take_back;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (get::Route, give::Route, take_back::Route);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        get::Route(app()),
        give::Route(app()),
        take_back::Route(app()),
    )
}
