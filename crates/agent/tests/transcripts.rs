//! Recorded runs of the real CLI: what is made of each of them stands in a reviewed table.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use redraft_agent::{
    Conversation, Exit, Facts, Outcome, Signal, TimeLimit, classify,
    stream::{Interpreter, LineSplitter, RawLine},
};
use uuid::Uuid;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

struct Run {
    name: String,
    exit: Exit,
    timed_out: bool,
    resumed: bool,
}

fn runs() -> Vec<Run> {
    let table = fs::read_to_string(folder().join("runs.tsv")).unwrap();
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let cells: Vec<_> = row.split('\t').collect();
        let [name, end, timed_out, conversation] = cells[..] else {
            panic!("four cells: {row}");
        };
        let exit = match end.split_once(' ').unwrap() {
            ("exit", code) => Exit::Code(code.parse().unwrap()),
            (_, signal) => Exit::Signal(signal.parse().unwrap()),
        };
        Run {
            name: name.into(),
            exit,
            timed_out: timed_out == "timed_out",
            resumed: conversation == "resumed",
        }
    })
    .collect()
}

fn read(bytes: &[u8], chunk: usize) -> (Interpreter, Vec<Signal>) {
    let mut splitter = LineSplitter::default();
    let mut lines: Vec<RawLine> = bytes.chunks(chunk).flat_map(|c| splitter.push(c)).collect();
    lines.extend(splitter.finish());
    let kept: u64 = lines.iter().map(RawLine::stream_bytes).sum();
    assert_eq!(kept, bytes.len() as u64, "no byte is lost");
    let mut interpreter = Interpreter::default();
    let mut signals = Vec::new();
    for line in &lines {
        signals.extend(interpreter.accept(line, Duration::ZERO));
    }
    (interpreter, signals)
}

fn outcome_word(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Finished => "finished".into(),
        Outcome::AgentError { .. } => "agent_error".into(),
        Outcome::OutOfTurns => "out_of_turns".into(),
        Outcome::Transient { class, .. } => format!("transient:{class:?}").to_lowercase(),
        Outcome::LimitedUntil { resets_at, .. } => format!("limited_until:{resets_at}"),
        Outcome::Limited { .. } => "limited".into(),
        Outcome::NeedsUser { what, .. } => format!("needs_user:{what:?}").to_lowercase(),
        Outcome::BudgetReached => "budget_reached".into(),
        Outcome::ConversationLost { .. } => "conversation_lost".into(),
        Outcome::Stopped { .. } => "stopped".into(),
    }
}

fn signal_word(signal: &Signal) -> &'static str {
    match signal {
        Signal::Started { .. } => "started",
        Signal::Content { .. } => "content",
        Signal::Thinking { .. } => "thinking",
        Signal::ToolUse { .. } => "tool_use",
        Signal::ToolResult {
            is_error: false, ..
        } => "tool_result",
        Signal::ToolResult { is_error: true, .. } => "tool_error",
        Signal::Partial { .. } => "partial",
        Signal::Retry(_) => "retry",
        Signal::RateLimit(_) => "rate_limit",
        Signal::Usage(_) => "usage",
        Signal::Raw { .. } => "raw",
    }
}

fn describe(run: &Run) -> String {
    let bytes = fs::read(folder().join(format!("{}.jsonl", run.name))).unwrap();
    let stderr = fs::read(folder().join(format!("{}.stderr", run.name))).unwrap_or_default();
    let stderr = String::from_utf8_lossy(&stderr);
    let (interpreter, signals) = read(&bytes, 65_536);
    let outcome = classify(Facts {
        stream: interpreter.facts(),
        exit: Some(run.exit),
        stop: None,
        timed_out: run
            .timed_out
            .then_some(TimeLimit::Total(Duration::from_secs(1))),
        guardian_lost: false,
        conversation: if run.resumed {
            Conversation::Resume(Uuid::nil())
        } else {
            Conversation::New(Uuid::nil())
        },
        work_dir: Path::new("/srv/demo/work"),
        stderr: &stderr,
    });
    let spending = interpreter.spending();
    let mut row = format!("{:<32} {:<22}", run.name, outcome_word(&outcome));
    let mark = if spending.is_estimate { "~" } else { "" };
    let cost = match spending.cost_usd {
        Some(dollars) => format!("{mark}{dollars:.6}"),
        None => format!("{mark}?"),
    };
    write!(row, " {cost:<9}").unwrap();
    let usage = spending.usage;
    let tokens = format!("{}/{}", usage.input_tokens, usage.output_tokens);
    write!(row, " {tokens:<12}").unwrap();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for signal in &signals {
        *counts.entry(signal_word(signal)).or_default() += 1;
    }
    for (word, count) in counts {
        write!(row, " {word}={count}").unwrap();
    }
    row
}

#[test]
fn every_recorded_run_is_understood_as_the_reviewed_table_says() {
    let runs = runs();
    assert!(runs.len() > 200);
    let rows: Vec<String> = runs.iter().map(describe).collect();
    let path = folder().join("expected.txt");
    #[expect(clippy::disallowed_methods, reason = "a switch of this test alone")]
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, rows.join("\n") + "\n").unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    let expected: Vec<&str> = expected.lines().collect();
    for (row, expected) in rows.iter().zip(&expected) {
        assert_eq!(row, expected);
    }
    assert_eq!(rows.len(), expected.len());
}

#[test]
fn however_a_stream_is_cut_it_means_the_same() {
    for name in [
        "partial_messages",
        "subagent",
        "bash_nonutf8",
        "sig_int_tool",
        "text_text_format",
    ] {
        let bytes = fs::read(folder().join(format!("{name}.jsonl"))).unwrap();
        let (_, whole) = read(&bytes, bytes.len());
        for chunk in [1, 7, 1000] {
            assert_eq!(read(&bytes, chunk).1, whole, "{name} in pieces of {chunk}");
        }
    }
}

#[test]
fn a_stream_cut_at_any_byte_is_read_without_trouble() {
    let bytes = fs::read(folder().join("partial_messages.jsonl")).unwrap();
    let (_, whole) = read(&bytes, bytes.len());
    for end in (0..bytes.len()).step_by(53) {
        let (interpreter, signals) = read(&bytes[..end.max(1)], 4096);
        assert!(signals.len() <= whole.len() + 1);
        assert!(interpreter.spending().is_estimate == interpreter.facts().turn_open);
    }
}
