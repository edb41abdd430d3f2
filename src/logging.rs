//! The log: short lines on stderr, and the same in files that are rotated each day.

use std::io::IsTerminal as _;

use anyhow::{Context as _, Result};
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::settings::Settings;

/// How many days of log files are kept, for each part.
const KEPT_DAYS: usize = 7;

const UNUSABLE: &str = "the log files cannot be written; check the home folder's rights and space";

/// Begins to log. `part` names the process (`api`, `worker-1`) and its files.
pub(crate) fn start(settings: &Settings, part: &str) -> Result<()> {
    start_with(settings, part, true)
}

/// Begins to log into the files alone: the terminal belongs to something else.
pub(crate) fn start_in_files(settings: &Settings, part: &str) -> Result<()> {
    start_with(settings, part, false)
}

fn start_with(settings: &Settings, part: &str, terminal: bool) -> Result<()> {
    let filter = |log: &str| {
        EnvFilter::try_new(log).with_context(|| format!("log is '{log}', which is no log filter"))
    };
    let folder = settings.home.log_folder();
    std::fs::create_dir_all(&folder).context(UNUSABLE)?;
    let files = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix(part)
        .filename_suffix("log")
        .max_log_files(KEPT_DAYS)
        .build(folder)
        .context(UNUSABLE)?;
    let to_terminal = terminal.then(|| {
        fmt::layer()
            .with_writer(std::io::stderr)
            .with_ansi(std::io::stderr().is_terminal())
            .with_target(false)
            .compact()
    });
    // A log file that cannot be written is no reason to stop: the lines on stderr go on.
    let to_files = fmt::layer()
        .with_writer(files)
        .with_ansi(false)
        .with_target(true);
    tracing_subscriber::registry()
        .with(filter(&settings.log)?)
        .with(to_terminal)
        .with(to_files)
        .try_init()
        .context("the log could not be started")
}
