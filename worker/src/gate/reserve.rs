//! The part of an account's usage window that is left to the user.

use redraft_domain::WaitReason;
use redraft_store::GateFacts;

use super::{Objection, usage_limit::clock_time};

/// The window that the reserve is a part of.
const WINDOW: &str = "five_hour";

/// Objects only from the first warning on that told how much of the window is used; before that it is
/// unknown.
pub(super) fn objection(facts: &GateFacts) -> Option<Objection> {
    let reserve = facts.preferences.reserve_percent?;
    let windows = &facts.account.as_ref()?.windows;
    let window = windows.iter().find(|window| window.kind == WINDOW)?;
    let until = window.resets_at.filter(|at| *at > facts.now)?;
    let used = window.used * 100.0;
    if used < f64::from(100 - reserve) || facts.session.run_now {
        return None;
    }
    let message = format!(
        "Waiting until {}: {used:.0} % of the 5-hour window are used, and {reserve} % of it are left \
         to you; it goes on by itself then.",
        clock_time(until)
    );
    Some(Objection::Wait(until, WaitReason::Reserve, message))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use redraft_store::AccountWindow;

    use super::*;
    use crate::gate::sample;

    #[test]
    fn the_reserve_is_kept_from_the_first_warning_until_the_window_begins_anew() {
        let mut facts = sample::facts();
        facts.preferences.reserve_percent = Some(30);
        facts.account = Some(sample::account());
        // Nothing is known yet.
        assert_eq!(objection(&facts), None);
        let resets_at = facts.now.plus(Duration::from_mins(10));
        let window = |used| AccountWindow {
            kind: WINDOW.into(),
            used,
            resets_at: Some(resets_at),
            seen_at: facts.now,
        };
        let with = |used| {
            let mut facts = facts.clone();
            facts.account.as_mut().unwrap().windows = vec![window(used)];
            facts
        };
        assert_eq!(objection(&with(0.69)), None);
        let Some(Objection::Wait(until, WaitReason::Reserve, _)) = objection(&with(0.7)) else {
            panic!()
        };
        assert_eq!(until, resets_at);
        let mut later = with(0.9);
        later.now = resets_at;
        assert_eq!(objection(&later), None);
    }
}
