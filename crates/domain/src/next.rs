//! What comes after an iteration, and the sentences that say so.

use std::time::Duration;

use crate::{EndReason, Limits, Past, RunStatus, SessionState, Timestamp, Usd};

/// How far a session has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Its limits.
    pub limits: Limits,
    /// How many iterations are final: completed or failed.
    pub finished: u32,
    /// How many are completed.
    pub completed: u32,
    /// Dollars so far.
    pub cost_usd: Usd,
    /// Tokens so far, as budgets count them.
    pub tokens: i64,
    /// When its first iteration began.
    pub started_at: Option<Timestamp>,
    /// Why the last failed iteration failed.
    pub last_failure: Option<String>,
    /// What the final iterations came to, oldest first.
    pub past: Vec<Past>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The iteration of this number.
    Iteration(u32),
    /// The session ends with a result.
    Complete(EndReason, String),
    /// The session ends without a result.
    Fail(EndReason, String),
}

impl Progress {
    /// Decides what comes next.
    pub fn next(&self, now: Timestamp) -> Next {
        if self.finished >= self.limits.iterations {
            return self.all_done();
        }
        match self.rule_reached().or_else(|| self.limit_reached(now)) {
            None => Next::Iteration(self.finished + 1),
            Some((reason, message)) if self.completed > 0 => Next::Complete(reason, message),
            Some((reason, message)) => Next::Fail(reason, message),
        }
    }

    /// The first stop rule that holds.
    fn rule_reached(&self) -> Option<(EndReason, String)> {
        let (reason, message) = self.limits.rules.reached(&self.past)?;
        let why = match (reason, &self.last_failure) {
            (EndReason::FailuresInARow, Some(why)) => format!(" The last time: {why}"),
            _ => String::new(),
        };
        Some((reason, format!("{message}; {}.{why}", self.done())))
    }

    fn done(&self) -> String {
        format!(
            "{} of {} iterations are done",
            self.completed, self.limits.iterations
        )
    }

    /// The first limit that allows no further start of the agent.
    pub fn limit_reached(&self, now: Timestamp) -> Option<(EndReason, String)> {
        let done = self.done();
        if let Some(most) = self
            .limits
            .max_cost_usd
            .filter(|most| self.cost_usd >= *most)
        {
            let spent = self.cost_usd;
            let message = format!(
                "Stopped: the limit of ${most:.2} is reached (${spent:.2} spent); {done}. \
                 Start another session to go on."
            );
            return Some((EndReason::CostLimit, message));
        }
        if let Some(most) = self.limits.max_tokens.filter(|most| self.tokens >= *most) {
            let spent = self.tokens;
            let message = format!(
                "Stopped: the limit of {most} tokens is reached ({spent} used); {done}. Start \
                 another session to go on."
            );
            return Some((EndReason::TokenLimit, message));
        }
        if let Some(deadline) = self.limits.deadline.filter(|deadline| now >= *deadline) {
            let message = format!(
                "Stopped: the deadline ({deadline}) has passed; {done}. Start another session to \
                 go on."
            );
            return Some((EndReason::Deadline, message));
        }
        let started = self.started_at?;
        let most = Duration::from_secs(self.limits.max_wall_secs?);
        (now.since(started) >= most).then(|| {
            let message = format!(
                "Stopped: the time limit of {} is reached; {done}. Start another session to go on.",
                duration_words(most)
            );
            (EndReason::WallTimeLimit, message)
        })
    }

    fn all_done(&self) -> Next {
        let failed = self.finished - self.completed;
        match (self.completed, failed) {
            (0, _) => {
                let why = self
                    .last_failure
                    .as_deref()
                    .unwrap_or("no reason is known.");
                let which = if failed == 1 {
                    "The iteration"
                } else {
                    "Every iteration"
                };
                Next::Fail(EndReason::AllFailed, format!("{which} failed: {why}"))
            }
            (1, 0) => Next::Complete(EndReason::AllIterations, "The iteration is done.".into()),
            (all, 0) => Next::Complete(
                EndReason::AllIterations,
                format!("All {all} iterations are done."),
            ),
            (some, failed) => Next::Complete(
                EndReason::AllIterations,
                format!(
                    "{some} of {} iterations are done; {failed} failed.",
                    self.finished
                ),
            ),
        }
    }
}

