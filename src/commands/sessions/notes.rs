//! `redraft sessions note` and `notes`.

use std::io::Read as _;

use anyhow::{Context as _, Result};
use redraft_domain::NoteText;
use redraft_wire::{Note, WriteNote};
use reqwest::Method;

use crate::{
    arguments::{AnySession, NoteToSession},
    commands::{find, host::Host},
    show::{minute, print, print_json, table, text},
};

/// The most characters of a note in the list.
const MOST_CHARS: usize = 200;

/// The most bytes that are read of a note: more than it may have.
const MOST_BYTES: u64 = 4 * NoteText::MOST_CHARS as u64 + 1;

pub(super) async fn write(host: &Host, wanted: &NoteToSession, json: bool) -> Result<()> {
    let path = find::session(&host.client, Some(&wanted.session)).await?;
    let content = match wanted.text.as_str() {
        "-" => read_input()?,
        given => given.to_owned(),
    };
    let notes = format!("{}/notes", path.session());
    let note: Note = host.client.post(&notes, &WriteNote { content }).await?;
    if json {
        return print_json(&note);
    }
    print(&format!(
        "Note {} waits for iteration {} of {}; `redraft sessions notes {} --take-back {}` takes it \
         back.\n",
        note.id, note.for_iteration, path.id, path.id, note.id
    ))
}

fn read_input() -> Result<String> {
    let mut text = String::new();
    let mut input = std::io::stdin().lock().take(MOST_BYTES);
    let read = input.read_to_string(&mut text);
    read.context("the note could not be read from the standard input as UTF-8 text")?;
    Ok(text.trim_end().to_owned())
}

pub(super) async fn list(
    host: &Host,
    which: &AnySession,
    take_back: Option<i64>,
    json: bool,
) -> Result<()> {
    let path = find::session(&host.client, which.session.as_deref()).await?;
    let address = format!("{}/notes", path.session());
    if let Some(note) = take_back {
        let note = format!("{address}/{note}");
        host.client.ask(Method::DELETE, &note).await?;
    }
    let notes: Vec<Note> = host.client.get(&address).await?;
    if json {
        return print_json(&notes);
    }
    if notes.is_empty() {
        return print(&format!("There is no note to the session {}.\n", path.id));
    }
    let is_over = host.client.session(&path).await?.ended_at.is_some();
    let rows: Vec<Vec<String>> = notes.iter().map(|note| row(note, is_over)).collect();
    print(&table(&["NOTE", "WRITTEN (UTC)", "USED", "TEXT"], &rows))
}

fn row(note: &Note, is_over: bool) -> Vec<String> {
    let used = match (*note.used_in, is_over) {
        (Some(number), _) => format!("iteration {number}"),
        (None, true) => "never".to_owned(),
        (None, false) => format!("waits for {}", note.for_iteration),
    };
    vec![
        note.id.to_string(),
        minute(&note.created_at),
        used,
        text::line(&note.content, MOST_CHARS),
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_note_tells_who_got_it_or_for_whom_it_waits() {
        let note = |used_in: Option<i32>| -> Note {
            let note = json!({
                "id": 3, "content": "Use\u{1b}[2J SI units.", "for_iteration": 2,
                "used_in": used_in, "uses": [], "created_at": "2026-01-31T09:30:05.000Z",
                "warnings": [],
            });
            serde_json::from_value(note).unwrap()
        };
        let used = |note: &Note, is_over| row(note, is_over).swap_remove(2);
        assert_eq!(used(&note(Some(2)), true), "iteration 2");
        assert_eq!(used(&note(None), true), "never");
        assert_eq!(used(&note(None), false), "waits for 2");
        assert_eq!(row(&note(None), false)[3], "Use\u{fffd}[2J SI units.");
    }
}
