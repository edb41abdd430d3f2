//! What came of the time since someone looked last, and what further iterations will take.

mod accept;
mod estimate;
mod report;
mod take_back;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    report::Route,
    accept::Route,
    take_back::Route,
    estimate::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        report::Route(app()),
        accept::Route(app()),
        take_back::Route(app()),
        estimate::Route(app()),
    )
}
