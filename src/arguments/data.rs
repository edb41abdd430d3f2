//! `redraft backup`, `restore`, `prune`, `export` and `import`.

use std::path::PathBuf;

use clap::Args;

use crate::settings::MOST_RETENTION_DAYS;

/// All projects with everything that is recorded of them, as it is at one moment. Redraft may run
/// meanwhile. Not in it: the files in your projects' folders, config.toml, the token and the log files.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// The file to be made
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Take the place of a file that is there; it stays as it is until the new one is checked
    #[arg(long)]
    pub(crate) force: bool,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// Nothing may run on the home meanwhile. A file that is damaged, of a newer version or no backup is
/// refused, and then nothing is changed.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// What the agents did and were sent is removed; sessions, iterations, costs, changes and every version
/// of every document stay. Redraft may run meanwhile.
#[derive(Debug, Args)]
pub(crate) struct Prune {
    /// Of sessions that ended more than this many days ago [default: the setting for it]
    #[arg(long, value_name = "DAYS",
          value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_RETENTION_DAYS)))]
    pub(crate) older_than: Option<u32>,
    /// Only say what would be removed
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// Workflows, sessions with all that happened, every version of every document: all that is recorded of
/// it. Not in it: the files in its folder. Redraft may run meanwhile.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The project: its slug or name, or enough of either
    #[arg(value_name = "PROJECT")]
    pub(crate) project: String,
    /// The archive to be made
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Keep keys and passwords that you wrote as you wrote them; without it they are masked
    #[arg(long)]
    pub(crate) with_secrets: bool,
    /// Take the place of a file that is there
    #[arg(long)]
    pub(crate) force: bool,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// All of it or nothing: the archive is read to its end and checked before anything is stored. Import
/// only what you trust: the steps in it say what agents may do.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The archive
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The project's folder, which is made where it is missing [default: the one it had]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) path: Option<PathBuf>,
    /// Only check the archive, and say what is in it
    #[arg(long)]
    pub(crate) check: bool,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}
