//! A usage limit of the account that any attempt has come upon.

use std::time::Duration;

use redraft_domain::{SessionId, Timestamp, WaitReason};
use redraft_store::GateFacts;

use super::Objection;

pub(super) fn objection(facts: &GateFacts) -> Option<Objection> {
    let account = facts.account.as_ref()?;
    let resets_at = account.limited_until.filter(|until| *until > facts.now)?;
    if facts.session.run_now {
        return None;
    }
    let until = resets_at.plus(jitter(&facts.session.id));
    let message = format!(
        "Waiting until {}, when the usage limit of the account ({}) is free again; it goes on by \
         itself then.",
        clock_time(until),
        account.label
    );
    Some(Objection::Wait(until, WaitReason::UsageLimit, message))
}

/// Sessions that wait for the same moment do not all start in it: up to 1 s, from the session's id.
pub(crate) fn jitter(session: &SessionId) -> Duration {
    let sum: u64 = session.as_str().bytes().map(u64::from).sum();
    Duration::from_millis(sum * 7_919 % 1_000)
}

/// A time as `14:32 UTC on 2026-11-23`; what shows it has the exact one beside it.
pub(crate) fn clock_time(at: Timestamp) -> String {
    let iso = at.to_string();
    let day = &iso[..10];
    format!("{} UTC on {day}", &iso[11..16])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::sample;

    #[test]
    fn a_limit_parks_every_session_of_its_account_until_it_is_free() {
        let mut facts = sample::facts();
        let account = sample::account();
        facts.account = Some(account.clone());
        assert_eq!(objection(&facts), None);
        let resets_at = facts.now.plus(Duration::from_mins(1));
        facts.account.as_mut().unwrap().limited_until = Some(resets_at);
        let Some(Objection::Wait(until, WaitReason::UsageLimit, message)) = objection(&facts)
        else {
            panic!()
        };
        assert!(until >= resets_at && until.since(resets_at) < Duration::from_secs(1));
        assert!(message.contains(&account.label), "{message}");
        facts.session.run_now = true;
        assert_eq!(objection(&facts), None);
        facts.session.run_now = false;
        facts.now = resets_at;
        assert_eq!(objection(&facts), None);
    }
}
