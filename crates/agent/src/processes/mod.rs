//! The processes of this machine, as far as attempts are concerned.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod of_attempts_linux;
#[cfg(target_os = "linux")]
mod sweep_linux;
#[cfg(target_os = "linux")]
pub(crate) use linux::{Process, descendants, kill, oldest_child};
#[cfg(target_os = "linux")]
pub use of_attempts_linux::{AttemptProcess, attempt_processes};
#[cfg(target_os = "linux")]
pub(crate) use sweep_linux::sweep_marker;
#[cfg(target_os = "linux")]
pub use sweep_linux::{end_attempt, sweep};

#[cfg(not(target_os = "linux"))]
mod other;
#[cfg(not(target_os = "linux"))]
pub(crate) use other::sweep_marker;
#[cfg(not(target_os = "linux"))]
pub use other::{AttemptProcess, attempt_processes, end_attempt, sweep};

/// Marks an attempt's guardian, which is alive as long as the attempt is watched.
pub(crate) const GUARDIAN_VARIABLE: &str = "REDRAFT_GUARDIAN";
