//! The loop over everything that can happen while an attempt runs.

use std::{collections::VecDeque, path::PathBuf, time::Duration};

use tokio::{
    io::AsyncReadExt,
    sync::mpsc,
    time::{Instant, sleep_until},
};

use super::{
    deadlines::{Due, Phase, Situation},
    tail::Tail,
};
use crate::{
    Conversation, Exit, Facts, Invocation, LeftoverProcess, Report, Signal, StopToken, TimeLimit,
    classify,
    guardian::{Ended, GuardianProcess, News, Order, Output},
    processes::sweep_marker,
    stream::{Interpreter, LineSplitter, RawLine},
};

/// How many bytes are read from the agent at once.
const READ_BYTES: usize = 256 * 1024;

/// How many bytes of the agent's output may wait for a slow watcher, 32 MiB; then the agent is not
/// read any more. Not less, since old versions of the CLI lose what was not read when they end.
const MOST_QUEUED_BYTES: usize = 32 << 20;

/// A running attempt.
pub(super) struct Drive {
    guardian: GuardianProcess,
    agent: Output,
    signals: Option<mpsc::Sender<Signal>>,
    stop: StopToken,
    began: Instant,
    marker: String,
    conversation: Conversation,
    work_dir: PathBuf,
    total: Duration,
    idle: Duration,

    splitter: LineSplitter,
    interpreter: Interpreter,
    stderr: Tail,
    queue: Queue,
    phase: Phase,
    last_sign: Duration,
    done_since: Option<Duration>,
    stdout_open: bool,
    stderr_open: bool,
    timed_out: Option<TimeLimit>,
    ended: Option<Ended>,
    guardian_lost: bool,
    leftovers: Vec<LeftoverProcess>,
}

/// What the watcher has not taken yet.
#[derive(Default)]
struct Queue {
    signals: VecDeque<(Signal, usize)>,
    /// The bytes of the lines that the signals come from.
    bytes: usize,
}

impl Queue {
    /// Adds the signals of a line of so many bytes.
    fn extend(&mut self, signals: impl IntoIterator<Item = Signal>, bytes: usize) {
        for signal in signals {
            self.bytes += bytes;
            self.signals.push_back((signal, bytes));
        }
    }

    fn pop(&mut self) -> Option<Signal> {
        let (signal, bytes) = self.signals.pop_front()?;
        self.bytes -= bytes;
        Some(signal)
    }

    fn is_empty(&self) -> bool {
        self.signals.is_empty()
    }
}

/// One thing that happened.
enum Happening {
    Stop,
    News(News),
    Permit(Option<mpsc::OwnedPermit<Signal>>),
    Output(usize),
    Errors(usize),
    Due(Due),
    PartialDue,
}

impl Drive {
    pub(super) fn new(
        invocation: &Invocation,
        guardian: GuardianProcess,
        agent: Output,
        signals: mpsc::Sender<Signal>,
        stop: StopToken,
    ) -> Self {
        Self {
            guardian,
            agent,
            signals: Some(signals),
            stop,
            began: Instant::now(),
            marker: invocation.marker.clone(),
            conversation: invocation.conversation,
            work_dir: invocation.work_dir.clone(),
            total: invocation.total_timeout,
            idle: invocation.idle_timeout,
            splitter: LineSplitter::default(),
            interpreter: Interpreter::default(),
            stderr: Tail::default(),
            queue: Queue::default(),
            phase: Phase::Working,
            last_sign: Duration::ZERO,
            done_since: None,
            stdout_open: true,
            stderr_open: true,
            timed_out: None,
            ended: None,
            guardian_lost: false,
            leftovers: Vec::new(),
        }
    }

    /// Runs to the end.
    pub(super) async fn run(mut self) -> Report {
        let mut output = Vec::with_capacity(READ_BYTES);
        let mut errors = Vec::with_capacity(4096);
        while self.is_running() {
            let happening = self.next(&mut output, &mut errors).await;
            let now = self.began.elapsed();
            match happening {
                Happening::Stop => self.ask_to_stop(now),
                Happening::News(news) => self.guardian_said(news, now).await,
                Happening::Permit(permit) => self.hand_over(permit, now),
                Happening::Output(read) => {
                    self.output(&output[..read], now);
                    output.clear();
                }
                Happening::Errors(read) => {
                    self.stderr.push(&errors[..read]);
                    self.stderr_open = read > 0;
                    errors.clear();
                }
                Happening::Due(due) => self.due(due, now).await,
                Happening::PartialDue => {
                    self.queue.extend(self.interpreter.flush_partial(now), 0);
                }
            }
        }
        self.report().await
    }

    fn is_running(&self) -> bool {
        let gone = matches!(self.phase, Phase::Gone { .. });
        !gone || self.stdout_open || self.stderr_open || !self.queue.is_empty()
    }

    /// Waits for the next thing. Every branch may be dropped halfway without a loss.
    async fn next(&mut self, output: &mut Vec<u8>, errors: &mut Vec<u8>) -> Happening {
        let situation = self.situation();
        let (due_at, due) = situation.next();
        let gone = matches!(self.phase, Phase::Gone { .. });
        let partial_at = self
            .interpreter
            .partial_due()
            .filter(|_| self.queue.is_empty());
        let began = self.began;
        let until = |at: Duration| sleep_until(began + at);
        let waiting = !self.queue.is_empty();
        let readable = self.stdout_open && self.queue.bytes < MOST_QUEUED_BYTES;
        let signals = self.signals.clone();
        tokio::select! {
            // The limits come before the output, which may always have something more.
            biased;
            _ = self.stop.stopped(), if self.phase == Phase::Working => Happening::Stop,
            news = self.guardian.news(), if !gone => Happening::News(news),
            // A slow watcher is waited for, however long it takes, once nothing runs any more.
            () = until(due_at), if !(gone && waiting) => Happening::Due(due),
            () = until(partial_at.unwrap_or_default()), if partial_at.is_some() => {
                Happening::PartialDue
            }
            permit = room(signals), if waiting => Happening::Permit(permit),
            read = self.agent.stdout.read_buf(output), if readable => {
                Happening::Output(read.unwrap_or(0))
            }
            read = self.agent.stderr.read_buf(errors), if self.stderr_open => {
                Happening::Errors(read.unwrap_or(0))
            }
        }
    }

