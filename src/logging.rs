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
    log_panics();
    tracing_subscriber::registry()
        .with(filter(&settings.log)?)
        .with(to_terminal)
        .with(to_files)
        .try_init()
        .context("the log could not be started")
}

/// From now on a panic is a line of the log, without secrets like all others, and nothing beside it: its message
/// may hold what an agent said.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let backtrace = std::backtrace::Backtrace::capture();
        let place = panic.location().map(ToString::to_string);
        let message = panic.payload_as_str().unwrap_or("no message");
        let place = place.as_deref().unwrap_or("unknown");
        if backtrace.status() == std::backtrace::BacktraceStatus::Captured {
            tracing::error!(place, %backtrace, "panicked: {message}");
        } else {
            tracing::error!(place, "panicked: {message}");
        }
    }));
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

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// What was written, for a test.
    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_panic_is_a_line_of_the_log_without_its_secrets() {
        let kept = Kept::default();
        let writer = kept.clone();
        let redacted = Redacted(move || writer.clone(), Arc::new(Redactor::usual()));
        let log = fmt::layer().with_writer(redacted).with_ansi(false);
        let log = tracing_subscriber::registry().with(log);
        let secret = format!("sk-ant-api03-{}", "a8F3kd92LmQ0zX7cV1bN");
        log_panics();
        let panicked = tracing::subscriber::with_default(log, || {
            std::panic::catch_unwind(|| panic!("cannot read {secret}"))
        });
        let _ = std::panic::take_hook();
        assert!(panicked.is_err());
        let written = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        assert!(
            written.contains("panicked: cannot read [redacted: an Anthropic key]"),
            "{written}"
        );
        assert!(written.contains("src/logging.rs:"), "{written}");
    }
}
