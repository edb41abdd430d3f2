//! The ways in which the demo agent misbehaves when its switches say so.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Write},
    path::PathBuf,
    time::{Duration, Instant},
};

use serde_json::json;

use super::{
    knobs::{Fault, Hang, Knobs},
    pace::Halt,
    process,
    request::Request,
    voice::{End, Part, Voice},
};

/// How often a running tool is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// How long an orphan lives if nobody ends it.
const ORPHAN_TIME: Duration = Duration::from_mins(2);

/// Before the agent's first event.
pub(super) fn before(voice: &mut Voice, request: &Request, knobs: &Knobs) -> Result<(), Halt> {
    if knobs.hang == Some(Hang::Start) {
        voice.pace.hang()?;
    }
    for _ in 0..knobs.orphan {
        // Nobody waits for it: that is what it is for.
        drop(process::start(ORPHAN_TIME, true)?);
    }
    for _ in 0..knobs.daemon {
        process::start_daemon(ORPHAN_TIME)?;
    }
    if knobs.stderr > 0 {
        let line = [b'e'; 100];
        let mut left = knobs.stderr;
        while left > 0 {
            let size = left.min(line.len());
            io::stderr().write_all(&line[..size])?;
            left -= size;
        }
    }
    let Some((fault, times)) = knobs.fail else {
        return Ok(());
    };
    if let Some(times) = times
        && starts(request, knobs)? > times
    {
        return Ok(());
    }
    fail(voice, fault, knobs)
}

/// Counts this start of the iteration.
fn starts(request: &Request, knobs: &Knobs) -> io::Result<usize> {
    let path = match (&knobs.counter, &request.document) {
        (Some(path), _) => PathBuf::from(path),
        (None, Some(document)) => {
            // Every attempt may have a folder of its own, so the count stands in the one above.
            let mut key = DefaultHasher::new();
            (request.iteration, &request.guidance, &request.knobs).hash(&mut key);
            let above = document.parent().and_then(|folder| folder.parent());
            above
                .unwrap_or(document)
                .join(format!(".demo-starts-{:016x}", key.finish()))
        }
        (None, None) => return Ok(1),
    };
    let count = fs::read_to_string(&path)
        .ok()
        .and_then(|text| text.trim().parse().ok());
    let count: usize = count.unwrap_or(0) + 1;
    fs::write(&path, count.to_string())?;
    Ok(count)
}

fn fail(voice: &mut Voice, fault: Fault, knobs: &Knobs) -> Result<(), Halt> {
    if fault == Fault::NoResult {
        voice.init()?;
        return Err(Halt::Code(0));
    }
    if fault == Fault::Exit {
        voice.init()?;
        voice.message(vec![Part::Text("I'll begin.".into())])?;
        return Err(Halt::Code(knobs.exit));
    }
    if fault == Fault::HalfLine {
        voice.init()?;
        voice.bytes(b"{\"type\":\"assistant\",\"message\":{\"content\":[{\"type\":\"te")?;
        return Err(Halt::Code(1));
    }
    if fault == Fault::Closed {
        return close_and_stay(voice);
    }
    voice.init()?;
    let (kind, end) = match fault {
        Fault::Turns => ("", End::Limit("error_max_turns", "max_turns")),
        Fault::Budget => ("", End::Limit("error_max_budget_usd", "budget_exhausted")),
        Fault::Overloaded => {
            voice.retry(1, 529, "overloaded")?;
            voice.retry(2, 529, "overloaded")?;
            (
                "server_error",
                End::Failed(Some(529), "overloaded_error", "Overloaded (demo)."),
            )
        }
        Fault::Server => (
            "server_error",
            End::Failed(Some(500), "api_error", "Internal server error (demo)."),
        ),
        Fault::Network => (
            "server_error",
            End::Failed(None, "", "No connection (demo)."),
        ),
        Fault::Limit => {
            voice.event(json!({"type": "rate_limit_event", "rate_limit_info": {
                "status": "rejected", "resetsAt": knobs.resets, "rateLimitType": "five_hour",
            }}))?;
            (
                "rate_limit",
                End::Failed(Some(429), "rate_limit_error", "Usage limit (demo)."),
            )
        }
        Fault::Limited => (
            "rate_limit",
            End::Failed(Some(429), "rate_limit_error", "Rate limit (demo)."),
        ),
        Fault::Login => (
            "authentication_failed",
            End::Failed(Some(401), "authentication_error", "Invalid API key (demo)."),
        ),
        Fault::Billing => (
            "billing_error",
            End::Failed(
                Some(400),
                "invalid_request_error",
                "Credit balance is too low (demo).",
            ),
        ),
        Fault::Model => (
            "model_not_found",
            End::Failed(
                Some(404),
                "not_found_error",
                "There is no such model (demo).",
            ),
        ),
        Fault::Refused | Fault::NoResult | Fault::Exit | Fault::HalfLine | Fault::Closed => (
            "invalid_request",
            End::Failed(
                Some(400),
                "invalid_request_error",
                "Something is wrong (demo).",
            ),
        ),
    };
    voice.failed(kind, &end)?;
    voice.result(&end)?;
    Err(Halt::Code(1))
}

