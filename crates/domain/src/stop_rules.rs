//! When a session stops by itself before its last iteration; every rule is optional.

use serde::{Deserialize, Serialize};

use crate::{EndReason, LimitError};

/// The rules of a session that look at what its iterations came to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StopRules {
    /// The document hardly changes any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub converged: Option<Converged>,
    /// An iteration brought back a document that the session has seen before.
    #[serde(skip_serializing_if = "is_false")]
    pub oscillating: bool,
    /// This many iterations in a row changed nothing: 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unchanged: Option<u32>,
    /// This many iterations in a row failed: 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failures: Option<u32>,
    /// The agent's answer ends with this line: 1 to 200 characters, no line break.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
}

/// When a document counts as converged.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Converged {
    /// Each of the last iterations changed less than this part of the document, in per cent: more
    /// than 0, at most 100.
    pub percent: f64,
    /// How many iterations in a row: 1 to 100.
    pub iterations: u32,
}

/// A final iteration, as far as the rules look at it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Past {
    /// Whether it ended well; otherwise it failed.
    pub completed: bool,
    /// Characters added and removed as a part of the document before, 0 to 1 and more.
    pub changed_share: f64,
    /// What became of the document.
    pub document: Became,
    /// Whether its answer ended with the phrase.
    pub said_phrase: bool,
}

/// What became of the document in an iteration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Became {
    /// It is as it was.
    #[default]
    Unchanged,
    /// It is another one, new to this session.
    New,
    /// It is another one, which was there before in this session.
    SeenBefore,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(value: &bool) -> bool {
    !value
}

impl StopRules {
    /// The most characters of a phrase.
    pub const MOST_PHRASE_CHARS: usize = 200;

    /// Checks every rule's range.
    pub fn checked(&self) -> Result<(), LimitError> {
        let in_a_row = |count: Option<u32>| count.is_none_or(|count| (1..=100).contains(&count));
        if !in_a_row(self.unchanged) || !in_a_row(self.failures) {
            return Err(LimitError::InARow);
        }
        if let Some(Converged {
            percent,
            iterations,
        }) = self.converged
        {
            if !in_a_row(Some(iterations)) {
                return Err(LimitError::InARow);
            }
            if !(percent > 0.0 && percent <= 100.0) {
                return Err(LimitError::Converged);
            }
        }
        let good = |phrase: &String| {
            let trimmed = phrase.trim();
            trimmed == phrase
                && !phrase.is_empty()
                && !phrase.contains(['\n', '\r', '\0'])
                && phrase.chars().count() <= Self::MOST_PHRASE_CHARS
        };
        if self.phrase.as_ref().is_some_and(|phrase| !good(phrase)) {
            return Err(LimitError::Phrase);
        }
        Ok(())
    }

    /// Whether an answer ends with the phrase: its last line that is not empty equals it.
    pub fn says_phrase(&self, answer: &str) -> bool {
        let last = answer.lines().rev().map(str::trim).find(|l| !l.is_empty());
        self.phrase.is_some() && last == self.phrase.as_deref()
    }

    /// The first rule that holds after these iterations, oldest first, and a sentence that says so.
    pub fn reached(&self, past: &[Past]) -> Option<(EndReason, String)> {
        let last = past.last()?;
        let tail = |count: u32| {
            let from = past.len().checked_sub(count as usize)?;
            Some(&past[from..])
        };
        if last.said_phrase {
            let phrase = self.phrase.as_deref().unwrap_or_default();
            let message = format!("Stopped: the agent said \u{201c}{phrase}\u{201d}");
            return Some((EndReason::Phrase, message));
        }
        if let Some(count) = self.unchanged
            && tail(count).is_some_and(|tail| {
                tail.iter()
                    .all(|p| p.completed && p.document == Became::Unchanged)
            })
        {
            let message = format!("Stopped: {} changed nothing", the_last(count));
            return Some((EndReason::Unchanged, message));
        }
        if let Some(rule) = self.converged
            && tail(rule.iterations).is_some_and(|tail| {
                tail.iter()
                    .all(|p| p.completed && p.changed_share * 100.0 < rule.percent)
            })
        {
            let message = format!(
                "Stopped: {} changed less than {} % of the document",
                the_last(rule.iterations),
                rule.percent
            );
            return Some((EndReason::Converged, message));
        }
        if self.oscillating && last.completed && last.document == Became::SeenBefore {
            let message = "Stopped: the last iteration brought back a document that was there \
                           before";
            return Some((EndReason::Oscillating, message.into()));
        }
        if let Some(count) = self.failures
            && tail(count).is_some_and(|tail| tail.iter().all(|p| !p.completed))
        {
            let message = format!("Stopped: {} failed", the_last(count));
            return Some((EndReason::FailuresInARow, message));
        }
        None
    }
}