/// A duration as people say it: `45 s`, `2 m 10 s`, `1 h 5 m`.
pub fn duration_words(duration: Duration) -> String {
    let secs = duration.as_secs();
    match (secs / 3600, secs / 60 % 60, secs % 60) {
        (0, 0, s) => format!("{s} s"),
        (0, m, 0) => format!("{m} m"),
        (0, m, s) => format!("{m} m {s} s"),
        (h, 0, _) => format!("{h} h"),
        (h, m, _) => format!("{h} h {m} m"),
    }
}

/// Where a session stands, in one sentence for a person.
pub fn sentence(state: &SessionState, current: u32, requested: u32) -> String {
    match (state.message(), state.status()) {
        (Some(message), _) => message.to_owned(),
        (None, RunStatus::Pending) if current == 0 => {
            "Queued: starts as soon as a worker is free.".into()
        }
        (None, RunStatus::Pending) => "Queued: goes on as soon as a worker is free.".into(),
        (None, _) => format!("Iteration {} of {requested} is running.", current.max(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(finished: u32, completed: u32) -> Progress {
        Progress {
            limits: Limits {
                max_cost_usd: Some(1.0),
                max_tokens: Some(5_000),
                max_wall_secs: Some(60),
                deadline: Some(Timestamp(90_000)),
                ..Limits::iterations(3)
            },
            finished,
            completed,
            cost_usd: 0.2,
            tokens: 1_000,
            started_at: Some(Timestamp(0)),
            last_failure: Some("the agent said no.".into()),
            past: Vec::new(),
        }
    }

    #[test]
    fn iterations_follow_one_another_until_all_are_done() {
        assert_eq!(progress(1, 1).next(Timestamp(0)), Next::Iteration(2));
        let Next::Complete(reason, message) = progress(3, 3).next(Timestamp(0)) else {
            panic!()
        };
        assert_eq!(
            (reason, &*message),
            (EndReason::AllIterations, "All 3 iterations are done.")
        );
    }

    #[test]
    fn a_session_whose_iterations_all_failed_is_an_error_with_the_reason() {
        let Next::Fail(reason, message) = progress(3, 0).next(Timestamp(0)) else {
            panic!()
        };
        assert_eq!(reason, EndReason::AllFailed);
        assert!(message.contains("the agent said no"));
    }

    #[test]
    fn tokens_and_a_deadline_end_a_session() {
        let spent = Progress {
            tokens: 5_000,
            ..progress(1, 1)
        };
        assert!(matches!(
            spent.next(Timestamp(0)),
            Next::Complete(EndReason::TokenLimit, _)
        ));
        let late = Progress {
            started_at: None,
            ..progress(0, 0)
        };
        assert!(matches!(
            late.next(Timestamp(90_000)),
            Next::Fail(EndReason::Deadline, _)
        ));
    }

    #[test]
    fn a_stop_rule_ends_a_session_and_says_how_far_it_came() {
        let mut quiet = progress(1, 1);
        quiet.limits.rules.unchanged = Some(1);
        quiet.past = vec![Past {
            completed: true,
            ..Past::default()
        }];
        let Next::Complete(EndReason::Unchanged, message) = quiet.next(Timestamp(0)) else {
            panic!()
        };
        assert_eq!(
            message,
            "Stopped: the last iteration changed nothing; 1 of 3 iterations are done."
        );
        let mut failing = progress(2, 0);
        failing.limits.rules.failures = Some(2);
        failing.past = vec![Past::default(); 2];
        let Next::Fail(EndReason::FailuresInARow, message) = failing.next(Timestamp(0)) else {
            panic!()
        };
        assert!(message.contains("the agent said no"), "{message}");
    }

    #[test]
    fn dollars_and_time_end_a_session() {
        let spent = Progress {
            cost_usd: 1.0,
            ..progress(1, 1)
        };
        assert!(matches!(
            spent.next(Timestamp(0)),
            Next::Complete(EndReason::CostLimit, _)
        ));
        let late = progress(1, 0).next(Timestamp(60_000));
        assert!(matches!(late, Next::Fail(EndReason::WallTimeLimit, _)));
    }

    #[test]
    fn durations_are_said_as_people_do() {
        for (secs, words) in [
            (5, "5 s"),
            (60, "1 m"),
            (130, "2 m 10 s"),
            (3900, "1 h 5 m"),
        ] {
            assert_eq!(duration_words(Duration::from_secs(secs)), words);
        }
    }
}
