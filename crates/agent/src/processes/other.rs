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
