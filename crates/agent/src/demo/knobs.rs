//! Switches that make the demo agent misbehave, for tests.
//!
//! They stand in the variable `REDRAFT_DEMO` and in a last line `demo: …` of the prompt, which wins:
//! `speed=0;fail=overloaded:2`. An unknown word is an error, so that a test cannot test nothing.

/// How the agent is to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// 529, after two retries.
    Overloaded,
    /// 500.
    Server,
    /// No connection.
    Network,
    /// A usage limit that names its end.
    Limit,
    /// A usage limit that does not.
    Limited,
    /// 401.
    Login,
    /// No credit.
    Billing,
    /// No such model.
    Model,
    /// A refused request.
    Refused,
    /// Out of turns.
    Turns,
    /// Out of budget.
    Budget,
    /// Ends well, without a result.
    NoResult,
    /// Ends in the middle, with the code of `exit`.
    Exit,
    /// Ends in the middle of a line.
    HalfLine,
    /// Closes its output in the middle of a line, while a tool runs, and stays.
    Closed,
}

/// Where the agent is to hang.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hang {
    /// Before its first event.
    Start,
    /// In a text.
    Text,
    /// In a tool.
    Tool,
}

/// All switches.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Knobs {
    /// `speed=F`: how many times as fast as usual; 0: without any pause.
    pub(super) speed: f64,
    /// `fail=KIND` or `fail=KIND:M`: fail always, or in the first M starts of the iteration.
    pub(super) fail: Option<(Fault, Option<usize>)>,
    /// `exit=N`: the exit code of `fail=exit`.
    pub(super) exit: u8,
    /// `resets=S`: the end of `fail=limit`, in seconds since 1970.
    pub(super) resets: i64,
    /// `only=K`: all switches but `speed` only in iteration K.
    pub(super) only: Option<usize>,
    /// `counter=PATH`: the file that counts the starts for `fail=KIND:M`.
    pub(super) counter: Option<String>,
    /// `lines=N`: N more texts.
    pub(super) lines: usize,
    /// `size=N`: the bytes of each of these, or of one if there is no `lines`.
    pub(super) size: usize,
    /// `stderr=N`: N bytes to standard error.
    pub(super) stderr: usize,
    /// `garbage=N`: N bytes that are neither JSON nor UTF-8.
    pub(super) garbage: usize,
    /// `surrogate=1`: a text with a lone surrogate.
    pub(super) surrogate: bool,
    /// `results=N`: how many turns end.
    pub(super) results: usize,
    /// `hang=start|text|tool`.
    pub(super) hang: Option<Hang>,
    /// `stubborn=1`: does not stop when it is asked to.
    pub(super) stubborn: bool,
    /// `orphan=N`: leaves N processes in sessions of their own.
    pub(super) orphan: usize,
    /// `daemon=N`: leaves N processes that also changed their parent and dropped their environment.
    pub(super) daemon: usize,
    /// `tool=MS`: a tool that runs a process for so long.
    pub(super) tool_ms: u64,
    /// `linger=MS`: stays for so long after the last result.
    pub(super) linger_ms: u64,
    /// `nochange=1`: reads the document and leaves it alone.
    pub(super) nochange: bool,
    /// `cost=USD`: the cost that it tells.
    pub(super) cost: Option<f64>,
}

impl Default for Knobs {
    fn default() -> Self {
        Self {
            speed: 1.0,
            fail: None,
            exit: 3,
            resets: 0,
            only: None,
            counter: None,
            lines: 0,
            size: 0,
            stderr: 0,
            garbage: 0,
            surrogate: false,
            results: 1,
            hang: None,
            stubborn: false,
            orphan: 0,
            daemon: 0,
            tool_ms: 0,
            linger_ms: 0,
            nochange: false,
            cost: None,
        }
    }
}

