//! Resources: files of a project that agents and people work by.

mod adopt;
mod create;
mod delete;
mod found;
mod get;
mod list;
mod replace;
mod restore;
mod revision;
mod revisions;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    list::Route,
    create::Route,
    get::Route,
    replace::Route,
    delete::Route,
    revisions::Route,
    revision::Route,
    restore::Route,
    found::Route,
    adopt::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        list::Route(app()),
        create::Route(app()),
        get::Route(app()),
        replace::Route(app()),
        delete::Route(app()),
        revisions::Route(app()),
        revision::Route(app()),
        restore::Route(app()),
        found::Route(app()),
        adopt::Route(app()),
    )
}
