//! Writing a command's whole answer.

use std::io::{self, Write as _};

use anyhow::{Context as _, Result};
use serde::Serialize;

/// Writes text to the terminal, or without its colours to what is none. Who stopped reading, as
/// `head` does, has what was wanted.
pub(crate) fn print(text: &str) -> Result<()> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context("the answer could not be written")
        }
        _ => Ok(()),
    }
}

/// Writes a value as JSON, for scripts.
pub(crate) fn print_json(value: &impl Serialize) -> Result<()> {
    let json = serde_json::to_string_pretty(value).context("the answer could not be written")?;
    print(&format!("{json}\n"))
}
