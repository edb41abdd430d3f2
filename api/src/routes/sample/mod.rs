//! The sample project.

mod create;
mod get;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (create::Route, get::Route);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    (create::Route(Arc::clone(app)), get::Route(Arc::clone(app)))
}
