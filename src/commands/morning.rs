//! `redraft morning`: what came of the time in which nobody looked.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::{MorningGroup, MorningReport, MorningSession};

use super::host::with_service;
use crate::{
    arguments::Morning,
    client::path_with,
    settings::Flags,
    show::{
        minute, print, print_json,
        text::{characters, dollars, duration, line},
    },
};

/// The most characters of a sentence.
const MOST_TEXT: usize = 1_000;

pub(super) fn morning(flags: Flags, arguments: Morning) -> Result<ExitCode> {
    with_service(flags, async move |host| {
        let limit = arguments.limit.to_string();
        let since = arguments.since.map(|since| since.to_string());
        let mut query = vec![("limit", limit.as_str())];
        query.extend(since.as_deref().map(|since| ("since", since)));
        let path = path_with("/api/morning", None, &query)?;
        let report: MorningReport = host.client.get(&path).await?;
        if arguments.json {
            print_json(&report)?;
        } else {
            print(&shown(&report))?;
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn shown(report: &MorningReport) -> String {
    let since = minute(&report.since);
    let mut shown = format!("Since {since} UTC: {}\n", report.sentence);
    for finding in &report.findings {
        shown.push_str(&format!("\n{}\n", line(finding, MOST_TEXT)));
    }
    for (name, found) in [
        ("Needs you", &report.needs_you),
        ("Stopped", &report.stopped),
        ("Done", &report.done),
    ] {
        shown.push_str(&group(name, found));
    }
    if report.unlisted > 0 {
        let unlisted = report.unlisted;
        shown.push_str(&format!(
            "\n{unlisted} older sessions are not listed; --since makes the time shorter.\n"
        ));
    }
    if report.accepted > 0 {
        let (count, noun) = (report.accepted, noun(report.accepted));
        shown.push_str(&format!("\n{count} {noun} accepted and left out.\n"));
    }
    let listed = [&report.needs_you, &report.stopped, &report.done];
    if listed.iter().any(|group| !group.sessions.is_empty()) {
        shown.push_str(
            "\n`redraft sessions accept ID` takes a session out of this report; `why ID`, `diff ID`, `retry ID` and \
             `fork ID` go on with it.\n",
        );
    }
    shown
}

fn noun(count: i64) -> &'static str {
    if count == 1 {
        "session is"
    } else {
        "sessions are"
    }
}

fn group(name: &str, group: &MorningGroup) -> String {
    if group.total == 0 {
        return String::new();
    }
    let sessions: String = group.sessions.iter().map(session).collect();
    let more = group.total - group.sessions.len() as i64;
    let more = if more > 0 {
        format!("  and {more} more\n")
    } else {
        String::new()
    };
    format!("\n{name} ({})\n{sessions}{more}", group.total)
}

/// Two lines: which it is with its figures, and its sentence.
fn session(session: &MorningSession) -> String {
    let mut figures = vec![
        format!(
            "{} of {}",
            session.iterations_completed, session.iterations_requested
        ),
        characters(session.chars_added, session.chars_removed),
        dollars(session.cost_usd, session.cost_is_estimate),
    ];
    figures.extend(session.duration_ms.0.map(duration));
    format!(
        "  {}  {} in {}: {}\n      {}\n",
        session.id,
        line(&session.workflow_name, 100),
        line(&session.project_name, 100),
        figures.join(", "),
        line(&session.sentence, MOST_TEXT)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(done: Vec<MorningSession>) -> MorningReport {
        let group = |total, sessions| MorningGroup { total, sessions };
        MorningReport {
            since: "2026-11-27T18:00:00.000Z".into(),
            sentence: "1 done, $0.20 spent.".into(),
            findings: vec!["One session waits.".into()],
            needs_you: group(0, Vec::new()),
            done: group(3, done),
            stopped: group(0, Vec::new()),
            unlisted: 0,
            accepted: 1,
            iterations_completed: 2,
            iterations_failed: 0,
            spent_usd: 0.2,
            workers_alive: 1,
        }
    }

    #[test]
    fn a_report_is_read_from_top_to_bottom() {
        let done = MorningSession {
            id: "ps-1".into(),
            project_slug: "shop".into(),
            project_name: "Shop\u{1b}[2J".into(),
            workflow_id: "wf-1".into(),
            workflow_name: "Checkout".into(),
            run_status: "completed".into(),
            standing: "done".into(),
            sentence: "All 2 iterations are done.".into(),
            prompt: None.into(),
            iterations_requested: 2,
            iterations_completed: 2,
            chars_added: 31,
            chars_removed: 12,
            cost_usd: 0.2,
            cost_is_estimate: false,
            duration_ms: Some(130_000).into(),
            at: "2026-11-28T02:00:00.000Z".into(),
            start_revision: None.into(),
            revision_id: None.into(),
            failed_iteration: None.into(),
        };
        let shown = shown(&report(vec![done]));
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(
            &lines[..9],
            [
                "Since 2026-11-27 18:00 UTC: 1 done, $0.20 spent.",
                "",
                "One session waits.",
                "",
                "Done (3)",
                "  ps-1  Checkout in Shop\u{fffd}[2J: 2 of 2, +31 −12 characters, $0.2000, 2 min 10 s",
                "      All 2 iterations are done.",
                "  and 2 more",
                "",
            ]
        );
        assert_eq!(lines[9], "1 session is accepted and left out.");
    }

    #[test]
    fn a_report_without_sessions_offers_nothing_to_do_with_them() {
        let mut empty = report(Vec::new());
        empty.done.total = 0;
        empty.accepted = 0;
        assert_eq!(
            shown(&empty),
            "Since 2026-11-27 18:00 UTC: 1 done, $0.20 spent.\n\nOne session waits.\n"
        );
    }
}
