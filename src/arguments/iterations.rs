//! What a session of iterations is to do, for every command that starts one.

use clap::Args;
use redraft_wire::{HoursOfDay, StartIteration, StopWhen};

/// What a session of iterations is to do.
#[derive(Debug, Args)]
pub(crate) struct Iterations {
    /// What every iteration is asked to do
    #[arg(long, value_name = "TEXT", required_unless_present = "template")]
    pub(crate) prompt: Option<String>,
    /// Ask what this template says: its name, or enough of it
    #[arg(long, value_name = "NAME", conflicts_with = "prompt")]
    pub(crate) template: Option<String>,
    /// Give the first iteration the comments on the document that wait
    #[arg(long)]
    pub(crate) comments: bool,
    /// How many iterations, 1 to 100
    #[arg(long, value_name = "N", default_value_t = 3,
          value_parser = clap::value_parser!(u32).range(1..=100))]
    pub(crate) iterations: u32,
    /// The agent: claude or demo [default: the configured one]
    #[arg(long, value_name = "NAME")]
    pub(crate) agent: Option<String>,
    /// The model, such as opus or sonnet [default: the step's, else opus]
    #[arg(long, value_name = "NAME")]
    pub(crate) model: Option<String>,
    #[command(flatten)]
    pub(crate) limits: Limits,
}

/// How far a session may go, and when it stops by itself.
#[derive(Debug, Args, Default)]
#[command(next_help_heading = "Limits")]
pub(crate) struct Limits {
    /// Stop when this many dollars are spent
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) max_cost: Option<f64>,
    /// Stop when this many tokens are used, those read from the cache not counted
    #[arg(long, value_name = "N")]
    pub(crate) max_tokens: Option<i64>,
    /// Stop this many minutes after the first start
    #[arg(long, value_name = "N")]
    pub(crate) max_minutes: Option<i64>,
    /// Start no iteration from this moment on, such as 2026-12-31T06:00:00+01:00
    #[arg(long, value_name = "TIME")]
    pub(crate) deadline: Option<String>,
    /// Start iterations in these hours alone, such as 22:00-06:00; --time-zone says where
    #[arg(long, value_name = "FROM-TO", requires = "time_zone")]
    pub(crate) hours: Option<String>,
    /// The time zone of the hours, such as Europe/Berlin
    #[arg(long, value_name = "NAME")]
    pub(crate) time_zone: Option<String>,
    /// Stop when two iterations in a row changed less than this many per cent of the document
    #[arg(long, value_name = "PERCENT")]
    pub(crate) converged: Option<f64>,
    /// Stop when an iteration brings back a document that was there before
    #[arg(long)]
    pub(crate) oscillating: bool,
    /// Stop after this many iterations in a row without a change
    #[arg(long, value_name = "N")]
    pub(crate) unchanged: Option<i64>,
    /// Stop after this many failed iterations in a row
    #[arg(long, value_name = "N")]
    pub(crate) failures: Option<i64>,
    /// Stop when the last line of the agent's answer is this
    #[arg(long, value_name = "TEXT")]
    pub(crate) phrase: Option<String>,
}

impl Iterations {
    /// The request for a session that is asked this.
    pub(crate) fn request(&self, prompt: String) -> StartIteration {
        StartIteration {
            prompt,
            iterations: Some(i64::from(self.iterations)),
            model: self.model.clone(),
            agent: self.agent.clone(),
            max_cost_usd: self.limits.max_cost,
            max_tokens: self.limits.max_tokens,
            max_wall_secs: self.limits.max_wall_secs(),
            deadline: self.limits.deadline.clone(),
            hours: self.limits.hours(),
            stop_when: self.limits.stop_when(),
            takes_comments: self.comments.then_some(true),
        }
    }
}

impl Limits {
    /// The hours; where they begin and end is checked by the service, as for everyone.
    pub(crate) fn hours(&self) -> Option<HoursOfDay> {
        let written = self.hours.as_deref()?;
        let (from, to) = written.split_once('-').unwrap_or((written, ""));
        Some(HoursOfDay {
            from: from.trim().to_owned(),
            to: to.trim().to_owned(),
            time_zone: self.time_zone.clone().unwrap_or_default(),
        })
    }

    /// The seconds that its minutes are.
    pub(crate) fn max_wall_secs(&self) -> Option<i64> {
        self.max_minutes.map(|minutes| minutes.saturating_mul(60))
    }

    pub(crate) fn stop_when(&self) -> Option<StopWhen> {
        let stop_when = StopWhen {
            converged_percent: self.converged,
            converged_iterations: None,
            oscillating: self.oscillating.then_some(true),
            unchanged_iterations: self.unchanged,
            failures_in_a_row: self.failures,
            phrase: self.phrase.clone(),
        };
        (stop_when != StopWhen::default()).then_some(stop_when)
    }
}
