//! The session as lines, with a progress bar below them where there is a terminal.

use std::{
    collections::HashMap,
    io::{self, IsTerminal as _, Write as _},
    time::Duration,
};

use anstyle::{AnsiColor, Effects, Style};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use redraft_wire::{IterationDiff, IterationSession};

use super::{
    diff,
    limits::{cost, session_limits},
    text,
};
use crate::client::Message;

/// The most characters of a tool's input or answer.
const MOST_INPUT: usize = 70;

/// The most lines of one text of the agent, and of the characters in each.
const MOST_TEXT_LINES: usize = 8;
const MOST_TEXT: usize = 300;

/// The most lines of one diff.
const MOST_DIFF_LINES: usize = 400;

/// The most characters of a sentence or a summary.
const MOST_SENTENCE: usize = 2_000;

const DIM: Style = Style::new().effects(Effects::DIMMED);
const BOLD: Style = Style::new().effects(Effects::BOLD);
const GOOD: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Green)));
const BAD: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Red)));
const NOTE: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow)));

/// Prints a session.
#[derive(Debug)]
pub(crate) struct Lines {
    bar: ProgressBar,
    /// The sentence about the session.
    sentence: String,
    /// The tools that have not answered yet, by call, with their inputs in short.
    open: HashMap<String, String>,
    chars_added: i64,
    chars_removed: i64,
}

