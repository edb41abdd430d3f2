//! The start page.

use crate::format::{counted, thousands};

pub const TITLE: &str = "Start";

// Sessions by what they need.
pub const RUNNING: &str = "Running";
pub const WAITING: &str = "Waiting";
pub const QUEUED: &str = "Queued";
pub const STOPPED: &str = "Stopped";
pub const DONE_SINCE_YESTERDAY: &str = "Done since yesterday";
pub const SHOW_FEWER: &str = "Show fewer";

pub fn more(count: i64) -> String {
    format!("{} more", thousands(count))
}

pub fn not_listed(count: i64) -> String {
    let more = counted(count, "more session is", "more sessions are");
    format!("{more} not listed here; each workflow lists its own.")
}

// A session.
pub const NEXT: &str = "next";
pub const UNTIL: &str = "until ";

pub fn place(number: i64) -> String {
    format!("place {number}")
}

// What was spent.
pub const SPENT_TODAY: &str = "Spent today ";

// Who works.
pub const WORKERS: &str = "Workers";
pub const NO_WORKER_IS_ALIVE: &str =
    "No worker is alive, so nothing goes on: start Redraft with `redraft up`. ";
pub const ONE_WORKER_IS_AT_WORK: &str = "1 worker is alive and at work. ";

pub fn workers_are_free(alive: i64) -> String {
    format!("{} and free. ", workers_are_alive(alive))
}

pub fn workers_are_at_work(alive: i64, busy: i64) -> String {
    let busy = if busy == alive {
        "all".to_owned()
    } else {
        busy.to_string()
    };
    format!("{}, {busy} at work. ", workers_are_alive(alive))
}

fn workers_are_alive(count: i64) -> String {
    counted(count, "worker is alive", "workers are alive")
}

/// Before the time.
pub fn sessions_wait(count: i64) -> String {
    counted(
        count,
        "session waits for a worker, since ",
        "sessions wait for a worker, the first since ",
    )
}

// A worker.
pub const HAS_SAID_NOTHING_SINCE: &str = "has said nothing since ";
pub const IS_FREE: &str = "is free";
pub const STARTED: &str = "Started";
pub const SINCE: &str = "since ";

pub fn process(pid: i64) -> String {
    format!("Process {pid}")
}

pub fn on_host(host: &str) -> String {
    format!(" on {host}")
}

// What it does.
pub const AN_ANSWER_OF: &str = "an answer of ";
pub const AND_SINCE: &str = ", since ";

pub fn iteration_of(number: i32) -> String {
    format!("iteration {number} of ")
}

// The first start.
pub const YOUR_FIRST_SESSION: &str = "Your first session";
pub const REDRAFT_LETS_AN_AGENT: &str = "Redraft lets an agent refine a document in several runs, each with a fresh mind, and shows you \
     every change. Three steps:";
pub const LOOK_AT_A_SAMPLE: &str = "Look at a sample project";
pub const A_SMALL_DOCUMENT: &str =
    "A small document that a demonstration refines; deleting it leaves nothing.";
pub const CHOOSE_A_FOLDER: &str = "1. Choose a folder";
pub const DOCUMENT_IN_IT: &str = "Document in it";
pub const A_MARKDOWN_FILE: &str = "A Markdown or text file, there already or to be written.";
pub const WRITE_A_PROMPT: &str = "2. Write a prompt";
pub const AND_START: &str = "3. Start";
pub const START: &str = "Start";
