//! The service itself.

mod agents;
mod folders;
mod glance;
mod health;
mod overview;
mod sign_in;
mod sign_out;
mod version;

use std::sync::Arc;

use super::Tag;
use crate::app::App;

/// The routes, by their types.
pub(crate) type Routes = (
    health::Route,
    version::Route,
    agents::Route,
    folders::Route,
    sign_in::Route,
    sign_out::Route,
    overview::Route,
    glance::Route,
);

/// The routes over this state.
pub(crate) fn routes(app: &Arc<App>) -> Routes {
    let app = || Arc::clone(app);
    (
        health::Route,
        version::Route,
        agents::Route(app()),
        folders::Route(app()),
        sign_in::Route(app()),
        sign_out::Route(app()),
        overview::Route(app()),
        glance::Route(app()),
    )
}