fn the_last(count: u32) -> String {
    match count {
        1 => "the last iteration".into(),
        count => format!("each of the last {count} iterations"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(share: f64) -> Past {
        Past {
            completed: true,
            changed_share: share,
            document: if share > 0.0 {
                Became::New
            } else {
                Became::Unchanged
            },
            ..Past::default()
        }
    }

    fn reason(rules: &StopRules, past: &[Past]) -> Option<EndReason> {
        rules.reached(past).map(|(reason, _)| reason)
    }

    #[test]
    fn a_document_converges_when_enough_iterations_in_a_row_change_little() {
        let rules = StopRules {
            converged: Some(Converged {
                percent: 1.0,
                iterations: 2,
            }),
            ..StopRules::default()
        };
        assert_eq!(reason(&rules, &[changed(0.005)]), None);
        assert_eq!(reason(&rules, &[changed(0.005), changed(0.02)]), None);
        let past = [changed(0.3), changed(0.005), changed(0.009)];
        let (reason, message) = rules.reached(&past).unwrap();
        assert_eq!(reason, EndReason::Converged);
        assert!(message.contains("last 2 iterations"), "{message}");
    }

    #[test]
    fn a_failed_iteration_is_no_sign_of_convergence_or_of_rest() {
        let rules = StopRules {
            converged: Some(Converged {
                percent: 1.0,
                iterations: 1,
            }),
            unchanged: Some(1),
            ..StopRules::default()
        };
        assert_eq!(reason(&rules, &[Past::default()]), None);
        assert_eq!(reason(&rules, &[changed(0.0)]), Some(EndReason::Unchanged));
    }

    #[test]
    fn a_document_that_comes_back_stops_the_session_only_where_that_is_wanted() {
        let back = Past {
            document: Became::SeenBefore,
            ..changed(0.4)
        };
        let rules = StopRules {
            oscillating: true,
            ..StopRules::default()
        };
        assert_eq!(reason(&rules, &[back]), Some(EndReason::Oscillating));
        assert_eq!(reason(&StopRules::default(), &[back]), None);
        assert_eq!(reason(&rules, &[changed(0.4)]), None);
    }

    #[test]
    fn only_failures_in_a_row_count() {
        let rules = StopRules {
            failures: Some(2),
            ..StopRules::default()
        };
        let failed = Past::default();
        assert_eq!(reason(&rules, &[failed, changed(0.1), failed]), None);
        assert_eq!(
            reason(&rules, &[changed(0.1), failed, failed]),
            Some(EndReason::FailuresInARow)
        );
    }

    #[test]
    fn the_phrase_is_the_whole_last_line_and_nothing_less() {
        let rules = StopRules {
            phrase: Some("ALL DONE".into()),
            ..StopRules::default()
        };
        assert!(rules.says_phrase("Well.\n\n  ALL DONE \n\n"));
        for answer in ["", "ALL DONE\nnot yet", "I am not ALL DONE", "all done"] {
            assert!(!rules.says_phrase(answer), "{answer}");
        }
        assert!(!StopRules::default().says_phrase(""));
    }

    #[test]
    fn rules_out_of_range_are_refused() {
        let bad = |change: fn(&mut StopRules)| {
            let mut rules = StopRules::default();
            change(&mut rules);
            rules.checked().is_err()
        };
        assert!(bad(|rules| rules.unchanged = Some(0)));
        assert!(bad(|rules| rules.failures = Some(101)));
        assert!(bad(|rules| rules.phrase = Some(String::new())));
        assert!(bad(|rules| rules.phrase = Some("a\nb".into())));
        assert!(bad(|rules| rules.phrase = Some("x".repeat(201))));
        assert!(bad(|rules| {
            rules.converged = Some(Converged {
                percent: 0.0,
                iterations: 2,
            });
        }));
        assert!(StopRules::default().checked().is_ok());
    }
}