impl Knobs {
    /// Reads both places; the error names the word that is not understood.
    pub(super) fn read(variable: &str, line: &str, iteration: usize) -> Result<Self, String> {
        let mut knobs = Self::default();
        for word in variable.split(';').chain(line.split(';')).map(str::trim) {
            if !word.is_empty() {
                knobs
                    .set(word)
                    .ok_or_else(|| word.chars().take(100).collect::<String>())?;
            }
        }
        if knobs.only.is_some_and(|only| only != iteration) {
            knobs = Self {
                speed: knobs.speed,
                ..Self::default()
            };
        }
        Ok(knobs)
    }

    fn set(&mut self, word: &str) -> Option<()> {
        let (name, value) = word.split_once('=')?;
        match name {
            "speed" => self.speed = value.parse().ok()?,
            "fail" => self.fail = Some(fault(value)?),
            "exit" => self.exit = value.parse().ok()?,
            "resets" => self.resets = value.parse().ok()?,
            "only" => self.only = Some(value.parse().ok()?),
            "counter" => self.counter = Some(value.to_owned()),
            "lines" => self.lines = value.parse().ok()?,
            "size" => self.size = value.parse().ok()?,
            "stderr" => self.stderr = value.parse().ok()?,
            "garbage" => self.garbage = value.parse().ok()?,
            "surrogate" => self.surrogate = value == "1",
            "results" => self.results = value.parse().ok()?,
            "hang" => self.hang = Some(hang(value)?),
            "stubborn" => self.stubborn = value == "1",
            "orphan" => self.orphan = value.parse().ok()?,
            "daemon" => self.daemon = value.parse().ok()?,
            "tool" => self.tool_ms = value.parse().ok()?,
            "linger" => self.linger_ms = value.parse().ok()?,
            "nochange" => self.nochange = value == "1",
            "cost" => self.cost = Some(value.parse().ok()?),
            _ => return None,
        }
        Some(())
    }
}

fn fault(value: &str) -> Option<(Fault, Option<usize>)> {
    let (kind, times) = match value.split_once(':') {
        Some((kind, times)) => (kind, Some(times.parse().ok()?)),
        None => (value, None),
    };
    let fault = match kind {
        "overloaded" => Fault::Overloaded,
        "server" => Fault::Server,
        "network" => Fault::Network,
        "limit" => Fault::Limit,
        "limited" => Fault::Limited,
        "login" => Fault::Login,
        "billing" => Fault::Billing,
        "model" => Fault::Model,
        "refused" => Fault::Refused,
        "turns" => Fault::Turns,
        "budget" => Fault::Budget,
        "noresult" => Fault::NoResult,
        "exit" => Fault::Exit,
        "halfline" => Fault::HalfLine,
        "closed" => Fault::Closed,
        _ => return None,
    };
    Some((fault, times))
}

fn hang(value: &str) -> Option<Hang> {
    match value {
        "start" => Some(Hang::Start),
        "text" => Some(Hang::Text),
        "tool" => Some(Hang::Tool),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prompts_line_wins_over_the_variable() {
        let knobs = Knobs::read("speed=0;lines=3", "lines=5; fail=overloaded:2", 1).unwrap();
        assert_eq!((knobs.speed, knobs.lines), (0.0, 5));
        assert_eq!(knobs.fail, Some((Fault::Overloaded, Some(2))));
    }

    #[test]
    fn a_word_that_is_not_understood_is_an_error() {
        assert_eq!(Knobs::read("speeed=0", "", 1), Err("speeed=0".into()));
        assert_eq!(Knobs::read("", "fail=never", 1), Err("fail=never".into()));
    }

    #[test]
    fn switches_can_be_for_one_iteration_only() {
        let knobs = Knobs::read("speed=0;fail=exit;only=2", "", 1).unwrap();
        assert_eq!((knobs.speed, knobs.fail), (0.0, None));
        assert!(
            Knobs::read("fail=exit;only=2", "", 2)
                .unwrap()
                .fail
                .is_some()
        );
    }
}
