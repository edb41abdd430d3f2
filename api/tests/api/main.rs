//! The service from the outside: a real socket, a real database, no worker but the test's own hand.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod access;
mod app;
mod audit;
mod bad_requests;
mod bounds;
mod chat;
mod comments;
mod connections;
mod document;
mod door;
mod event_types;
mod forks;
mod from_where;
mod generators;
mod limits;
mod methods;
mod morning;
mod names;
mod not_found;
mod notes;
mod notifications;
mod openapi;
mod panics;
mod planning;
mod projects;
mod provenance;
mod resources;
mod retry;
mod sample;
mod search;
mod secrets;
mod session_states;
mod sessions;
mod sign_in;
mod slow_bodies;
mod steps;
mod stopping;
mod streams;
mod stuck_viewers;
mod templates;
mod timeline;
mod trust;
mod workflow_verbs;
mod workflows;
