//! The document of a workflow's current step, for whoever edits it.

mod get;
mod merge;
mod save;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (get::Route, save::Route, merge::Route);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (get::Route(app()), save::Route(app()), merge::Route(app()))
}