/// After the agent's first event.
pub(super) fn during(voice: &mut Voice, knobs: &Knobs) -> Result<(), Halt> {
    if knobs.garbage > 0 {
        let mut noise: Vec<u8> = (0..knobs.garbage).map(|at| (at % 256) as u8).collect();
        noise.push(b'\n');
        voice.bytes(&noise)?;
    }
    if knobs.surrogate {
        let line = r#"{"type":"assistant","message":{"id":"m","content":[{"type":"text","text":"odd: \ud800"}]}}"#;
        voice.bytes(format!("{line}\n").as_bytes())?;
    }
    let texts = if knobs.size > 0 {
        knobs.lines.max(1)
    } else {
        knobs.lines
    };
    for number in 1..=texts {
        let mut text = format!("Note {number} of {texts}.");
        text.extend(std::iter::repeat_n(
            'x',
            knobs.size.saturating_sub(text.len()),
        ));
        voice.event(json!({
            "type": "assistant", "parent_tool_use_id": null,
            "message": {"id": format!("msg_note{number}"), "content": [{"type": "text", "text": text}]},
        }))?;
    }
    if knobs.hang == Some(Hang::Text) {
        voice.message(vec![Part::Text("I'll begin.".into())])?;
        voice.pace.hang()?;
    }
    let tool_time = match knobs.hang {
        Some(Hang::Tool) => Duration::from_mins(10),
        _ => Duration::from_millis(knobs.tool_ms),
    };
    if !tool_time.is_zero() {
        run_tool(voice, tool_time)?;
    }
    Ok(())
}

/// Lets go of the output, with half a line in it and a tool that has no result, and stays.
fn close_and_stay(voice: &mut Voice) -> Result<(), Halt> {
    voice.init()?;
    voice.message(vec![Part::Tool {
        id: "toolu_demo_process".into(),
        name: "Bash",
        input: json!({"command": "wait", "description": "Wait"}),
    }])?;
    voice.bytes(b"{\"type\":\"user\",\"message\":{\"content\":[{\"type\":\"to")?;
    let null = fs::File::options().write(true).open("/dev/null")?;
    rustix::stdio::dup2_stdout(&null).map_err(io::Error::from)?;
    voice.pace.hang()
}

/// A tool that runs a process of its own.
fn run_tool(voice: &mut Voice, time: Duration) -> Result<(), Halt> {
    let id = "toolu_demo_process".to_owned();
    let input = json!({"command": "wait", "description": "Wait"});
    voice.message(vec![Part::Tool {
        id: id.clone(),
        name: "Bash",
        input,
    }])?;
    let mut child = process::start(time, true)?;
    let began = Instant::now();
    while child.try_wait()?.is_none() {
        if voice.pace.wait(LOOK).is_err() {
            child.kill()?;
            child.wait()?;
            voice.tool_result(&id, "Exit code 137", true)?;
            return Err(Halt::Interrupted { in_tool: true });
        }
    }
    let said = format!("Waited {} ms.", began.elapsed().as_millis());
    voice.tool_result(&id, &said, false)?;
    Ok(())
}

/// After the result.
pub(super) fn after(voice: &mut Voice, knobs: &Knobs) -> Result<(), Halt> {
    for number in 2..=knobs.results {
        voice.init()?;
        let text = format!("Turn {number} is over.");
        voice.message(vec![Part::Text(text.clone())])?;
        voice.result(&End::Success(text))?;
    }
    voice.pace.wait(Duration::from_millis(knobs.linger_ms))
}
