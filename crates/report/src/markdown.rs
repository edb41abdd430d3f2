//! The Markdown file.

use crate::{
    ChangeKind, Iteration, Report,
    escape::{fenced, plain},
    figures::{counted, minute, of_iteration, of_session},
};

/// The session as one Markdown file. What was written in several lines stands between fences, as it is.
pub fn markdown(report: &Report) -> String {
    let mut page = format!(
        "# {}\n\n{}\n\n",
        plain(&report.workflow),
        plain(&report.sentence)
    );
    for (name, value) in of_session(report) {
        page.push_str(&format!("- {name}: {}\n", plain(&value)));
    }
    page.push_str(&format!(
        "\n## The prompt\n\n{}",
        fenced(&report.prompt, "")
    ));
    if !report.notes.is_empty() {
        page.push_str("\n## Notes while it ran\n\n");
        for note in &report.notes {
            let text = plain(&note.text);
            page.push_str(&format!("- For iteration {}: {text}\n", note.for_iteration));
        }
    }
    for one in &report.iterations {
        page.push_str(&iteration(one));
    }
    page.push_str("\n## The document\n\n");
    match &report.document {
        None => page.push_str("There is no document yet.\n"),
        Some(document) => {
            page.push_str(&fenced(&document.text, "markdown"));
            if document.more_bytes > 0 {
                let bytes = document.more_bytes;
                page.push_str(&format!("\n{bytes} more bytes are not in this file.\n"));
            }
        }
    }
    page.push_str(&format!(
        "\n---\n\nSession {}, exported by Redraft on {}.\n",
        plain(&report.session),
        minute(&report.made_at)
    ));
    page
}

fn iteration(iteration: &Iteration) -> String {
    let mut shown = format!(
        "\n## Iteration {}\n\n{}\n",
        iteration.number,
        plain(&of_iteration(iteration))
    );
    for said in [&iteration.failure, &iteration.summary]
        .into_iter()
        .flatten()
    {
        shown.push_str(&format!("\n{}\n", plain(said)));
    }
    if iteration.changes.is_empty() {
        shown.push_str("\nThe document did not change.\n");
    } else {
        let lines: Vec<String> = iteration
            .changes
            .iter()
            .map(|change| {
                // The signs that programs know which colour a difference.
                let sign = match change.kind {
                    ChangeKind::Added => "+",
                    ChangeKind::Removed => "-",
                    ChangeKind::Kept => " ",
                    ChangeKind::Place => "",
                };
                format!("{sign}{}", change.text)
            })
            .collect();
        shown.push_str(&format!("\n{}", fenced(&lines.join("\n"), "diff")));
        if iteration.more_changes > 0 {
            let more = counted(iteration.more_changes, "more line", "more lines");
            shown.push_str(&format!("\n{more} not in this file.\n"));
        }
    }
    if !iteration.events.is_empty() {
        shown.push_str(&events(iteration));
    }
    shown
}

fn events(iteration: &Iteration) -> String {
    let mut shown = String::from("\nWhat happened:\n\n");
    for event in &iteration.events {
        let clock: String = event.at.chars().skip(11).take(8).collect();
        shown.push_str(&format!(
            "- {} {}: {}\n",
            plain(&clock),
            plain(&event.kind.replace('_', " ")),
            plain(&event.text)
        ));
    }
    if iteration.more_events > 0 {
        let more = counted(iteration.more_events, "more event", "more events");
        shown.push_str(&format!("- and {more}, not in this file\n"));
    }
    shown
}
