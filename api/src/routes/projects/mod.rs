//! Projects: folders that Redraft works in.

mod create;
mod delete;
mod get;
mod list;
mod update;

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
    )
}
