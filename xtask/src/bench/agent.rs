//! An agent that does nothing but write stamped lines: this program, started under the name of the
//! CLI whose place it takes. It speaks as much of that CLI's stream as it must.
//!
//! What it shall do stands in the prompt, since its environment is not ours to set: a line such as
//! `bench: lines=500 pause_us=10000 padding=200 hang_secs=60`.

use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{env, io, thread};

use super::said;

/// What a prompt asks of the agent.
#[derive(Debug, Default, PartialEq, Eq)]
struct Orders {
    /// How many texts to write.
    lines: u64,
    /// How long to sleep before each, and before each message of a round.
    pause_us: u64,
    /// Bytes to add to each.
    padding: usize,
    /// How long to sleep at the end.
    hang_secs: u64,
    /// How many rounds to write of what a real agent says.
    rounds: u64,
}

/// Whether this process was started in the CLI's place.
pub(crate) fn is_asked_for() -> bool {
    env::args_os()
        .next()
        .is_some_and(|name| Path::new(&name).file_stem() == Some("claude".as_ref()))
}

/// The agent's whole life.
pub(crate) fn main() -> ExitCode {
    let began = stamp();
    let arguments: Vec<String> = env::args().collect();
    if arguments.iter().any(|argument| argument == "--version") {
        println!("2.1.330 (Claude Code)");
        return ExitCode::SUCCESS;
    }
    match write_stream(&began, &arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn write_stream(began: &str, arguments: &[String]) -> io::Result<()> {
    let mut prompt = String::new();
    io::stdin().read_to_string(&mut prompt)?;
    let orders = Orders::read(&prompt);
    let after = |flag: &str| {
        let at = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(at + 1).cloned()
    };
    let session = after("--session-id")
        .or_else(|| after("--resume"))
        .unwrap_or_default();
    let mut out = io::BufWriter::new(io::stdout().lock());
    writeln!(
        out,
        "{}",
        serde_json::json!({
            "type": "system", "subtype": "init", "session_id": session, "model": "bench",
            "tools": [], "mcp_servers": [], "permissionMode": "dontAsk",
        })
    )?;
    text(&mut out, &session, began, 0)?;
    out.flush()?;
    let padding = " and so on".repeat(orders.padding.div_ceil(10));
    for number in 1..=orders.lines {
        orders.pause();
        let words = format!("{}{padding}", stamp());
        text(&mut out, &session, &words, number)?;
        // Without pauses it is what is stored that is measured, not how often a pipe is written to.
        if orders.pause_us > 0 {
            out.flush()?;
        }
    }
    for round in 1..=orders.rounds {
        for message in said::round(round) {
            orders.pause();
            writeln!(out, "{message}")?;
            if orders.pause_us > 0 {
                out.flush()?;
            }
        }
    }
    out.flush()?;
    thread::sleep(Duration::from_secs(orders.hang_secs));
    let result = serde_json::json!({
        "type": "result", "subtype": "success", "is_error": false, "num_turns": 1, "result": "done",
        "session_id": session, "total_cost_usd": 0.0, "duration_ms": 1, "duration_api_ms": 1,
        "usage": {"input_tokens": 1, "output_tokens": 1}, "modelUsage": {}, "permission_denials": [],
        "terminal_reason": "completed",
    });
    writeln!(out, "{result}")?;
    out.flush()
}

/// Writes a text of the agent. By hand, so that the agent takes little of the machine: nothing in it
/// needs an escape.
fn text(out: &mut impl Write, session: &str, words: &str, number: u64) -> io::Result<()> {
    writeln!(
        out,
        r#"{{"type":"assistant","parent_tool_use_id":null,"session_id":"{session}","message":{{"id":"msg_{number}","type":"message","role":"assistant","model":"bench","content":[{{"type":"text","text":"{words}"}}],"stop_reason":null,"usage":{{"input_tokens":1,"output_tokens":1}}}}}}"#
    )
}

impl Orders {
    fn pause(&self) {
        thread::sleep(Duration::from_micros(self.pause_us));
    }

    fn read(prompt: &str) -> Self {
        let mut orders = Self::default();
        let line = prompt
            .split("bench:")
            .nth(1)
            .and_then(|rest| rest.lines().next());
        for (name, value) in line
            .unwrap_or_default()
            .split(' ')
            .filter_map(|o| o.split_once('='))
        {
            let value = value.parse().unwrap_or(0);
            match name {
                "lines" => orders.lines = value,
                "pause_us" => orders.pause_us = value,
                "padding" => orders.padding = value as usize,
                "hang_secs" => orders.hang_secs = value,
                "rounds" => orders.rounds = value,
                _ => {}
            }
        }
        orders
    }
}

/// The time as a text: nanoseconds since 1970.
fn stamp() -> String {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    format!("written at {}", now.as_nanos())
}

/// The time in a text that [`main`] wrote.
pub(crate) fn read_stamp(text: &str) -> Option<SystemTime> {
    let nanos = text
        .strip_prefix("written at ")?
        .split(' ')
        .next()?
        .parse()
        .ok()?;
    Some(UNIX_EPOCH + Duration::from_nanos(nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_read_from_their_line_and_the_rest_of_the_prompt_is_ignored() {
        let prompt = "Iteration 1 of 2.\nbench: lines=5 pause_us=10 hang_secs=1\nlines=7";
        let wanted = Orders {
            lines: 5,
            pause_us: 10,
            padding: 0,
            hang_secs: 1,
            rounds: 0,
        };
        assert_eq!(Orders::read(prompt), wanted);
        assert_eq!(Orders::read("nothing"), Orders::default());
    }

    #[test]
    fn a_stamp_comes_back_as_the_time_it_was_made() {
        let before = SystemTime::now();
        let read = read_stamp(&format!("{} and so on", stamp())).unwrap();
        assert!(read >= before && read <= SystemTime::now());
    }
}
