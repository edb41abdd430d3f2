//! Figures as a person reads them.

use std::time::Duration;

use redraft_domain::duration_words;

use crate::{Iteration, Report};

/// Dollars with two digits; what is more than nothing and less than a cent says so.
pub(crate) fn money(usd: f64, is_estimate: bool) -> String {
    let about = if is_estimate { "about " } else { "" };
    if usd > 0.0 && usd < 0.005 {
        return format!("{about}less than $0.01");
    }
    format!("{about}${usd:.2}")
}

/// How long something took.
pub(crate) fn took(ms: i64) -> String {
    let ms = u64::try_from(ms).unwrap_or(0);
    duration_words(Duration::from_millis(ms))
}

/// Characters added and removed.
pub(crate) fn characters(added: i64, removed: i64) -> String {
    format!("+{added} −{removed} characters")
}

/// `2026-01-31 09:30 UTC` from `2026-01-31T09:30:00.000Z`.
pub(crate) fn minute(at: &str) -> String {
    let minute: String = at.chars().take(16).collect();
    format!("{} UTC", minute.replace('T', " "))
}

/// The figures of a session, each with its name.
pub(crate) fn of_session(report: &Report) -> Vec<(&'static str, String)> {
    let added = report.iterations.iter().map(|one| one.chars_added).sum();
    let removed = report.iterations.iter().map(|one| one.chars_removed).sum();
    let mut figures = vec![
        ("Project", report.project.clone()),
        ("Document", report.document_path.clone()),
        ("Agent", report.agent.clone()),
        (
            "Iterations",
            format!(
                "{} of {} completed",
                report.iterations_completed, report.iterations_requested
            ),
        ),
        ("Changed", characters(added, removed)),
        ("Cost", money(report.cost_usd, report.cost_is_estimate)),
        (
            "Tokens",
            format!("{} in, {} out", report.input_tokens, report.output_tokens),
        ),
    ];
    figures.extend(
        report
            .started_at
            .as_deref()
            .map(|at| ("Started", minute(at))),
    );
    figures.extend(report.ended_at.as_deref().map(|at| ("Ended", minute(at))));
    figures.extend(report.duration_ms.map(|ms| ("Took", took(ms))));
    figures
}

/// The figures of an iteration in one line.
pub(crate) fn of_iteration(iteration: &Iteration) -> String {
    let mut parts = vec![
        iteration.status.clone(),
        characters(iteration.chars_added, iteration.chars_removed),
        money(iteration.cost_usd, false),
    ];
    parts.extend(iteration.duration_ms.map(took));
    parts.join(" · ")
}

/// A number with its noun.
pub(crate) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
