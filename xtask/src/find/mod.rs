//! What the tests need and a machine may lack: looked for, installed where that is simple and
//! allowed, and else named together with the command that installs it.

mod apt;
pub(crate) mod browser;
pub(crate) mod bubblewrap;
pub(crate) mod cargo_deny;
pub(crate) mod claude;
pub(crate) mod node;
pub(crate) mod postgres;
pub(crate) mod python;

use std::env;
use std::path::PathBuf;

/// Why something that tests need is not here, and what to do about it: one sentence.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) String);

/// A program by its name, as the shell would find it.
fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}
