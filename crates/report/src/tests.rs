use crate::{Change, ChangeKind, Document, Event, Iteration, Note, Report, html, markdown};

fn change(kind: ChangeKind, text: &str) -> Change {
    Change {
        kind,
        text: text.to_owned(),
    }
}

fn report() -> Report {
    Report {
        session: "ps-0123456789ab".into(),
        project: "Shop".into(),
        workflow: "Checkout <redesign>".into(),
        sentence: "All 2 iterations are done.".into(),
        agent: "claude, model opus".into(),
        document_path: "docs/checkout.md".into(),
        iterations_requested: 2,
        iterations_completed: 1,
        cost_usd: 0.214,
        cost_is_estimate: true,
        input_tokens: 812,
        output_tokens: 1_204,
        started_at: Some("2026-11-22T14:02:11.000Z".into()),
        ended_at: Some("2026-11-22T14:06:21.000Z".into()),
        duration_ms: Some(250_000),
        prompt: "Make the failure cases concrete.\nSay what the user sees.\n".into(),
        notes: vec![Note {
            for_iteration: 2,
            text: "Mention *refunds*.".into(),
        }],
        iterations: vec![
            Iteration {
                number: 1,
                status: "completed".into(),
                summary: Some("Named the states of a payment.".into()),
                cost_usd: 0.21,
                duration_ms: Some(130_000),
                chars_added: 31,
                chars_removed: 12,
                changes: vec![
                    change(ChangeKind::Place, "@@ -1,2 +1,2 @@"),
                    change(ChangeKind::Kept, "# Checkout"),
                    change(ChangeKind::Removed, "Paid at once."),
                    change(ChangeKind::Added, "Pending until the webhook arrives."),
                ],
                more_changes: 1,
                events: vec![Event {
                    at: "2026-11-22T14:02:13.000Z".into(),
                    kind: "tool_use".into(),
                    text: "Edit checkout.md".into(),
                }],
                more_events: 214,
                ..Iteration::default()
            },
            Iteration {
                number: 2,
                status: "failed".into(),
                failure: Some("The agent said no.".into()),
                cost_usd: 0.004,
                ..Iteration::default()
            },
        ],
        document: Some(Document {
            text: "# Checkout\n\nPending until the *webhook* arrives.\n\n```\ncode\n```\n".into(),
            more_bytes: 0,
        }),
        made_at: "2026-11-23T08:00:00.000Z".into(),
    }
}

#[test]
fn a_session_is_one_page() {
    let page = html(&report(), "abc123");
    let (before, rest) = page.split_once("<style nonce=\"abc123\">").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let expected = include_str!("expected/session.html");
    assert_eq!(
        format!("{before}{after}"),
        expected,
        "what is made is the left one"
    );
}

#[test]
fn a_session_is_one_markdown_file() {
    let expected = include_str!("expected/session.md");
    assert_eq!(
        markdown(&report()),
        expected,
        "what is made is the left one"
    );
}

#[test]
fn nothing_that_was_written_is_markup() {
    let evil = "</style></title></pre><script>evil()</script><img src=x onerror=evil()>\" ' &";
    let said = || Some(evil.to_owned());
    let page = html(
        &Report {
            session: evil.into(),
            project: evil.into(),
            workflow: evil.into(),
            sentence: evil.into(),
            agent: evil.into(),
            document_path: evil.into(),
            started_at: said(),
            prompt: evil.into(),
            notes: vec![Note {
                for_iteration: 1,
                text: evil.into(),
            }],
            iterations: vec![Iteration {
                number: 1,
                status: evil.into(),
                summary: said(),
                failure: said(),
                changes: vec![
                    change(ChangeKind::Added, evil),
                    change(ChangeKind::Place, evil),
                ],
                events: vec![Event {
                    at: evil.into(),
                    kind: evil.into(),
                    text: evil.into(),
                }],
                ..Iteration::default()
            }],
            document: Some(Document {
                text: evil.into(),
                more_bytes: 7,
            }),
            made_at: evil.into(),
            ..Report::default()
        },
        "a\"><script>b",
    );
    for no in ["<script", "<img", "onerror=evil()>"] {
        assert!(!page.contains(no), "{no}: {page}");
    }
    assert_eq!(page.matches("</style>").count(), 1);
    assert_eq!(page.matches("</title>").count(), 1);
    assert!(page.contains("style-src 'nonce-ascriptb'"));
}

#[test]
fn a_session_that_made_nothing_says_so() {
    let page = html(&Report::default(), "n");
    assert!(page.contains("There is no document yet."));
    assert!(!page.contains("<h2>Iterations</h2>"));
    assert!(markdown(&Report::default()).contains("There is no document yet."));
}
