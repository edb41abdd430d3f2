//! The HTML file.

use crate::{
    Change, ChangeKind, Document, Event, Iteration, Report,
    document::rendered,
    escape::escaped,
    figures::{characters, counted, minute, of_iteration, of_session},
};

/// All that the file looks like.
const STYLE: &str = include_str!("style.css");

/// More lines of changes than these are folded, so that the file can be looked through.
const MOST_OPEN_CHANGES: usize = 400;

/// The session as one HTML file. `nonce` is what lets the file's own style through its policy: letters and digits
/// that nobody could know who wrote anything in the session.
pub fn html(report: &Report, nonce: &str) -> String {
    let nonce: String = nonce.chars().filter(char::is_ascii_alphanumeric).collect();
    let title = escaped(&report.workflow);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'nonce-{nonce}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} · Redraft</title>\n\
         <style nonce=\"{nonce}\">\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    );
    page.push_str(&head(report));
    page.push_str(&section("The prompt", &pre(&report.prompt)));
    if !report.notes.is_empty() {
        page.push_str(&section("Notes while it ran", &notes(report)));
    }
    if !report.iterations.is_empty() {
        let iterations: String = report.iterations.iter().map(iteration).collect();
        page.push_str(&section("Iterations", &iterations));
    }
    let document = match &report.document {
        Some(document) => document_of(document),
        None => "<p class=\"quiet\">There is no document yet.</p>\n".to_owned(),
    };
    page.push_str(&section("The document", &document));
    page.push_str(&format!(
        "</main>\n<footer>Session {}, exported by Redraft on {}.</footer>\n</body>\n</html>\n",
        escaped(&report.session),
        escaped(&minute(&report.made_at))
    ));
    page
}

fn head(report: &Report) -> String {
    let figures: String = of_session(report)
        .into_iter()
        .map(|(name, value)| format!("<div><dt>{name}</dt><dd>{}</dd></div>\n", escaped(&value)))
        .collect();
    format!(
        "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<dl>\n{figures}</dl>\n",
        escaped(&report.workflow),
        escaped(&report.sentence)
    )
}

fn section(heading: &str, inside: &str) -> String {
    format!("<section>\n<h2>{heading}</h2>\n{inside}</section>\n")
}

fn pre(text: &str) -> String {
    format!("<pre>{}</pre>\n", escaped(text.trim_end()))
}

fn notes(report: &Report) -> String {
    let notes: String = report
        .notes
        .iter()
        .map(|note| {
            format!(
                "<li><span class=\"quiet\">For iteration {}:</span> <span class=\"said\">{}</span></li>\n",
                note.for_iteration,
                escaped(&note.text)
            )
        })
        .collect();
    format!("<ul>\n{notes}</ul>\n")
}

fn iteration(iteration: &Iteration) -> String {
    let mut shown = format!(
        "<article>\n<h3>Iteration {}</h3>\n<p class=\"quiet\">{}</p>\n",
        iteration.number,
        escaped(&of_iteration(iteration))
    );
    for said in [&iteration.failure, &iteration.summary]
        .into_iter()
        .flatten()
    {
        shown.push_str(&format!("<p class=\"said\">{}</p>\n", escaped(said.trim())));
    }
    if iteration.changes.is_empty() {
        shown.push_str("<p class=\"quiet\">The document did not change.</p>\n");
    } else {
        shown.push_str(&changes(iteration));
    }
    if !iteration.events.is_empty() {
        shown.push_str(&events(iteration));
    }
    shown.push_str("</article>\n");
    shown
}

fn changes(iteration: &Iteration) -> String {
    let open = if iteration.changes.len() > MOST_OPEN_CHANGES {
        ""
    } else {
        " open"
    };
    let lines: String = iteration.changes.iter().map(change).collect();
    format!(
        "<details{open}>\n<summary>What changed: {}</summary>\n<pre class=\"diff\">{lines}</pre>\n{}</details>\n",
        characters(iteration.chars_added, iteration.chars_removed),
        more(iteration.more_changes, "more line", "more lines"),
    )
}

fn change(change: &Change) -> String {
    let (element, class) = match change.kind {
        ChangeKind::Added => ("ins", ""),
        ChangeKind::Removed => ("del", ""),
        ChangeKind::Kept => ("span", ""),
        ChangeKind::Place => ("span", " class=\"place\""),
    };
    let text = escaped(&change.text);
    format!(
        "<{element}{class}>{} {text}\n</{element}>",
        change.kind.sign()
    )
}

fn events(iteration: &Iteration) -> String {
    let rows: String = iteration.events.iter().map(event).collect();
    let all = iteration.events.len() + iteration.more_events;
    format!(
        "<details>\n<summary>{}</summary>\n<ol class=\"events\">\n{rows}</ol>\n{}</details>\n",
        counted(all, "event", "events"),
        more(iteration.more_events, "more event", "more events"),
    )
}

fn event(event: &Event) -> String {
    let clock: String = event.at.chars().skip(11).take(8).collect();
    format!(
        "<li><span class=\"quiet\">{} {}</span> <span class=\"said\">{}</span></li>\n",
        escaped(&clock),
        escaped(&event.kind.replace('_', " ")),
        escaped(&event.text)
    )
}

fn document_of(document: &Document) -> String {
    let cut = match document.more_bytes {
        0 => String::new(),
        bytes => format!("<p class=\"quiet\">{bytes} more bytes are not in this file.</p>\n"),
    };
    format!(
        "<div class=\"document\">\n{}</div>\n{cut}",
        rendered(&document.text)
    )
}

fn more(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => String::new(),
        count => {
            let is = if count == 1 { "is" } else { "are" };
            format!(
                "<p class=\"quiet\">{} {is} not in this file.</p>\n",
                counted(count, one, many)
            )
        }
    }
}
