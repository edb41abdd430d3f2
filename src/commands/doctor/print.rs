//! The findings as a table.

use anstyle::{AnsiColor, Effects, Style};

use super::finding::{Finding, Level};

/// Prints the findings, and in the end how many are bad.
pub(super) fn print(findings: &[Finding]) {
    for finding in findings {
        anstream::println!("{}", row(finding));
        if let Some(to_do) = &finding.to_do {
            anstream::println!("{:19}→ {to_do}", "");
        }
    }
    anstream::println!("\n{}", summary(findings));
}

fn row(finding: &Finding) -> String {
    let (sign, color) = match finding.level {
        Level::Ok => ("✓", AnsiColor::Green),
        Level::Warning => ("!", AnsiColor::Yellow),
        Level::Problem => ("✗", AnsiColor::Red),
    };
    let style = Style::new()
        .fg_color(Some(color.into()))
        .effects(Effects::BOLD);
    format!(
        "{style}{sign}{style:#} {:<16} {}",
        finding.check, finding.found
    )
}

fn summary(findings: &[Finding]) -> String {
    let count = |level| findings.iter().filter(|found| found.level == level).count();
    match (count(Level::Problem), count(Level::Warning)) {
        (0, 0) => "Everything is in place.".into(),
        (0, 1) => "Everything works; there is one warning.".into(),
        (0, warnings) => format!("Everything works; there are {warnings} warnings."),
        (1, _) => "There is one problem.".into(),
        (problems, _) => format!("There are {problems} problems."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_tells_the_worst() {
        let ok = Finding::ok("a", "Fine.");
        let warning = Finding::warning("b", "Hm.", "Look.");
        let problem = Finding::problem("c", "Bad.", "Do.");
        assert_eq!(
            summary(std::slice::from_ref(&ok)),
            "Everything is in place."
        );
        let two = [ok, warning.clone(), warning];
        assert_eq!(summary(&two), "Everything works; there are 2 warnings.");
        assert_eq!(summary(&[problem, two[1].clone()]), "There is one problem.");
        assert!(row(&two[0]).ends_with("a                Fine."));
    }
}
