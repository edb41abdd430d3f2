//! Workflows and their steps.

mod create;
mod delete;
mod get;
mod list;
mod update;
mod update_step;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    create::Route,
    list::Route,
    get::Route,
    update::Route,
    delete::Route,
    update_step::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        create::Route(app()),
        list::Route(app()),
        get::Route(app()),
        update::Route(app()),
        delete::Route(app()),
        update_step::Route(app()),
    )
}
