//! The processes of attempts, for who looks at them from outside.

use super::{
    GUARDIAN_VARIABLE,
    linux::{Process, all, kill},
};
use crate::MARKER_VARIABLE;

/// A living process of an attempt: its guardian, its agent, or something that the agent started.
#[derive(Debug, Clone)]
pub struct AttemptProcess {
    /// The attempt's marker.
    pub marker: String,
    /// Whether it is the guardian.
    pub is_guardian: bool,
    process: Process,
}

impl AttemptProcess {
    /// Its id.
    pub fn pid(&self) -> i32 {
        self.process.pid.as_raw_nonzero().get()
    }

    /// Its command line, bounded.
    pub fn command(&self) -> String {
        self.process.command()
    }

    /// Ends it at once, unless its id belongs to another process by now. Tells whether it was sent the
    /// signal or is gone.
    pub fn kill(&self) -> bool {
        kill(&self.process)
    }
}

/// The living processes of all attempts whose marker begins with `marker_prefix`, those that started
/// first at the front: of each attempt its guardian, then its agent, then what that started.
pub fn attempt_processes(marker_prefix: &str) -> Vec<AttemptProcess> {
    let mut found: Vec<AttemptProcess> = all()
        .into_values()
        .filter(|process| !process.is_zombie)
        .filter_map(|process| {
            let guardian = process.variable(GUARDIAN_VARIABLE);
            let is_guardian = guardian.is_some();
            let marker = guardian.or_else(|| process.variable(MARKER_VARIABLE))?;
            marker.starts_with(marker_prefix).then_some(AttemptProcess {
                marker,
                is_guardian,
                process,
            })
        })
        .collect();
    found.sort_by_key(|found| (found.process.started, found.pid()));
    found
}
