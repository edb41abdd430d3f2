//! Every text that a document ever had.

mod fork;
mod get;
mod list;
mod provenance;
mod restore;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    list::Route,
    get::Route,
    provenance::Route,
    restore::Route,
    fork::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        list::Route(app()),
        get::Route(app()),
        provenance::Route(app()),
        restore::Route(app()),
        fork::Route(app()),
    )
}
