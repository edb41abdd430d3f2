//! `redraft limits` and `redraft sessions limits`.

use clap::{Args, ValueEnum};

use super::{OneSession, iterations::Limits};

/// What the installation or a project allows.
#[derive(Debug, Args)]
pub(crate) struct LimitsCommand {
    /// The limits of this project, by its slug or name [default: those of the installation]
    #[arg(long, value_name = "PROJECT")]
    pub(crate) project: Option<String>,
    #[command(flatten)]
    pub(crate) change: PolicyChange,
    /// As JSON, for scripts
    #[arg(long)]
    pub(crate) json: bool,
}

/// What is to become different.
#[derive(Debug, Args, Default, PartialEq)]
#[command(next_help_heading = "Change")]
pub(crate) struct PolicyChange {
    /// How many sessions run at once
    #[arg(long, value_name = "N")]
    pub(crate) max_running: Option<i64>,
    /// The most dollars in a day
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) day: Option<f64>,
    /// The most tokens in a day, those read from the cache not counted
    #[arg(long, value_name = "N")]
    pub(crate) day_tokens: Option<i64>,
    /// The most dollars in a month
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) month: Option<f64>,
    /// The most tokens in a month
    #[arg(long, value_name = "N")]
    pub(crate) month_tokens: Option<i64>,
    /// The most dollars in all
    #[arg(long, value_name = "DOLLARS")]
    pub(crate) total: Option<f64>,
    /// The most tokens in all
    #[arg(long, value_name = "N")]
    pub(crate) total_tokens: Option<i64>,
    /// Where days and months begin, such as Europe/Berlin
    #[arg(long, value_name = "NAME", conflicts_with = "project")]
    pub(crate) time_zone: Option<String>,
    /// The part of an account's 5-hour window that is left to you
    #[arg(long, value_name = "PERCENT", conflicts_with = "project")]
    pub(crate) reserve: Option<i64>,
    /// What the first iteration of a step is expected to cost
    #[arg(long, value_name = "DOLLARS", conflicts_with = "project")]
    pub(crate) first_iteration: Option<f64>,
    /// How often an iteration may be started without progress before its session waits for you
    #[arg(long, value_name = "N", conflicts_with = "project")]
    pub(crate) starts: Option<i64>,
    /// Drop a limit; may be given several times
    #[arg(long, value_name = "LIMIT")]
    pub(crate) drop: Vec<PolicyLimit>,
}

/// A limit of the installation or of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PolicyLimit {
    MaxRunning,
    Day,
    Month,
    Total,
    TimeZone,
    Reserve,
    FirstIteration,
    Starts,
}

/// New limits for a session that goes on.
#[derive(Debug, Args)]
pub(crate) struct SessionLimitsCommand {
    #[command(flatten)]
    pub(crate) session: OneSession,
    /// How many iterations, those that are done included
    #[arg(long, value_name = "N")]
    pub(crate) iterations: Option<i64>,
    #[command(flatten)]
    pub(crate) limits: Limits,
    /// Drop a limit; may be given several times
    #[arg(long, value_name = "LIMIT", help_heading = "Limits")]
    pub(crate) drop: Vec<SessionLimit>,
}

/// A limit of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SessionLimit {
    MaxCost,
    MaxTokens,
    MaxMinutes,
    Deadline,
    Hours,
    Converged,
    Oscillating,
    Unchanged,
    Failures,
    Phrase,
}
