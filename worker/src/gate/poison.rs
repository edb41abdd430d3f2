//! Poison: an iteration that was started several times and never got anywhere.

use redraft_domain::PauseReason;
use redraft_store::GateFacts;

use super::{Candidate, Objection};

pub(super) fn objection(candidate: &Candidate, facts: &GateFacts) -> Option<Objection> {
    let starts = candidate.starts;
    if starts < facts.preferences.fruitless_starts || candidate.progress_events > 0 {
        return None;
    }
    let why = candidate
        .last_message
        .as_deref()
        .unwrap_or("nothing is known of the reason");
    let message = format!(
        "Paused: iteration {} was started {starts} times without any progress (last: {why}). Look \
         at its attempts, put it right, then resume.",
        candidate.number
    );
    Some(Objection::Pause(PauseReason::Quarantined, message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::sample;

    #[test]
    fn only_starts_without_any_progress_are_poison() {
        let facts = sample::facts();
        let mut candidate = sample::candidate();
        candidate.starts = 2;
        assert_eq!(objection(&candidate, &facts), None);
        candidate.starts = 3;
        let Some(Objection::Pause(PauseReason::Quarantined, message)) =
            objection(&candidate, &facts)
        else {
            panic!()
        };
        assert!(message.contains("3 times"), "{message}");
        candidate.progress_events = 1;
        assert_eq!(objection(&candidate, &facts), None);
    }
}
