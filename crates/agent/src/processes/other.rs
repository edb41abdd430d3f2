//! Systems without `/proc`: the guardian's process group is all there is, and nothing can be swept.

use crate::LeftoverProcess;

/// Finds nothing on this system: other processes' environments cannot be read here.
pub fn sweep(_marker_prefix: &str) -> Vec<LeftoverProcess> {
    Vec::new()
}

/// Finds nothing on this system.
pub fn end_attempt(_marker: &str) -> Vec<LeftoverProcess> {
    Vec::new()
}

/// Finds nothing on this system.
pub(crate) fn sweep_marker(_marker: &str) -> Vec<LeftoverProcess> {
    Vec::new()
}

/// A living process of an attempt; none is ever found on this system.
#[derive(Debug, Clone)]
pub struct AttemptProcess {
    /// The attempt's marker.
    pub marker: String,
    /// Whether it is the guardian.
    pub is_guardian: bool,
}

impl AttemptProcess {
    /// Its id.
    pub fn pid(&self) -> i32 {
        0
    }

    /// Its command line.
    pub fn command(&self) -> String {
        String::new()
    }

    /// Ends nothing on this system.
    pub fn kill(&self) -> bool {
        false
    }
}

/// Finds nothing on this system.
pub fn attempt_processes(_marker_prefix: &str) -> Vec<AttemptProcess> {
    Vec::new()
}
