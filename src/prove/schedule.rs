//! What is done to the processes and when: made of a seed, so that it can be repeated.

use std::time::Duration;

use serde::Serialize;

use super::dice::Dice;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// The API is killed.
    Api,
    /// A worker is killed.
    Worker,
    /// An agent, or a process that it started, is killed.
    Agent,
    /// The guardian of an agent is killed.
    Guardian,
    /// Everything is killed at once, as by a power cut.
    Everything,
    /// A worker stands still, in half of the cases for longer than its leases last.
    Frozen,
    /// The frozen worker goes on.
    Thawed,
    /// Nobody can write to the database for a moment.
    Database,
}

impl Kind {
    /// All of them.
    pub(super) const ALL: [Self; 8] = [
        Self::Api,
        Self::Worker,
        Self::Agent,
        Self::Guardian,
        Self::Everything,
        Self::Frozen,
        Self::Thawed,
        Self::Database,
    ];

    /// As a row of the table.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Api => "API killed",
            Self::Worker => "worker killed",
            Self::Agent => "agent killed",
            Self::Guardian => "guardian killed",
            Self::Everything => "everything killed at once",
            Self::Frozen => "worker frozen",
            Self::Thawed => "worker thawed",
            Self::Database => "database held up",
        }
    }
}

/// One thing that goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// When, from the start of the faults on.
    pub(super) at: Duration,
    pub(super) kind: Kind,
    /// Which of those that are there, modulo their number.
    pub(super) which: usize,
    /// How long, where it lasts.
    pub(super) lasts: Duration,
}

/// As often as they stand here, of twenty.
const KINDS: [Kind; 20] = {
    use Kind::{Agent, Api, Database, Everything, Frozen, Guardian, Worker};
    [
        Worker, Worker, Worker, Worker, Worker, Worker, Agent, Agent, Agent, Agent, Api, Api, Api,
        Guardian, Guardian, Frozen, Frozen, Database, Database, Everything,
    ]
};

/// The faults of a run of this length, one about every `gap`.
pub(super) fn schedule(seed: u64, length: Duration, gap: Duration) -> Vec<Fault> {
    let mut dice = Dice::new(seed);
    let gap = (gap.as_millis() as u64).max(2);
    let mut faults = Vec::new();
    let mut at = Duration::ZERO;
    loop {
        at += Duration::from_millis(dice.between(gap / 2, gap + gap / 2));
        if at >= length {
            break;
        }
        let kind = *dice.pick(&KINDS);
        let which = dice.between(0, 1 << 20) as usize;
        let lasts = Duration::from_millis(match kind {
            // A lease lasts five seconds.
            Kind::Frozen if dice.between(0, 2) == 0 => dice.between(6_000, 9_000),
            Kind::Frozen => dice.between(300, 3_000),
            Kind::Database => dice.between(100, 2_500),
            _ => 0,
        });
        faults.push(Fault {
            at,
            kind,
            which,
            lasts,
        });
        if kind == Kind::Frozen {
            faults.push(Fault {
                at: at + lasts,
                kind: Kind::Thawed,
                which,
                lasts: Duration::ZERO,
            });
        }
    }
    faults.sort_by_key(|fault| fault.at);
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_mins(1);
    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_same_seed_gives_the_same_faults_and_another_one_others() {
        let first = schedule(7, MINUTE, SECOND);
        assert_eq!(first, schedule(7, MINUTE, SECOND));
        assert_ne!(first, schedule(8, MINUTE, SECOND));
    }

    #[test]
    fn every_kind_comes_and_whoever_is_frozen_is_thawed() {
        let all = schedule(1, 10 * MINUTE, SECOND);
        let count = |kind| all.iter().filter(|fault| fault.kind == kind).count();
        for kind in KINDS {
            assert!(count(kind) > 5, "{kind:?}");
        }
        assert_eq!(count(Kind::Frozen), count(Kind::Thawed));
        let each_second = all.len() - count(Kind::Thawed);
        assert!((550..650).contains(&each_second), "{each_second}");
        assert!(all.is_sorted_by_key(|fault| fault.at));
    }
}
