//! The demo agent.
use std::{ffi::OsString, process::ExitCode};

/// placeholder
pub fn demo_main(_arguments: impl Iterator<Item = OsString>) -> ExitCode {
    ExitCode::FAILURE
}
