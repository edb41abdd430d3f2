//! Workflows and their steps.

mod advance;
mod archive;
mod create;
mod delete;
mod get;
mod list;
mod pause;
mod resume;
mod start;
mod steps;
mod unarchive;
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
    start::Route,
    pause::Route,
    resume::Route,
    advance::Route,
    archive::Route,
    unarchive::Route,
    steps::Routes,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let steps = steps::routes(app);
    let app = || Arc::clone(app);
    (
        create::Route(app()),
        list::Route(app()),
        get::Route(app()),
        update::Route(app()),
        delete::Route(app()),
        update_step::Route(app()),
        start::Route(app()),
        pause::Route(app()),
        resume::Route(app()),
        advance::Route(app()),
        archive::Route(app()),
        unarchive::Route(app()),
        steps,
    )
}
