//! The record as simple as it can be thought of: what each step does to it, and whether it is allowed.

use super::step::{Ending, Step};

/// How long a lease lasts, in milliseconds.
const LEASE: u64 = 5_000;

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    Pending,
    Running,
    /// Until this moment.
    Waiting(u64),
    Paused,
    Completed,
    Error,
    Cancelled,
}

impl Stands {
    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Error | Self::Cancelled)
    }

    fn goes(self) -> bool {
        matches!(self, Self::Pending | Self::Running | Self::Waiting(_))
    }
}

/// What the user asked of the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    Cancel,
    Pause,
}

#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) wanted: u32,
    pub(crate) next: u32,
    pub(crate) completed: u32,
    pub(crate) stands: Stands,
    pub(crate) wish: Option<Wish>,
    /// The worker and until when.
    pub(crate) lease: Option<(usize, u64)>,
    /// Grows with each lease and each end of one.
    pub(crate) epoch: i64,
    /// Events of attempts.
    pub(crate) written: u32,
    /// Attempts begun.
    pub(crate) attempts: u32,
    pub(crate) settled: u32,
}

impl Session {
    fn of(wanted: u32) -> Self {
        Self {
            wanted,
            next: 1,
            completed: 0,
            stands: Stands::Pending,
            wish: None,
            lease: None,
            epoch: 0,
            written: 0,
            attempts: 0,
            settled: 0,
        }
    }

    fn is_held(&self, now: u64) -> bool {
        self.lease.is_some_and(|(_, until)| until > now)
    }

    fn is_done(&self) -> bool {
        self.next > self.wanted
    }

    /// The lease ends, and the session stands like this.
    fn let_go(&mut self, stands: Stands) {
        self.stands = stands;
        self.wish = None;
        self.lease = None;
        self.epoch += 1;
    }

    /// How it ends when all its iterations are done.
    fn end(&self) -> Stands {
        if self.completed > 0 {
            Stands::Completed
        } else {
            Stands::Error
        }
    }
}

/// What a worker believes it holds; it may be wrong.
#[derive(Debug, Clone)]
pub(crate) struct Hand {
    pub(crate) document: usize,
    /// Which of the document's sessions.
    pub(crate) session: usize,
    pub(crate) epoch: i64,
    /// The document's version when it looked.
    pub(crate) looked_at: usize,
    pub(crate) begun: bool,
    /// It has finished the last iteration and is to conclude.
    pub(crate) concludes: bool,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Document {
    /// All of its sessions; only the last one may be open.
    pub(crate) sessions: Vec<Session>,
    /// How many revisions there are.
    pub(crate) version: usize,
}

/// All of it.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    /// Milliseconds since the history began.
    pub(crate) now: u64,
    pub(crate) documents: Vec<Document>,
    pub(crate) hands: Vec<Hand>,
    /// Document, session, and whether it was settled.
    pub(crate) attempts: Vec<(usize, usize, bool)>,
    /// Whether the last step was allowed.
    pub(crate) allowed: bool,
}

impl Model {
    pub(crate) fn new() -> Self {
        Self {
            now: 0,
            documents: vec![Document::default(); 3],
            hands: Vec::new(),
            attempts: Vec::new(),
            allowed: true,
        }
    }

    /// Whether the step means something now.
    pub(crate) fn has(&self, step: &Step) -> bool {
        let hand = |number: &usize| self.hands.get(*number);
        match step {
            Step::Start(..)
            | Step::Edit(_)
            | Step::ClaimAndDie(_)
            | Step::Later(_)
            | Step::Reconcile
            | Step::Bury(_) => true,
            Step::HandOut { document, late, .. } => self.last(*document).is_some_and(|session| {
                // Only iterations that there are get jobs.
                !session.is_done() && (!late || session.next > 1)
            }),
            Step::Cancel(of, _) | Step::HoldOn(of, _) | Step::Resume(of) => {
                self.last(*of).is_some()
            }
            Step::Begin(of) => hand(of).is_some_and(|hand| !hand.begun),
            Step::Write(of, _) | Step::Release(of) | Step::Wait(of, _) | Step::Pause(of) => {
                hand(of).is_some_and(|hand| hand.begun && !hand.concludes)
            }
            Step::Finish { hand: of, .. } => {
                hand(of).is_some_and(|hand| hand.begun && !hand.concludes)
            }
            Step::Conclude(of) => hand(of).is_some_and(|hand| hand.concludes),
            Step::Renew(of) | Step::Die(of) => hand(of).is_some(),
            Step::Settle(of) => self.attempts.get(*of).is_some(),
        }
    }

