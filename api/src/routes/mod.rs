//! The routes: one file for each verb, in a folder for each thing.

mod access;
mod chat;
mod document;
mod iterate;
mod limits;
mod morning;
mod notifications;
mod planning;
mod projects;
mod resources;
mod revisions;
mod sample;
mod search;
mod server;
mod tags;
mod templates;
mod trust;
mod workflows;

use std::sync::Arc;

use tags::Tag;

use crate::app::App;

/// All routes, by their types.
pub(crate) type Routes = (
    server::Routes,
    projects::Routes,
    sample::Routes,
    workflows::Routes,
    chat::Routes,
    planning::Routes,
    iterate::Routes,
    revisions::Routes,
    resources::Routes,
    limits::Routes,
    access::Routes,
    notifications::Routes,
    search::Route,
    trust::Routes,
    (document::Routes, templates::Routes),
    morning::Routes,
);

/// All routes over this state.
pub(crate) fn all(app: &Arc<App>) -> Routes {
    (
        server::routes(app),
        projects::routes(app),
        sample::routes(app),
        workflows::routes(app),
        chat::routes(app),
        planning::routes(app),
        iterate::routes(app),
        revisions::routes(app),
        resources::routes(app),
        limits::routes(app),
        access::routes(app),
        notifications::routes(app),
        search::Route(Arc::clone(app)),
        trust::routes(app),
        (document::routes(app), templates::routes(app)),
        morning::routes(app),
    )
}
