//! The session's own limits: dollars, tokens, wall time, deadline.

use redraft_store::GateFacts;

use super::Objection;

pub(super) fn objection(facts: &GateFacts) -> Option<Objection> {
    let progress = facts.session.progress(None, Vec::new());
    let (reason, message) = progress.limit_reached(facts.now)?;
    Some(Objection::End(reason, message))
}

#[cfg(test)]
mod tests {
    use redraft_domain::EndReason;

    use super::*;
    use crate::gate::sample;

    #[test]
    fn a_session_that_used_up_its_dollars_ends() {
        let mut facts = sample::facts();
        facts.session.limits.max_cost_usd = Some(1.0);
        facts.session.cost_usd = 0.99;
        assert_eq!(objection(&facts), None);
        facts.session.cost_usd = 1.0;
        let Some(Objection::End(EndReason::CostLimit, message)) = objection(&facts) else {
            panic!()
        };
        assert!(message.contains("$1.00"), "{message}");
    }
}