    /// The newest session of a document.
    pub(crate) fn last(&self, document: usize) -> Option<&Session> {
        self.documents[document].sessions.last()
    }

    /// Does the step, and notes whether it was allowed.
    pub(crate) fn apply(&mut self, step: &Step) {
        self.allowed = match *step {
            Step::Start(document, wanted) => self.start(document, wanted),
            Step::HandOut {
                document,
                worker,
                late,
            } => self.hand_out(document, worker, late),
            Step::ClaimAndDie(_) => true,
            Step::Begin(hand) => self.begin(hand),
            Step::Write(hand, count) => {
                self.with_lease(hand, |session, _| session.written += count)
            }
            Step::Renew(hand) => self.with_lease(hand, |session, now| {
                let owner = session.lease.map_or(0, |(owner, _)| owner);
                session.lease = Some((owner, now + LEASE));
            }),
            Step::Release(hand) => self.lets_go(hand, |_, _| Stands::Running, true),
            Step::Wait(hand, secs) => {
                self.lets_go(hand, |_, now| Stands::Waiting(now + secs * 1_000), false)
            }
            Step::Pause(hand) => self.lets_go(hand, |_, _| Stands::Paused, false),
            Step::Finish {
                hand,
                ending,
                behind,
                publishes,
            } => self.finish(hand, ending, behind, publishes),
            Step::Conclude(hand) => self.lets_go(
                hand,
                |session, _| match session.wish {
                    Some(Wish::Cancel) => Stands::Cancelled,
                    _ => session.end(),
                },
                false,
            ),
            Step::Die(hand) => {
                self.hands.remove(hand);
                true
            }
            Step::Settle(attempt) => self.settle(attempt),
            Step::Cancel(document, force) => self.ask(document, Wish::Cancel, force),
            Step::HoldOn(document, force) => self.ask(document, Wish::Pause, force),
            Step::Resume(document) => self.resume(document),
            Step::Edit(document) => {
                self.documents[document].version += 1;
                true
            }
            Step::Later(time) => {
                self.now += time.as_millis() as u64;
                true
            }
            Step::Reconcile => self.reconcile(),
            Step::Bury(worker) => self.bury(worker),
        };
    }

    fn start(&mut self, document: usize, wanted: u32) -> bool {
        if self
            .last(document)
            .is_some_and(|session| !session.stands.is_final())
        {
            return false;
        }
        self.documents[document].sessions.push(Session::of(wanted));
        true
    }

    fn hand_out(&mut self, document: usize, worker: usize, late: bool) -> bool {
        let now = self.now;
        let of = &mut self.documents[document];
        let (number, looked_at) = (of.sessions.len() - 1, of.version);
        let session = &mut of.sessions[number];
        let due = match session.stands {
            Stands::Waiting(until) => until <= now,
            stands => stands.goes(),
        };
        if late || !due || session.wish.is_some() || session.is_held(now) {
            return false;
        }
        session.stands = Stands::Running;
        session.epoch += 1;
        session.lease = Some((worker, now + LEASE));
        let hand = Hand {
            document,
            session: number,
            epoch: session.epoch,
            looked_at,
            begun: false,
            concludes: false,
        };
        self.hands.push(hand);
        true
    }

    /// Does something to the session that a hand holds. `false`: it does not hold it any more.
    fn with_lease(&mut self, hand: usize, change: impl FnOnce(&mut Session, u64)) -> bool {
        let now = self.now;
        let hand = &self.hands[hand];
        let session = &mut self.documents[hand.document].sessions[hand.session];
        let holds = session.epoch == hand.epoch;
        if holds {
            change(session, now);
        }
        holds
    }

