//! The demo agent: speaks the protocol of the real CLI and really edits the document, without an
//! account, a network or a cost.
//!
//! Its edits follow from the document's own headings and words and from what the user asked for; it
//! knows nothing else. Switches make it misbehave in every way that the real one was seen to
//! ([`knobs`]).
//!
//! What it expects of the prompt: a line `Document: PATH`, the words `iteration K of N`, and the
//! user's own text between `<guidance>` and `</guidance>`. Without a document it answers in text.

mod converse;
mod faults;
mod improve;
mod knobs;
mod outline;
mod pace;
mod process;
mod request;
mod state;
mod terms;
mod voice;
mod work;

use std::{
    ffi::OsString,
    io::{self, Read, Write},
    process::ExitCode,
};

use knobs::Knobs;
use pace::{Halt, Pace};
use request::{Arguments, Request};
use voice::{End, Voice};

/// The variable with switches for tests.
const KNOBS_VARIABLE: &str = "REDRAFT_DEMO";

/// The demo agent. The main binary calls this when its first argument is
/// [`crate::DEMO_SUBCOMMAND`], with the arguments after that.
pub fn demo_main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let mut arguments = arguments.peekable();
    if arguments.next_if(|word| word == process::LINGER).is_some() {
        return process::linger(arguments);
    }
    let arguments = Arguments::read(arguments);
    let mut prompt = Vec::new();
    if io::stdin().read_to_end(&mut prompt).is_err() || prompt.is_empty() {
        return complain("no prompt on standard input");
    }
    let request = Request::read(&String::from_utf8_lossy(&prompt));
    #[expect(
        clippy::disallowed_methods,
        reason = "the demo agent is a program of its own, with its own environment"
    )]
    let variable = std::env::var(KNOBS_VARIABLE).unwrap_or_default();
    let knobs = match Knobs::read(&variable, &request.knobs, request.iteration) {
        Ok(knobs) => knobs,
        Err(word) => return complain(&format!("the switch '{word}' is not known")),
    };
    let pace = Pace::new(knobs.speed, knobs.stubborn);
    let mut voice = Voice::new(&arguments, pace, prompt.len(), knobs.cost);
    match run(&mut voice, &arguments, &request, &knobs) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Halt::Code(code)) => ExitCode::from(code),
        Err(Halt::Interrupted { in_tool }) => {
            // As the real CLI: a result that says so, and exit code 0.
            let _ = voice.result(&End::Aborted { in_tool });
            ExitCode::SUCCESS
        }
        Err(Halt::OutOfBudget) => {
            let _ = voice.result(&End::Limit("error_max_budget_usd", "budget_exhausted"));
            ExitCode::FAILURE
        }
        Err(Halt::Io(error)) => complain(&error.to_string()),
    }
}

fn run(
    voice: &mut Voice,
    arguments: &Arguments,
    request: &Request,
    knobs: &Knobs,
) -> Result<(), Halt> {
    faults::before(voice, request, knobs)?;
    match &request.document {
        Some(document) => work::work(voice, arguments, request, document, knobs)?,
        None => converse::converse(voice, request, knobs)?,
    }
    faults::after(voice, knobs)
}

fn complain(what: &str) -> ExitCode {
    // If nobody reads it there is nobody to tell.
    let _ = writeln!(io::stderr(), "demo agent: {what}");
    ExitCode::FAILURE
}
