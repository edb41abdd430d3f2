//! What came of the time in which nobody looked, in words that do not flatter.

use crate::Usd;

/// What is told of sessions that neither ended nor need anybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Going {
    /// Sessions that an agent works on.
    pub running: u64,
    /// Sessions that wait until a time.
    pub waiting: u64,
    /// Sessions that wait for a worker.
    pub queued: u64,
    /// Why the one waits that goes on first: one sentence.
    pub first_waits: Option<String>,
}

/// What happened since a moment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Night {
    /// Sessions that ended with what was asked for.
    pub done: u64,
    /// Sessions that need the user.
    pub needs_you: u64,
    /// Sessions that ended early, failed or were stopped.
    pub stopped: u64,
    /// Why the newest of those stopped or needs the user: one sentence.
    pub why: Option<String>,
    /// Iterations that were completed.
    pub iterations_completed: u64,
    /// Iterations that failed.
    pub iterations_failed: u64,
    /// Dollars.
    pub spent_usd: Usd,
    /// Workers that are alive now.
    pub workers: u64,
    /// The others.
    pub going: Going,
}

impl Night {
    /// The figures in one sentence, such as `4 done, 1 needs you, 2 stopped, $6.20 spent.`
    pub fn sentence(&self) -> String {
        let mut parts = Vec::new();
        if self.done > 0 {
            parts.push(format!("{} done", self.done));
        }
        match self.needs_you {
            0 => {}
            1 => parts.push("1 needs you".to_owned()),
            many => parts.push(format!("{many} need you")),
        }
        if self.stopped > 0 {
            parts.push(format!("{} stopped", self.stopped));
        }
        if parts.is_empty() {
            parts.push("no session ended".to_owned());
        }
        if self.spent_usd == 0.0 {
            parts.push("nothing spent".to_owned());
        } else if self.spent_usd < 0.005 {
            parts.push("less than $0.01 spent".to_owned());
        } else {
            parts.push(format!("${:.2} spent", self.spent_usd));
        }
        format!("{}.", parts.join(", "))
    }

    /// What has to be known beyond the lists, most important first: each says what is so, why, and what to do next.
    pub fn findings(&self) -> Vec<String> {
        let mut findings = Vec::new();
        findings.extend(self.nobody_works());
        findings.extend(self.nothing_done());
        findings.extend(self.waits());
        findings
    }

    fn nobody_works(&self) -> Option<String> {
        let stuck = self.going.queued + self.going.running;
        if self.workers > 0 || stuck == 0 {
            return None;
        }
        let which = match stuck {
            1 => "the session that should run does".to_owned(),
            many => format!("the {many} sessions that should run do"),
        };
        Some(format!(
            "No worker is alive, so {which} not go on: start Redraft with `redraft up`; where it runs, `redraft \
             doctor` says what keeps its workers from starting."
        ))
    }

    fn nothing_done(&self) -> Option<String> {
        if self.iterations_completed > 0 || self.done > 0 {
            return None;
        }
        let failed = match self.iterations_failed {
            0 => String::new(),
            1 => "; one failed".to_owned(),
            many => format!("; {many} failed"),
        };
        let ran = self.iterations_failed + self.stopped + self.needs_you;
        let going = self.going.running + self.going.waiting + self.going.queued;
        match (ran, going, &self.why) {
            (0, 0, _) => Some(
                "Nothing ran: no session was started, and none was left to go on. Start one from a workflow's page."
                    .to_owned(),
            ),
            (0, _, _) => Some("No iteration was completed yet.".to_owned()),
            (_, _, Some(why)) => Some(format!(
                "No iteration was completed{failed}. The newest reason: {why} The lists below say what each needs."
            )),
            (_, _, None) => Some(format!("No iteration was completed{failed}.")),
        }
    }

    fn waits(&self) -> Option<String> {
        let why = self.going.first_waits.as_deref()?;
        Some(match self.going.waiting {
            0 => return None,
            1 => format!("One session waits, and goes on by itself: {why}"),
            many => {
                format!("{many} sessions wait, and go on by themselves; the first of them: {why}")
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_night_is_a_sentence_and_nothing_more() {
        let night = Night {
            done: 4,
            needs_you: 1,
            stopped: 2,
            iterations_completed: 17,
            spent_usd: 6.2,
            workers: 2,
            ..Night::default()
        };
        assert_eq!(
            night.sentence(),
            "4 done, 1 needs you, 2 stopped, $6.20 spent."
        );
        assert!(night.findings().is_empty());
    }

    #[test]
    fn a_night_in_which_everything_failed_says_so_and_why() {
        let night = Night {
            stopped: 2,
            needs_you: 2,
            why: Some("Every iteration failed: the key is not valid.".into()),
            iterations_failed: 6,
            spent_usd: 0.001,
            workers: 1,
            ..Night::default()
        };
        assert_eq!(
            night.sentence(),
            "2 need you, 2 stopped, less than $0.01 spent."
        );
        assert_eq!(
            night.findings(),
            [
                "No iteration was completed; 6 failed. The newest reason: Every iteration failed: the key is not \
              valid. The lists below say what each needs."
            ]
        );
    }

    #[test]
    fn dead_workers_and_a_limit_are_told_with_what_to_do() {
        let night = Night {
            going: Going {
                queued: 3,
                waiting: 2,
                first_waits: Some("The usage limit is reached until 14:32.".into()),
                ..Going::default()
            },
            ..Night::default()
        };
        assert_eq!(night.sentence(), "no session ended, nothing spent.");
        let findings = night.findings();
        assert!(
            findings[0]
                .starts_with("No worker is alive, so the 3 sessions that should run do not go on:")
        );
        assert_eq!(findings[1], "No iteration was completed yet.");
        assert_eq!(
            findings[2],
            "2 sessions wait, and go on by themselves; the first of them: The usage limit is reached until 14:32."
        );
    }

    #[test]
    fn workers_are_not_missed_where_nothing_is_to_be_done() {
        let findings = Night::default().findings();
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("Nothing ran:"), "{findings:?}");
    }
}
