//! The store's tests, each on SQLite and on PostgreSQL.
//!
//! PostgreSQL's half runs where `REDRAFT_TEST_POSTGRES_URL` names a server on which the user may make
//! schemas; `cargo xtask test` starts one. Elsewhere those tests say that they were skipped.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

// First, since all the others use its macro.
#[macro_use]
mod stores;

mod accounts;
mod arranging;
mod attempts;
mod auditing;
mod budgets;
mod comments;
mod completing;
mod concluding;
mod copying;
mod credentials;
mod deleting;
mod events;
mod finishing;
mod fixture;
mod forking;
mod giving_up;
mod invariants;
mod jobs;
mod leases;
mod limiting;
mod looking_back;
mod masking;
mod migrations;
mod model;
mod moving;
mod notes;
mod notifying;
mod partials;
mod places;
mod projects;
mod pruning;
mod queue;
mod reading;
mod reconciling;
mod requests;
mod resources;
mod retrying;
mod revisions;
mod searching;
mod standing_still;
mod starting;
mod templates;
mod texts;
mod timelines;
mod workers;
mod workflow_verbs;
mod workflows;
