//! What an attempt used: tokens and dollars of this attempt alone.
//!
//! New versions of the CLI restore the session's totals on `--resume`, so only what a result says
//! was used *since the last result* belongs to the attempt. Old versions do not tell that, but
//! count for each process. What was used after the last result, such as by a killed attempt, is
//! known from the messages themselves: tokens, no dollars.

use std::collections::HashMap;

use redraft_domain::{Usage, Usd};

use super::event::TurnResult;

/// Tokens and dollars as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spending {
    /// The tokens, subagents included.
    pub usage: Usage,
    /// The dollars; `None` when the agent never told.
    pub cost_usd: Option<Usd>,
    /// Whether there is more that the agent did not tell: it ended in the middle of a turn.
    pub is_estimate: bool,
}

#[derive(Debug, Default)]
pub(super) struct Spendings {
    /// The sum over the results that tell what was used since the last one.
    since: Usage,
    since_cost: Usd,
    tells_since: bool,
    /// The last result's totals, for versions that do not.
    totals: Option<(Usage, Option<Usd>)>,
    /// The messages after the last result, by id.
    open: HashMap<String, Usage>,
    /// The message that is being written, by the subagent that writes it.
    current: HashMap<Option<String>, String>,
}

impl Spendings {
    /// A message begins, or a block of it came.
    pub(super) fn message(&mut self, parent: Option<&str>, id: &str, usage: Usage) {
        if id.is_empty() {
            return;
        }
        self.current
            .insert(parent.map(str::to_owned), id.to_owned());
        let known = self.open.entry(id.to_owned()).or_default();
        *known = most(*known, usage);
    }

    /// The message that is being written tells its usage so far.
    pub(super) fn message_usage(&mut self, parent: Option<&str>, usage: Usage) {
        if let Some(id) = self.current.get(&parent.map(str::to_owned))
            && let Some(known) = self.open.get_mut(id)
        {
            *known = most(*known, usage);
        }
    }

    /// A turn is over: its totals stand for its messages.
    pub(super) fn result(&mut self, result: &TurnResult) {
        self.open.clear();
        self.current.clear();
        if let Some(since) = result.since_last {
            self.tells_since = true;
            self.since += since.usage;
            self.since_cost += since.cost;
        }
        let usage = result.model_usage.map_or(result.usage, |spent| spent.usage);
        self.totals = Some((usage, result.total_cost));
    }

    /// What was used; `turn_open` says whether a turn was begun and not ended.
    pub(super) fn total(&self, turn_open: bool) -> Spending {
        let (mut usage, cost) = match self.totals {
            Some(_) if self.tells_since => (self.since, Some(self.since_cost)),
            Some((usage, cost)) => (usage, cost),
            None => (Usage::default(), None),
        };
        for more in self.open.values() {
            usage += *more;
        }
        let untouched = self.totals.is_none() && !turn_open;
        Spending {
            usage,
            // An agent that never came to its first turn has asked for nothing.
            cost_usd: if untouched { Some(0.0) } else { cost },
            is_estimate: turn_open,
        }
    }
}

/// The larger of each count: usage within a message only grows.
fn most(a: Usage, b: Usage) -> Usage {
    Usage {
        input_tokens: a.input_tokens.max(b.input_tokens),
        output_tokens: a.output_tokens.max(b.output_tokens),
        cache_read_tokens: a.cache_read_tokens.max(b.cache_read_tokens),
        cache_write_tokens: a.cache_write_tokens.max(b.cache_write_tokens),
    }
}

#[cfg(test)]
mod tests {
    use super::super::event::Spent;
    use super::*;

    fn tokens(input: i64, output: i64) -> Usage {
        Usage {
            input_tokens: input,
            output_tokens: output,
            ..Usage::default()
        }
    }

    fn result(total: Usd, since: Option<Usd>) -> TurnResult {
        let spent = |cost| Spent {
            usage: tokens(100, 20),
            cost,
        };
        TurnResult {
            total_cost: Some(total),
            model_usage: Some(spent(total)),
            since_last: since.map(spent),
            ..TurnResult::default()
        }
    }

    #[test]
    fn a_resumed_attempt_counts_only_its_own_part_of_the_sessions_cost() {
        let mut spendings = Spendings::default();
        spendings.result(&result(0.0016, Some(0.0008)));
        spendings.result(&result(0.0024, Some(0.0008)));
        let total = spendings.total(false);
        assert_eq!(total.cost_usd, Some(0.0016));
        assert_eq!(total.usage, tokens(200, 40));
        assert!(!total.is_estimate);
    }

    #[test]
    fn an_old_version_counts_for_the_process() {
        let mut spendings = Spendings::default();
        spendings.result(&result(0.0008, None));
        spendings.result(&result(0.0016, None));
        assert_eq!(spendings.total(false).cost_usd, Some(0.0016));
        assert_eq!(spendings.total(false).usage, tokens(100, 20));
    }

    #[test]
    fn a_killed_attempt_has_the_tokens_of_its_messages_and_no_price() {
        let mut spendings = Spendings::default();
        spendings.message(None, "m1", tokens(100, 1));
        spendings.message_usage(None, tokens(0, 20));
        spendings.message(None, "m1", tokens(100, 1));
        spendings.message(Some("t"), "m2", tokens(50, 1));
        let total = spendings.total(true);
        assert_eq!(total.usage, tokens(150, 21));
        assert_eq!(total.cost_usd, None);
        assert!(total.is_estimate);
    }

    #[test]
    fn an_agent_that_did_not_start_costs_nothing() {
        let total = Spendings::default().total(false);
        assert_eq!((total.cost_usd, total.is_estimate), (Some(0.0), false));
    }
}
