//! The budgets of the session, the project and the installation: what is left of them, and what of
//! that an attempt may use.

use std::time::Duration;

use redraft_domain::{Budget, PauseReason, Timestamp, WaitReason};
use redraft_store::{GateFacts, Reservation, Spent};

use super::{Objection, usage_limit::clock_time};

/// An iteration may cost this many times the median of the earlier ones before it is cut short.
const HEADROOM: f64 = 2.0;

/// When a session looks again whose budget is reserved by attempts that run.
const LOOK_AGAIN: Duration = Duration::from_secs(20);

/// A budget, what of it is gone, and when it begins anew.
struct Account<'a> {
    name: &'a str,
    budget: Budget,
    spent: Spent,
    ends: Option<Timestamp>,
}

/// What to hold back for the attempt, or what stands against it. The session's own dollars and tokens
/// are looked at by `limits`.
pub(super) fn reserve(facts: &GateFacts) -> Result<Reservation, Objection> {
    let expected = match facts.expected {
        Some(expected) => expected.usd * HEADROOM,
        None => facts.preferences.first_iteration_usd,
    };
    let tokens = facts.expected.map_or(0, |expected| expected.tokens);
    let session = &facts.session;
    let own = session
        .limits
        .max_cost_usd
        .map(|most| most - session.cost_usd);
    let mut room = own;
    for account in accounts(facts) {
        let left = left(&account, facts)?;
        room = match (room, left) {
            (Some(room), Some(left)) => Some(room.min(left)),
            (room, left) => room.or(left),
        };
    }
    Ok(Reservation {
        usd: room.map_or(expected, |room| expected.min(room)),
        tokens,
        is_limit: room.is_some(),
    })
}

fn accounts(facts: &GateFacts) -> [Account<'_>; 6] {
    let account = |name, budget, spent, ends| Account {
        name,
        budget,
        spent,
        ends,
    };
    let (project, spent) = (&facts.project, &facts.project_spent);
    let (all, all_spent) = (&facts.installation, &facts.spent);
    let (day, month) = (Some(spent.day_ends), Some(spent.month_ends));
    [
        account("the project's budget", project.total, spent.total, None),
        account(
            "the project's budget of the month",
            project.month,
            spent.month,
            month,
        ),
        account(
            "the project's budget of the day",
            project.day,
            spent.day,
            day,
        ),
        account(
            "the budget of all projects",
            all.total,
            all_spent.total,
            None,
        ),
        account("the budget of the month", all.month, all_spent.month, month),
        account("the budget of the day", all.day, all_spent.day, day),
    ]
}

/// The dollars that are left; `None`: as many as one likes.
fn left(account: &Account<'_>, facts: &GateFacts) -> Result<Option<f64>, Objection> {
    let Account { budget, spent, .. } = account;
    if budget.usd.is_some_and(|most| spent.usd >= most) {
        let used = format!("${:.2} spent", spent.usd);
        return Err(used_up(account, &used));
    }
    if budget.tokens.is_some_and(|most| spent.tokens >= most) {
        let used = format!("{} tokens used", spent.tokens);
        return Err(used_up(account, &used));
    }
    let free = budget.usd.map(|most| most - spent.usd - spent.reserved_usd);
    let tokens = budget
        .tokens
        .map(|most| most - spent.tokens - spent.reserved_tokens);
    if free.is_some_and(|free| free <= 0.0) || tokens.is_some_and(|free| free <= 0) {
        let until = facts.now.plus(LOOK_AGAIN);
        let message = format!(
            "Waiting: what is left of {} is reserved for iterations that run now; it looks again at \
             {}.",
            account.name,
            clock_time(until)
        );
        return Err(Objection::Wait(until, WaitReason::Budget, message));
    }
    Ok(free)
}

fn used_up(account: &Account<'_>, used: &str) -> Objection {
    let name = account.name;
    let Some(until) = account.ends else {
        let message = format!("Paused: {name} is used up ({used}). Raise the budget, then resume.");
        return Objection::Pause(PauseReason::Budget, message);
    };
    let message = format!(
        "Waiting until {}: {name} is used up ({used}). It goes on by itself then; raise the budget to \
         go on now.",
        clock_time(until)
    );
    Objection::Wait(until, WaitReason::Budget, message)
}

#[cfg(test)]
mod tests {
    use redraft_store::Expected;

    use super::*;
    use crate::gate::sample;

    fn usd(usd: f64) -> Budget {
        Budget {
            usd: Some(usd),
            tokens: None,
        }
    }

    #[test]
    fn without_a_budget_the_expected_cost_is_reserved_and_limits_nothing() {
        let mut facts = sample::facts();
        let first = reserve(&facts).unwrap();
        assert_eq!((first.usd, first.is_limit), (1.0, false));
        facts.expected = Some(Expected {
            usd: 0.2,
            tokens: 900,
        });
        let next = reserve(&facts).unwrap();
        assert_eq!((next.usd, next.tokens, next.is_limit), (0.4, 900, false));
    }

    #[test]
    fn what_others_have_reserved_is_not_reserved_again() {
        let mut facts = sample::facts();
        facts.installation.day = usd(5.0);
        facts.spent.day.usd = 3.0;
        facts.spent.day.reserved_usd = 1.5;
        let reservation = reserve(&facts).unwrap();
        assert_eq!((reservation.usd, reservation.is_limit), (0.5, true));
        facts.spent.day.reserved_usd = 2.0;
        let refused = reserve(&facts).unwrap_err();
        let Objection::Wait(until, WaitReason::Budget, _) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(until, facts.now.plus(LOOK_AGAIN));
    }

    #[test]
    fn the_session_gets_its_own_rest_at_most() {
        let mut facts = sample::facts();
        facts.session.limits.max_cost_usd = Some(1.0);
        facts.session.cost_usd = 0.75;
        let reservation = reserve(&facts).unwrap();
        assert_eq!((reservation.usd, reservation.is_limit), (0.25, true));
    }

    #[test]
    fn a_day_that_is_used_up_is_waited_for_and_a_total_pauses() {
        let mut facts = sample::facts();
        facts.project.day = usd(2.0);
        facts.project_spent.day.usd = 2.0;
        let ends = facts.project_spent.day_ends;
        let refused = reserve(&facts).unwrap_err();
        assert!(matches!(refused, Objection::Wait(until, WaitReason::Budget, _) if until == ends));
        facts.project.total = usd(2.0);
        facts.project_spent.total.usd = 2.5;
        let Objection::Pause(PauseReason::Budget, message) = reserve(&facts).unwrap_err() else {
            panic!()
        };
        assert!(message.contains("$2.50"), "{message}");
    }

    #[test]
    fn tokens_have_budgets_too() {
        let mut facts = sample::facts();
        facts.installation.month.tokens = Some(1_000);
        facts.spent.month.tokens = 999;
        assert!(!reserve(&facts).unwrap().is_limit);
        facts.spent.month.reserved_tokens = 1;
        assert!(reserve(&facts).is_err());
        facts.spent.month.reserved_tokens = 0;
        facts.spent.month.tokens = 1_000;
        let ends = facts.spent.month_ends;
        let refused = reserve(&facts).unwrap_err();
        assert!(matches!(refused, Objection::Wait(until, _, _) if until == ends));
    }
}
