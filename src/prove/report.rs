//! What a run proved, or did not.

use std::{collections::BTreeMap, path::PathBuf};

use serde::Serialize;

use super::{schedule::Kind, times::Times};

/// What came out.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    /// Whether everything that must hold does.
    pub(crate) holds: bool,
    /// Repeats the faults.
    pub(crate) seed: u64,
    /// How long it took.
    pub(crate) seconds: f64,
    /// The faults that hit something, by kind.
    pub(super) faults: BTreeMap<Kind, u32>,
    /// Sessions whose agents wrote what is no protocol.
    pub(super) spoilt_sessions: usize,
    pub(super) sessions: usize,
    pub(super) iterations_completed: usize,
    pub(super) attempts: usize,
    pub(super) events: usize,
    /// What must be nothing.
    pub(super) checks: Vec<Check>,
    /// From the kill of a worker to the next start of the agent of a session that it held.
    pub(super) recovery: Option<Times>,
    /// From the request to cancel to the end of the last process.
    pub(super) cancels: Option<Times>,
    /// What is left to be looked at, where something does not hold.
    pub(super) left: Option<PathBuf>,
}

/// Something that must be nothing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Check {
    pub(super) what: &'static str,
    /// How often it is not so; dollars where it is about dollars.
    pub(super) found: f64,
}

impl Check {
    pub(super) fn new(what: &'static str, found: usize) -> Self {
        Self {
            what,
            found: found as f64,
        }
    }
}
