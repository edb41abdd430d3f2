//! What the installation and its projects allow.

mod get;
mod of_project;
mod set;
mod set_for_project;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    get::Route,
    set::Route,
    of_project::Route,
    set_for_project::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        get::Route(app()),
        set::Route(app()),
        of_project::Route(app()),
        set_for_project::Route(app()),
    )
}
