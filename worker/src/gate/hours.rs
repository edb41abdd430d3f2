//! The hours of the day that a session is bound to.

use redraft_domain::WaitReason;
use redraft_store::GateFacts;

use super::Objection;

pub(super) fn objection(facts: &GateFacts) -> Option<Objection> {
    let hours = facts.session.limits.hours?;
    let until = hours.opens(facts.now).filter(|_| !facts.session.run_now)?;
    let message = format!(
        "Waiting for its hours, {} to {} ({}); it goes on by itself then.",
        hours.from(),
        hours.to(),
        hours.time_zone()
    );
    Some(Objection::Wait(until, WaitReason::Hours, message))
}

#[cfg(test)]
mod tests {
    use redraft_domain::{Hours, Timestamp};

    use super::*;
    use crate::gate::sample;

    #[test]
    fn outside_its_hours_a_session_waits_until_they_begin_or_the_user_says_so() {
        let mut facts = sample::facts();
        facts.session.limits.hours = Some(Hours::parse("22:00", "06:00", "UTC").unwrap());
        facts.now = Timestamp::parse("2026-01-10T12:00:00Z").unwrap();
        let Some(Objection::Wait(until, WaitReason::Hours, _)) = objection(&facts) else {
            panic!()
        };
        assert_eq!(until, Timestamp::parse("2026-01-10T22:00:00Z").unwrap());
        facts.session.run_now = true;
        assert_eq!(objection(&facts), None);
        facts.session.run_now = false;
        facts.now = until;
        assert_eq!(objection(&facts), None);
    }
}
