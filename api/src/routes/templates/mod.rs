//! Prompts that are kept to be used again: by the installation, and by each project.

mod change;
mod delete;
mod list;
mod write;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (list::Route, write::Route, change::Route, delete::Route);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        list::Route(app()),
        write::Route(app()),
        change::Route(app()),
        delete::Route(app()),
    )
}