    /// The hand's session stands like this from now on, and the hand is empty.
    fn lets_go(
        &mut self,
        hand: usize,
        stands: impl FnOnce(&Session, u64) -> Stands,
        keeps_wish: bool,
    ) -> bool {
        let holds = self.with_lease(hand, |session, now| {
            let wish = session.wish;
            let stands = stands(session, now);
            session.let_go(stands);
            session.wish = wish.filter(|_| keeps_wish);
        });
        self.hands.remove(hand);
        holds
    }

    fn begin(&mut self, hand: usize) -> bool {
        let begun = self.with_lease(hand, |session, _| session.attempts += 1);
        if begun {
            let hand = &mut self.hands[hand];
            hand.begun = true;
            self.attempts.push((hand.document, hand.session, false));
        } else {
            self.hands.remove(hand);
        }
        begun
    }

    fn finish(&mut self, number: usize, ending: Ending, behind: bool, publishes: bool) -> bool {
        let hand = self.hands[number].clone();
        let document = &mut self.documents[hand.document];
        let session = &mut document.sessions[hand.session];
        let moved_on = behind && hand.looked_at != document.version;
        if session.epoch != hand.epoch || (ending == Ending::Changed && moved_on) {
            if session.epoch != hand.epoch {
                self.hands.remove(number);
            }
            return false;
        }
        document.version += usize::from(ending == Ending::Changed);
        session.next += 1;
        session.completed += u32::from(ending != Ending::Failed);
        let stands = match session.wish {
            Some(Wish::Cancel) => Stands::Cancelled,
            _ if session.is_done() && session.completed > 0 && publishes => {
                self.hands[number].concludes = true;
                return true;
            }
            _ if session.is_done() => session.end(),
            Some(Wish::Pause) => Stands::Paused,
            None => Stands::Running,
        };
        session.let_go(stands);
        self.hands.remove(number);
        true
    }

    fn settle(&mut self, attempt: usize) -> bool {
        let (document, session, settled) = &mut self.attempts[attempt];
        let first = !*settled;
        *settled = true;
        self.documents[*document].sessions[*session].settled += u32::from(first);
        first
    }

    fn ask(&mut self, document: usize, wish: Wish, force: bool) -> bool {
        let now = self.now;
        let Some(session) = self.documents[document].sessions.last_mut() else {
            return false;
        };
        let (possible, stands) = match wish {
            Wish::Cancel => (!session.stands.is_final(), Stands::Cancelled),
            Wish::Pause => (session.stands.goes(), Stands::Paused),
        };
        if !possible {
            return false;
        }
        if !session.is_held(now) || force {
            session.let_go(stands);
        } else if session.wish != Some(Wish::Cancel) {
            session.wish = Some(wish);
        }
        true
    }

    fn resume(&mut self, document: usize) -> bool {
        let Some(session) = self.documents[document].sessions.last_mut() else {
            return false;
        };
        if !matches!(session.stands, Stands::Paused | Stands::Waiting(_)) {
            return false;
        }
        let stands = if session.is_done() {
            session.end()
        } else {
            Stands::Pending
        };
        session.let_go(stands);
        true
    }

    fn reconcile(&mut self) -> bool {
        let now = self.now;
        for document in &mut self.documents {
            let Some(session) = document.sessions.last_mut() else {
                continue;
            };
            if session.is_held(now) || session.stands.is_final() {
                continue;
            }
            match session.wish {
                Some(Wish::Cancel) => session.let_go(Stands::Cancelled),
                Some(Wish::Pause) if session.stands.goes() => session.let_go(Stands::Paused),
                None if session.is_done() && session.stands.goes() => session.let_go(session.end()),
                Some(Wish::Pause) | None => {}
            }
        }
        true
    }

    fn bury(&mut self, worker: usize) -> bool {
        for document in &mut self.documents {
            for session in &mut document.sessions {
                if session.lease.is_some_and(|(owner, _)| owner == worker) {
                    session.lease = None;
                    session.epoch += 1;
                }
            }
        }
        true
    }
}