    /// Hands over what waits, as far as there is room for it: one turn of the loop costs more than many
    /// signals.
    fn hand_over(&mut self, permit: Option<mpsc::OwnedPermit<Signal>>, now: Duration) {
        self.last_sign = now;
        match (permit, self.queue.pop()) {
            (Some(permit), Some(signal)) => {
                let sender = permit.send(signal);
                while let Ok(room) = sender.try_reserve()
                    && let Some(signal) = self.queue.pop()
                {
                    room.send(signal);
                }
            }
            (Some(_), None) => {}
            (None, _) => {
                self.signals = None;
                self.queue = Queue::default();
            }
        }
    }

    fn situation(&self) -> Situation {
        Situation {
            phase: self.phase,
            last_sign: self.last_sign,
            done_since: self.done_since,
            may_be_silent: self.interpreter.has_open_tool() || !self.queue.is_empty(),
            total: self.total,
            idle: self.idle,
        }
    }

    fn output(&mut self, bytes: &[u8], now: Duration) {
        let at_end = bytes.is_empty();
        let lines = if at_end {
            self.stdout_open = false;
            self.splitter.finish().into_iter().collect()
        } else {
            self.splitter.push(bytes)
        };
        for line in &lines {
            self.line(line, now);
        }
        if at_end {
            // After the last line, which may be a half one: no result can follow that would tell more.
            self.done_since.get_or_insert(now);
        }
        if let Phase::Gone { at } = &mut self.phase {
            *at = now;
        }
    }

    fn line(&mut self, line: &RawLine, now: Duration) {
        let signs = self.interpreter.signs();
        let signals = self.interpreter.accept(line, now);
        if self.interpreter.signs() > signs {
            self.last_sign = now;
        }
        if self.signals.is_some() {
            self.queue.extend(signals, line.bytes.len());
        }
        let facts = self.interpreter.facts();
        let turn_over = facts.last_result.is_some() && !facts.turn_open;
        self.done_since = turn_over.then_some(now);
        if turn_over && matches!(self.phase, Phase::Asked { .. }) {
            // The result with its cost is all that an agent asked to stop was waited for.
            self.kill(now);
        }
    }

    fn ask_to_stop(&mut self, now: Duration) {
        if self.done_since.is_some() {
            self.kill(now);
        } else {
            self.guardian.order(Order::Interrupt);
            self.phase = Phase::Asked { at: now };
        }
    }

    fn kill(&mut self, now: Duration) {
        self.guardian.order(Order::Kill);
        self.phase = Phase::Killed { at: now };
    }

    async fn due(&mut self, due: Due, now: Duration) {
        match due {
            Due::Limit(limit) => {
                self.timed_out = Some(limit);
                self.ask_to_stop(now);
            }
            Due::Kill => self.kill(now),
            Due::GiveUpGuardian => {
                self.guardian.kill();
                self.guardian_said(News::Lost, now).await;
            }
            Due::GiveUpOutput => {
                self.stdout_open = false;
                self.stderr_open = false;
                if let Some(line) = self.splitter.finish() {
                    self.line(&line, now);
                }
            }
        }
    }

    async fn guardian_said(&mut self, news: News, now: Duration) {
        match news {
            News::Ended(ended) => {
                self.leftovers.clone_from(&ended.leftovers);
                self.ended = Some(ended);
            }
            News::Lost => {
                self.guardian_lost = true;
                let marker = self.marker.clone();
                let swept = tokio::task::spawn_blocking(move || sweep_marker(&marker)).await;
                self.leftovers = swept.unwrap_or_default();
            }
        }
        self.phase = Phase::Gone { at: now };
    }

    async fn report(self) -> Report {
        let exit = self
            .ended
            .as_ref()
            .and_then(|ended| match (ended.code, ended.signal) {
                (Some(code), _) => Some(Exit::Code(code)),
                (None, Some(signal)) => Some(Exit::Signal(signal)),
                (None, None) => None,
            });
        let stderr_tail = self.stderr.text();
        let facts = self.interpreter.facts();
        let outcome = classify(Facts {
            stream: facts,
            exit,
            stop: self.stop.reason(),
            timed_out: self.timed_out,
            guardian_lost: self.guardian_lost,
            conversation: self.conversation,
            work_dir: &self.work_dir,
            stderr: &stderr_tail,
        });
        let spending = self.interpreter.spending();
        let (lines, bytes_read) = self.interpreter.received();
        let report = Report {
            outcome,
            exit,
            usage: spending.usage,
            cost_usd: spending.cost_usd,
            cost_is_estimate: spending.is_estimate,
            agent_session_id: self.interpreter.session_id(),
            num_turns: facts
                .last_result
                .as_ref()
                .map_or(0, |result| result.num_turns),
            final_text: self.interpreter.final_text(),
            stderr_tail,
            leftovers: self.leftovers,
            bytes_read,
            lines,
            duration: self.began.elapsed(),
        };
        self.guardian.leave().await;
        report
    }
}

/// Waits until the watcher takes one more signal; `None` when nobody takes signals any more.
async fn room(signals: Option<mpsc::Sender<Signal>>) -> Option<mpsc::OwnedPermit<Signal>> {
    signals?.reserve_owned().await.ok()
}
