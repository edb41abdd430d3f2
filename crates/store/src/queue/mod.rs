//! The job queue as apalis sees it.
//!
//! apalis runs the worker's loop: it asks for jobs, limits how many run at once, and drains at the
//! end. Where the jobs are and who may claim one is ours ([`crate::Store::claim_job`]), through the
//! `Persistence` of apalis-core, so that the SQL is the same on both databases and a locked database
//! never ends the worker's loop.

mod backend;
mod persistence;
mod position;
mod rings;

pub use backend::IterationQueue;
pub use persistence::QueueConfig;
