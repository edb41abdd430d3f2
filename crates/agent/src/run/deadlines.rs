//! What has to happen when, in an attempt. All times are since its start.

use std::time::Duration;

use crate::TimeLimit;

/// How long the agent may take to stop after it was asked to.
const STOP_GRACE: Duration = Duration::from_millis(500);

/// How long the agent may stay after its last turn, or after it closed its output; 40 ms is usual.
const LINGER: Duration = Duration::from_secs(5);

/// How long the guardian may take to end everything once it is told to.
const KILL_GRACE: Duration = Duration::from_secs(4);

/// How long the output may take to close once all processes are gone.
const DRAIN_GRACE: Duration = Duration::from_secs(2);

/// How far the end of the agent has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// It works.
    Working,
    /// It was asked to stop.
    Asked {
        /// When.
        at: Duration,
    },
    /// The guardian was told to end everything.
    Killed {
        /// When.
        at: Duration,
    },
    /// Everything has ended; only output is left to read.
    Gone {
        /// When, or when output last came after it.
        at: Duration,
    },
}

/// What the deadlines depend on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Situation {
    pub(super) phase: Phase,
    /// When the agent last gave a sign of life, or we last took one from a full queue.
    pub(super) last_sign: Duration,
    /// Since when the agent has nothing to do any more: its turn is over or its output closed.
    pub(super) done_since: Option<Duration>,
    /// Whether a tool runs or the watcher is slow: then silence is no sign of trouble.
    pub(super) may_be_silent: bool,
    pub(super) total: Duration,
    pub(super) idle: Duration,
}

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    /// Ask the agent to stop, since a limit was passed.
    Limit(TimeLimit),
    /// End everything.
    Kill,
    /// The guardian does not answer: do without it.
    GiveUpGuardian,
    /// The output does not close: do without the rest.
    GiveUpOutput,
}

impl Situation {
    /// The next thing that is due, and when.
    pub(super) fn next(&self) -> (Duration, Due) {
        match self.phase {
            Phase::Asked { at } => (at + STOP_GRACE, Due::Kill),
            Phase::Killed { at } => (at + KILL_GRACE, Due::GiveUpGuardian),
            Phase::Gone { at } => (at + DRAIN_GRACE, Due::GiveUpOutput),
            Phase::Working => {
                let total = (self.total, Due::Limit(TimeLimit::Total(self.total)));
                let idle = (!self.may_be_silent).then(|| {
                    let limit = TimeLimit::Idle(self.idle);
                    (self.last_sign + self.idle, Due::Limit(limit))
                });
                let linger = self.done_since.map(|since| (since + LINGER, Due::Kill));
                let soonest = [Some(total), idle, linger].into_iter().flatten();
                soonest.min_by_key(|(at, _)| *at).unwrap_or(total)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    fn working() -> Situation {
        Situation {
            phase: Phase::Working,
            last_sign: secs(10),
            done_since: None,
            may_be_silent: false,
            total: secs(1800),
            idle: secs(420),
        }
    }

    #[test]
    fn the_idle_clock_stands_still_while_a_tool_runs() {
        let idle = Due::Limit(TimeLimit::Idle(secs(420)));
        assert_eq!(working().next(), (secs(430), idle));
        let tool = Situation {
            may_be_silent: true,
            ..working()
        };
        let total = Due::Limit(TimeLimit::Total(secs(1800)));
        assert_eq!(tool.next(), (secs(1800), total));
    }

    #[test]
    fn an_agent_that_stays_after_its_work_is_ended() {
        let done = Situation {
            done_since: Some(secs(11)),
            ..working()
        };
        assert_eq!(done.next(), (secs(16), Due::Kill));
    }

    #[test]
    fn an_agent_that_does_not_stop_is_killed_after_half_a_second() {
        let asked = Situation {
            phase: Phase::Asked { at: secs(20) },
            ..working()
        };
        assert_eq!(asked.next(), (Duration::from_millis(20_500), Due::Kill));
    }
}
