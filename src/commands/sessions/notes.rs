//! `redraft sessions note` and `notes`.

use std::io::Read as _;

use anyhow::{Context as _, Result};
use redraft_domain::NoteText;
use redraft_wire::{Note, NoteLines, WriteNote};
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
    let (session, lines) = (host.client.session(&path).await?, wanted.lines);
    let lines = match lines {
        Some(lines) => {
            let revision = *session.revision_id;
            Some(NoteLines {
                revision_id: revision.context("the session has no document yet")?,
                first_line: lines.first() as i64,
                last_line: lines.last() as i64,
            })
        }
        None => None,
    };
    let notes = format!("{}/notes", path.session());
    let body = WriteNote { content, lines };
    let note: Note = host.client.post(&notes, &body).await?;
    if json {
        return print_json(&note);
    }
    let waits = if session.ended_at.is_some() {
        "waits for the next session that is started with --comments".to_owned()
    } else {
        format!("waits for iteration {} of {}", note.for_iteration, path.id)
    };
    print(&format!(
        "Note {}{} {waits}; `redraft sessions notes {} --take-back {}` takes it back.\n",
        note.id,
        about(&note),
        path.id,
        note.id
    ))
}

/// The lines that a note is about, as a part of a sentence.
fn about(note: &Note) -> String {
    match &*note.anchor {
        Some(anchor) if anchor.first_line == anchor.last_line => {
            format!(" about line {}", anchor.first_line)
        }
        Some(anchor) => format!(" about lines {}-{}", anchor.first_line, anchor.last_line),
        None => String::new(),
    }
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
    print(&table(
        &["NOTE", "WRITTEN (UTC)", "USED", "LINES", "TEXT"],
        &rows,
    ))
}

fn row(note: &Note, is_over: bool) -> Vec<String> {
    let used = match (*note.used_in, is_over) {
        (Some(number), _) => format!("iteration {number}"),
        (None, true) if note.anchor.is_some() => "waits for a session".to_owned(),
        (None, true) => "never".to_owned(),
        (None, false) => format!("waits for {}", note.for_iteration),
    };
    vec![
        note.id.to_string(),
        minute(&note.created_at),
        used,
        lines(note),
        text::line(&note.content, MOST_CHARS),
    ]
}

/// Where the lines of a note are in the newest version of the document.
fn lines(note: &Note) -> String {
    let Some(anchor) = &*note.anchor else {
        return String::new();
    };
    match &*anchor.place {
        Some(place) if place.first_line == place.last_line => place.first_line.to_string(),
        Some(place) => format!("{}-{}", place.first_line, place.last_line),
        None => "gone".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn a_note_tells_who_got_it_or_for_whom_it_waits() {
        let note = |used_in: Option<i32>| -> Note {
            let note = json!({
                "id": 3, "content": "Use\u{1b}[2J SI units.", "for_iteration": 2,
                "used_in": used_in, "uses": [], "created_at": "2026-01-31T09:30:05.000Z",
                "anchor": null, "changed_at": null, "warnings": [],
            });
            serde_json::from_value(note).unwrap()
        };
        let used = |note: &Note, is_over| row(note, is_over).swap_remove(2);
        assert_eq!(used(&note(Some(2)), true), "iteration 2");
        assert_eq!(used(&note(None), true), "never");
        assert_eq!(used(&note(None), false), "waits for 2");
        assert_eq!(row(&note(None), false)[4], "Use\u{fffd}[2J SI units.");
    }

    #[test]
    fn a_comment_tells_where_its_lines_are() {
        let comment = |place| -> Note {
            let comment = json!({
                "id": 3, "content": "Why?", "for_iteration": 2, "used_in": null, "uses": [],
                "anchor": {"revision_id": 1, "first_line": 4, "last_line": 6, "quote": "x",
                    "place": place, "gone_since_revision": null, "gone_since_iteration": null},
                "created_at": "2026-01-31T09:30:05.000Z", "changed_at": null, "warnings": [],
            });
            serde_json::from_value(comment).unwrap()
        };
        let at = |first, last| json!({"first_line": first, "last_line": last, "is_changed": false});
        assert_eq!(row(&comment(at(5, 7)), false)[3], "5-7");
        assert_eq!(row(&comment(at(5, 5)), false)[3], "5");
        assert_eq!(row(&comment(Value::Null), false)[3], "gone");
        assert_eq!(row(&comment(Value::Null), true)[2], "waits for a session");
        assert_eq!(about(&comment(Value::Null)), " about lines 4-6");
    }
}
