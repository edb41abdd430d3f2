//! The service from the outside: a real socket, a real database, no worker but the test's own hand.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on should say where"
)]

mod app;
mod bad_requests;
mod connections;
mod door;
mod openapi;
mod planning;
mod projects;
mod sessions;
mod sign_in;
mod steps;
mod stopping;
mod streams;
mod workflow_verbs;
mod workflows;
