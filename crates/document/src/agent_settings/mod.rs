//! What a repository would have an agent's CLI do: its settings, hooks, servers, commands and agents.
//!
//! The CLI takes them without asking, and they run programs with the user's rights. So they are used only
//! where the user has looked at them and trusts the project; the fingerprint says whether they are still
//! what was looked at.

mod read;
mod runs;

use std::io;

use thiserror::Error;

/// Where the servers of a project are named.
pub const SERVERS_FILE: &str = ".mcp.json";

/// Where all the rest is.
const SETTINGS_FOLDER: &str = ".claude";

/// The most files that are looked at.
const MOST_FILES: usize = 300;

/// The most bytes of all of them.
const MOST_BYTES: u64 = 2 * 1024 * 1024;

/// Why what is there cannot be trusted. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum AgentSettingsError {
    /// A link, whose target can change unseen, a device, or a name that is not Unicode.
    #[error(
        "{0} is a link or no plain file, so what it holds can change unseen; put the file itself there."
    )]
    NotAFile(String),
    /// More than can be looked at.
    #[error(
        "The project's .claude folder has more than 300 files or 2 MB, which nobody looks through; move away \
         what the agent does not need."
    )]
    TooMuch,
    /// Any other failure of the file system.
    #[error("{0} could not be read; check its rights and try again.")]
    Io(String, #[source] io::Error),
}

/// A file that the CLI would use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    /// Where it is, relative to the project.
    pub path: String,
    /// What is in it; what is not UTF-8 is replaced.
    pub text: String,
    /// Its size.
    pub size_bytes: u64,
}

/// What a repository would have an agent's CLI do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentSettings {
    /// The files, by path.
    pub files: Vec<SettingsFile>,
    /// BLAKE3 over the paths and contents of all of them, in hex; none where there is no file.
    pub fingerprint: Option<String>,
}

impl AgentSettings {
    /// The programs and addresses that they name, a line each: what says it, and what it is.
    pub fn runs(&self) -> Vec<String> {
        self.files.iter().flat_map(runs::runs).collect()
    }

    /// Whether servers are among them.
    pub fn has_servers(&self) -> bool {
        self.files.iter().any(|file| file.path == SERVERS_FILE)
    }
}

#[cfg(test)]
mod tests;
