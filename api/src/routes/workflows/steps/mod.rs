//! The steps of a workflow, apart from their settings.

mod add;
mod order;
mod remove;
mod reopen;
mod skip;
mod start;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    add::Route,
    remove::Route,
    order::Route,
    start::Route,
    skip::Route,
    reopen::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        add::Route(app()),
        remove::Route(app()),
        order::Route(app()),
        start::Route(app()),
        skip::Route(app()),
        reopen::Route(app()),
    )
}
