//! What may happen next in a history.

use std::time::Duration;

use proptest::prelude::*;

/// How an iteration ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// With another text of the document.
    Changed,
    /// With the same text.
    Unchanged,
    /// Not well.
    Failed,
}

/// One thing that happens. Documents and hands are named by their places in the model's lists, modulo
/// their number.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// The user starts a session of so many iterations on a document.
    Start(usize, u32),
    /// A worker that was handed a job takes the lease for it, also while another worker has been handed the
    /// same job; with `late`, for a job of the iteration before.
    HandOut {
        document: usize,
        worker: usize,
        late: bool,
    },
    /// A worker claims a job and dies before it takes the lease.
    ClaimAndDie(usize),
    /// A hand begins an attempt.
    Begin(usize),
    /// A hand writes so many events.
    Write(usize, u32),
    /// A hand renews its lease.
    Renew(usize),
    /// A hand gives its lease back.
    Release(usize),
    /// A hand lets its session wait for so many seconds.
    Wait(usize, u64),
    /// A hand pauses its session.
    Pause(usize),
    /// A hand finishes its iteration; with `behind`, on a document that moved on since it looked; with
    /// `publishes`, it wants to conclude a session that is at its end only later.
    Finish {
        hand: usize,
        ending: Ending,
        behind: bool,
        publishes: bool,
    },
    /// A hand concludes its session.
    Conclude(usize),
    /// A hand is never heard of again.
    Die(usize),
    /// One of the attempts is settled, perhaps for the second time.
    Settle(usize),
    /// The user asks for a cancel; with force, cutting off who works.
    Cancel(usize, bool),
    /// The user asks for a pause.
    HoldOn(usize, bool),
    /// The user lets the session go on.
    Resume(usize),
    /// The user writes the document.
    Edit(usize),
    /// Time passes: a worker that sleeps meanwhile wakes up late.
    Later(Duration),
    /// The reconciler looks.
    Reconcile,
    /// A worker is found dead.
    Bury(usize),
}

/// Any step; which of them means something depends on the moment.
pub(crate) fn any_step() -> impl Strategy<Value = Step> {
    let document = 0_usize..3;
    let hand = 0_usize..6;
    let worker = 0_usize..3;
    let ending = prop::sample::select(&[Ending::Changed, Ending::Unchanged, Ending::Failed][..]);
    let time = prop::sample::select(&[1_u64, 300, 1_000, 4_000, 5_000, 6_000, 30_000][..]);
    prop_oneof![
        6 => (document.clone(), 1_u32..4).prop_map(|(of, count)| Step::Start(of, count)),
        12 => (document.clone(), worker.clone(), prop::bool::weighted(0.1))
            .prop_map(|(document, worker, late)| Step::HandOut { document, worker, late }),
        2 => worker.clone().prop_map(Step::ClaimAndDie),
        12 => hand.clone().prop_map(Step::Begin),
        8 => (hand.clone(), 1_u32..4).prop_map(|(of, count)| Step::Write(of, count)),
        3 => hand.clone().prop_map(Step::Renew),
        2 => hand.clone().prop_map(Step::Release),
        2 => (hand.clone(), 0_u64..12).prop_map(|(of, secs)| Step::Wait(of, secs)),
        1 => hand.clone().prop_map(Step::Pause),
        12 => (hand.clone(), ending, prop::bool::weighted(0.2), any::<bool>()).prop_map(
            |(hand, ending, behind, publishes)| Step::Finish { hand, ending, behind, publishes }
        ),
        4 => hand.clone().prop_map(Step::Conclude),
        2 => hand.prop_map(Step::Die),
        5 => (0_usize..12).prop_map(Step::Settle),
        2 => (document.clone(), any::<bool>()).prop_map(|(of, force)| Step::Cancel(of, force)),
        3 => (document.clone(), any::<bool>()).prop_map(|(of, force)| Step::HoldOn(of, force)),
        4 => document.clone().prop_map(Step::Resume),
        3 => document.prop_map(Step::Edit),
        9 => time.prop_map(|time| Step::Later(Duration::from_millis(time))),
        5 => Just(Step::Reconcile),
        1 => worker.prop_map(Step::Bury),
    ]
}
