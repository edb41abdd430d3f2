//! What happens to a session that somebody may want to be told of.

use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

use crate::{EndReason, PauseReason, SessionState, Timestamp, WaitReason, workflow::words};

/// A shorter wait is no news.
const SHORT_WAIT: Duration = Duration::from_mins(1);

words!(
    /// What happened, by the name that receivers know it by.
    HappeningKind {
        /// A session came to the end that was wanted.
        Done = "session.done",
        /// A session goes on only when its user has done something.
        NeedsYou = "session.needs_you",
        /// A session ended before that: by a failure, by a limit, or by its user.
        Stopped = "session.stopped",
        /// A session stands still until a time: for a usage limit, its hours or a budget.
        Waiting = "session.waiting",
        /// Nothing: somebody tries a channel.
        Test = "notification.test",
    }
);

impl HappeningKind {
    /// What a session's new state is to those who want to be told; `None`: nothing.
    ///
    /// A pause that the user asked for, a repetition after a failure that may pass, and a wait of less than
    /// a minute are none.
    pub fn of(state: &SessionState, now: Timestamp) -> Option<Self> {
        match state {
            SessionState::Pending
            | SessionState::Running
            | SessionState::Paused {
                reason: PauseReason::User,
                ..
            }
            | SessionState::Waiting {
                reason: WaitReason::BackOff,
                ..
            } => None,
            SessionState::Waiting { until, .. } => {
                (until.since(now) >= SHORT_WAIT).then_some(Self::Waiting)
            }
            SessionState::Paused { .. } => Some(Self::NeedsYou),
            SessionState::Completed { reason, .. } if is_as_wanted(*reason) => Some(Self::Done),
            SessionState::Completed { .. }
            | SessionState::Error { .. }
            | SessionState::Cancelled { .. } => Some(Self::Stopped),
        }
    }

    /// Those that a channel can be for, in the order in which they are offered.
    pub const OFFERED: [Self; 4] = [Self::NeedsYou, Self::Stopped, Self::Done, Self::Waiting];
}

/// Whether a session that ended with a result for this reason has done what it was asked.
fn is_as_wanted(reason: EndReason) -> bool {
    match reason {
        EndReason::AllIterations
        | EndReason::Answered
        | EndReason::Converged
        | EndReason::Oscillating
        | EndReason::Unchanged
        | EndReason::Phrase
        | EndReason::StepCompleted => true,
        EndReason::AllFailed
        | EndReason::CostLimit
        | EndReason::TokenLimit
        | EndReason::WallTimeLimit
        | EndReason::Deadline
        | EndReason::FailuresInARow
        | EndReason::Cancelled
        | EndReason::Fatal => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_000_000);

    fn kind(state: SessionState) -> Option<HappeningKind> {
        HappeningKind::of(&state, NOW)
    }

    fn running() -> SessionState {
        SessionState::Running
    }

    #[test]
    fn an_end_is_done_or_stopped() {
        let completed = |reason| kind(running().complete(reason, String::new()).unwrap());
        assert_eq!(
            completed(EndReason::AllIterations),
            Some(HappeningKind::Done)
        );
        assert_eq!(completed(EndReason::Phrase), Some(HappeningKind::Done));
        assert_eq!(
            completed(EndReason::CostLimit),
            Some(HappeningKind::Stopped)
        );
        let failed = running().fail(EndReason::Fatal, String::new()).unwrap();
        assert_eq!(kind(failed), Some(HappeningKind::Stopped));
        let cancelled = running().cancel(String::new()).unwrap();
        assert_eq!(kind(cancelled), Some(HappeningKind::Stopped));
    }

    #[test]
    fn what_the_user_asked_for_and_what_passes_soon_is_no_news() {
        let paused = |reason| kind(running().pause(reason, String::new()).unwrap());
        assert_eq!(paused(PauseReason::User), None);
        assert_eq!(
            paused(PauseReason::NeedsLogin),
            Some(HappeningKind::NeedsYou)
        );
        let waiting = |reason, secs| {
            let until = NOW.plus(Duration::from_secs(secs));
            kind(running().wait(until, reason, String::new()).unwrap())
        };
        assert_eq!(waiting(WaitReason::Budget, 20), None);
        assert_eq!(waiting(WaitReason::BackOff, 3_600), None);
        assert_eq!(
            waiting(WaitReason::UsageLimit, 60),
            Some(HappeningKind::Waiting)
        );
        assert_eq!((kind(SessionState::Pending), kind(running())), (None, None));
    }
}
