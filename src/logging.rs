//! The log: short lines on stderr, and the same in files that are rotated each day.

use std::{
    io::{self, IsTerminal as _, Write},
    sync::Arc,
};

use anyhow::{Context as _, Result};
use redraft_redaction::Redactor;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::{
    EnvFilter, fmt, fmt::MakeWriter, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

use crate::{redaction, settings::Settings};

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
    let redactor = Arc::new(redaction::redactor(settings)?);
    let to_terminal = terminal.then(|| {
        fmt::layer()
            .with_writer(Redacted(std::io::stderr, Arc::clone(&redactor)))
            .with_ansi(std::io::stderr().is_terminal())
            .with_target(false)
            .compact()
    });
    // A log file that cannot be written is no reason to stop: the lines on stderr go on.
    let to_files = fmt::layer()
        .with_writer(Redacted(files, redactor))
        .with_ansi(false)
        .with_target(true);
    tracing_subscriber::registry()
        .with(filter(&settings.log)?)
        .with(to_terminal)
        .with(to_files)
        .try_init()
        .context("the log could not be started")
}

/// A writer of log lines, or what makes one, that takes secrets out of each line.
struct Redacted<W>(W, Arc<Redactor>);

impl<'a, M: MakeWriter<'a>> MakeWriter<'a> for Redacted<M> {
    type Writer = Redacted<M::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        Redacted(self.0.make_writer(), Arc::clone(&self.1))
    }
}

impl<W: Write> Write for Redacted<W> {
    /// A line comes as a whole, in one call.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        self.0.write_all(self.1.redact(&text).as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