impl Lines {
    pub(super) fn new(iterations: i32) -> Self {
        let terminal = io::stdout().is_terminal() && io::stderr().is_terminal();
        let target = if terminal {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let total = u64::try_from(iterations).unwrap_or(0);
        let bar = ProgressBar::with_draw_target(Some(total), target);
        let shape = ProgressStyle::with_template("{spinner} [{bar:20}] {pos}/{len} {wide_msg}");
        bar.set_style(shape.unwrap_or_else(|_| ProgressStyle::default_bar()));
        if terminal {
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        Self {
            bar,
            sentence: String::new(),
            open: HashMap::new(),
            chars_added: 0,
            chars_removed: 0,
        }
    }

    pub(super) fn started(
        &mut self,
        session: &IterationSession,
        goes_on: bool,
        seen_at: Option<&str>,
    ) -> io::Result<()> {
        let again = if goes_on { "goes on" } else { "begins" };
        let document = text::line(&session.document_path, MOST_TEXT);
        self.print(&format!(
            "{BOLD}{document}{BOLD:#} with {}, model {}: session {} {again}",
            session.agent, session.model, session.id
        ))?;
        let limits = session_limits(&session.limits).join(", ");
        self.print(&format!("{DIM}Limits: {limits}.{DIM:#}"))?;
        if let Some(address) = seen_at {
            self.print(&format!("{DIM}It can be watched at {address} too.{DIM:#}"))?;
        }
        self.stands(session);
        Ok(())
    }

    pub(super) fn event(&mut self, event: &Message) -> io::Result<()> {
        match event.read.kind.as_str() {
            "iteration_start" => self.iteration_start(event),
            "content" => self.content(event.text("text").unwrap_or_default()),
            "thinking" => {
                self.now("thinking");
                Ok(())
            }
            "tool_use" => {
                let input = text::input(event.read.fields.get("input"), MOST_INPUT);
                let tool = text::line(event.text("tool").unwrap_or_default(), MOST_INPUT);
                self.now(&format!("{tool} {input}"));
                let call = event.text("tool_use_id").unwrap_or_default();
                self.open.insert(call.to_owned(), input);
                Ok(())
            }
            "tool_result" => self.tool_result(event),
            "error" => {
                let message = event.text("message").unwrap_or("It failed.");
                let message = text::line(message, MOST_SENTENCE);
                self.print(&format!("  {BAD}✗ {message}{BAD:#}"))
            }
            "status" => {
                let message = text::line(event.text("message").unwrap_or_default(), MOST_SENTENCE);
                self.print(&format!("  {NOTE}• {message}{NOTE:#}"))
            }
            "note" => {
                let number = event.number("iteration").unwrap_or(0);
                let said = text::line(event.text("text").unwrap_or_default(), MOST_SENTENCE);
                let what = match event.text("change") {
                    Some("used") => format!("iteration {number} got your note: {said}"),
                    Some("changed") => format!("your note for iteration {number} is now: {said}"),
                    Some("taken_back") => format!("note taken back: {said}"),
                    _ => format!("your note for iteration {number}: {said}"),
                };
                self.print(&format!("  {NOTE}• {what}{NOTE:#}"))
            }
            "files_changed" => self.files_changed(event),
            // Text that is still being written comes again when it is finished; the rest is for logs.
            _ => Ok(()),
        }
    }

    fn files_changed(&mut self, event: &Message) -> io::Result<()> {
        let message = text::line(event.text("message").unwrap_or_default(), MOST_SENTENCE);
        let (sign, style) = if event.flag("warning") {
            ("!", BAD)
        } else {
            ("•", NOTE)
        };
        self.print(&format!("  {style}{sign} {message}{style:#}"))?;
        let diff = event.text("diff").unwrap_or_default();
        for line in diff.lines().take(MOST_DIFF_LINES) {
            let line = text::line(line, MOST_TEXT);
            self.print(&format!("    {DIM}{line}{DIM:#}"))?;
        }
        match diff.lines().count().saturating_sub(MOST_DIFF_LINES) {
            0 => Ok(()),
            left => self.print(&format!("    {DIM}… {left} more lines{DIM:#}")),
        }
    }

    fn iteration_start(&mut self, event: &Message) -> io::Result<()> {
        self.open.clear();
        let (number, total) = (event.number("iteration"), event.number("total"));
        let attempt = event.number("attempt").unwrap_or(1);
        let again = match (attempt, event.flag("resumed")) {
            (..=1, _) => String::new(),
            (_, false) => format!(" (start {attempt})"),
            (_, true) => format!(" (start {attempt}, going on where it was)"),
        };
        let (number, total) = (number.unwrap_or(0), total.unwrap_or(0));
        self.print(&format!(
            "\n{BOLD}Iteration {number} of {total}{BOLD:#}{again}"
        ))
    }

    fn content(&mut self, content: &str) -> io::Result<()> {
        // The summary comes once more at the iteration's end.
        let content = content
            .split("<changes_summary>")
            .next()
            .unwrap_or_default()
            .trim();
        let mut lines = content.lines().filter(|line| !line.trim().is_empty());
        for line in lines.by_ref().take(MOST_TEXT_LINES) {
            let line = text::line(line, MOST_TEXT);
            self.print(&format!("  {DIM}{line}{DIM:#}"))?;
        }
        match lines.count() {
            0 => Ok(()),
            left => self.print(&format!("  {DIM}… {left} more lines{DIM:#}")),
        }
    }

    fn tool_result(&mut self, event: &Message) -> io::Result<()> {
        let call = event.text("tool_use_id").unwrap_or_default();
        let input = self.open.remove(call).unwrap_or_default();
        let tool = text::line(event.text("tool").unwrap_or_default(), MOST_INPUT);
        let took = match event.number("duration_ms") {
            Some(took) => format!(" {DIM}({}){DIM:#}", text::duration(took)),
            None => String::new(),
        };
        self.now("");
        if !event.flag("is_error") {
            return self.print(&format!("  {GOOD}✓{GOOD:#} {tool} {input}{took}"));
        }
        let result = text::line(event.text("result").unwrap_or_default(), MOST_TEXT);
        self.print(&format!("  {BAD}✗{BAD:#} {tool} {input}{took}: {result}"))
    }

    pub(super) fn changed(&mut self, event: &Message, diff: &IterationDiff) -> io::Result<()> {
        for line in diff::lines(&diff.diff_lines, MOST_DIFF_LINES) {
            self.print(&line)?;
        }
        if let Some(summary) = event.text("summary") {
            for line in summary.lines().filter(|line| !line.trim().is_empty()) {
                self.print(&format!("  {}", text::line(line, MOST_SENTENCE)))?;
            }
        }
        self.chars_added += diff.chars_added;
        self.chars_removed += diff.chars_removed;
        let cost = event.read.fields.get("cost_usd");
        let cost = cost.and_then(serde_json::Value::as_f64).unwrap_or(0.0);
        let changes = if diff.diff_lines.is_empty() {
            "no change".to_owned()
        } else {
            text::characters(diff.chars_added, diff.chars_removed)
        };
        self.print(&format!(
            "  {changes} · {} · {}",
            text::duration(event.number("duration_ms").unwrap_or(0)),
            text::dollars(cost, false)
        ))
    }

    pub(super) fn stands(&mut self, session: &IterationSession) {
        self.sentence = text::line(&session.sentence, MOST_SENTENCE);
        let completed = u64::try_from(session.iterations_completed).unwrap_or(0);
        self.bar.set_position(completed);
        self.now("");
    }

    pub(super) fn remark(&mut self, remark: &str) -> io::Result<()> {
        let remark = text::line(remark, MOST_SENTENCE);
        self.print(&format!("{NOTE}{remark}{NOTE:#}"))
    }

    pub(super) fn hide(&mut self) {
        self.bar.set_draw_target(ProgressDrawTarget::hidden());
    }

    pub(super) fn ended(&mut self, session: &IterationSession) -> io::Result<()> {
        self.bar.finish_and_clear();
        let (style, sign) = match session.run_status.as_str() {
            "completed" => (GOOD, "✓"),
            "error" => (BAD, "✗"),
            _ => (NOTE, "•"),
        };
        let sentence = text::line(&session.sentence, MOST_SENTENCE);
        self.print(&format!("\n{style}{sign} {sentence}{style:#}"))?;
        self.print(&format!(
            "  {} of {} iterations · {} · {}",
            session.iterations_completed,
            session.iterations_requested,
            text::characters(self.chars_added, self.chars_removed),
            cost(session)
        ))
    }

    /// Shows what goes on at this moment beside the sentence.
    fn now(&self, what: &str) {
        let message = match (self.sentence.as_str(), what) {
            (sentence, "") => sentence.to_owned(),
            ("", what) => what.to_owned(),
            (sentence, what) => format!("{sentence} {what}"),
        };
        self.bar.set_message(message);
    }

    fn print(&self, line: &str) -> io::Result<()> {
        self.bar.suspend(|| {
            let mut out = anstream::stdout().lock();
            writeln!(out, "{line}")?;
            out.flush()
        })
    }
}
