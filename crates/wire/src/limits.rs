//! Limits: of a session, of a project and of the installation, and what was spent of them.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Hours of the day in which a session may start its iterations; one that runs at their end goes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct HoursOfDay {
    /// When they begin, such as `22:00`.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 5)))]
    pub from: String,
    /// When they end, such as `06:00`; it may be on the next day.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 5)))]
    pub to: String,
    /// The name of the time zone, such as `Europe/Berlin`.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 100)))]
    pub time_zone: String,
}

/// When a session stops before its last iteration; the first rule that holds ends it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct StopWhen {
    /// Each of the last `converged_iterations` changed less than this part of the document, in per cent:
    /// more than 0, at most 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0", exclusive), maximum(value = "100")))
    )]
    pub converged_percent: Option<f64>,
    /// How many iterations in a row count for that: 1 to 100; 2 without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "100")))
    )]
    pub converged_iterations: Option<i64>,
    /// An iteration brought back a document that the session has seen before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oscillating: Option<bool>,
    /// This many iterations in a row changed nothing: 1 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "100")))
    )]
    pub unchanged_iterations: Option<i64>,
    /// This many iterations in a row failed: 1 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "100")))
    )]
    pub failures_in_a_row: Option<i64>,
    /// The last line of the agent's answer is this: one line of 1 to 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 200)))]
    pub phrase: Option<String>,
}

/// All limits of a session; what is left out is not limited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SessionLimits {
    /// How many iterations: 1 to 100, and at least those that have begun.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "100")))
    )]
    pub iterations: i64,
    /// The most dollars the session may cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0", exclusive), maximum(value = "100000")))
    )]
    pub max_cost_usd: Option<f64>,
    /// The most tokens it may use, those read from the cache not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "1000000000000")))
    )]
    pub max_tokens: Option<i64>,
    /// The most seconds from its first start to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "2592000")))
    )]
    pub max_wall_secs: Option<i64>,
    /// No iteration starts from this moment on: ISO 8601 with a time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 40)))]
    pub deadline: Option<String>,
    /// The hours in which iterations start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursOfDay>,
    /// The rules that end it early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_when: Option<StopWhen>,
}

/// The most that may be spent in a time; what is left out is not limited.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Budget {
    /// Dollars.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0", exclusive), maximum(value = "1000000")))
    )]
    pub usd: Option<f64>,
    /// Tokens, those read from the cache not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "1000000000000")))
    )]
    pub tokens: Option<i64>,
}

/// What a project allows; what is left out is not limited.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ProjectLimits {
    /// How many sessions run at once: 1 to 1,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "1000")))
    )]
    pub max_running: Option<i64>,
    /// For each day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Budget>,
    /// For each month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Budget>,
    /// In all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Budget>,
}

/// What the installation allows; what is left out is not limited.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct InstallationLimits {
    /// How many sessions run at once: 1 to 1,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "1000")))
    )]
    pub max_running: Option<i64>,
    /// For each day, all projects together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Budget>,
    /// For each month, all projects together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Budget>,
    /// In all, all projects together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Budget>,
    /// Where days and months begin: the name of a time zone; `UTC` without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 100)))]
    pub time_zone: Option<String>,
    /// What the first iteration of a step is expected to cost, in dollars; 1 without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0", exclusive), maximum(value = "1000")))
    )]
    pub first_iteration_usd: Option<f64>,
    /// How often an iteration may be started without progress before its session is quarantined: 1 to
    /// 100; 3 without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "100")))
    )]
    pub fruitless_starts: Option<i64>,
    /// The part of an account's 5-hour window that is left to you, in per cent: 1 to 99.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "99")))
    )]
    pub reserve_percent: Option<i64>,
}

/// What was spent in a time, and what running attempts have reserved besides.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Spent {
    /// Dollars.
    pub usd: f64,
    /// Tokens, those read from the cache not counted.
    pub tokens: i64,
    /// Dollars held back for attempts that run.
    pub reserved_usd: f64,
}

/// What was spent, by the periods of the budgets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Spending {
    /// Since the day began.
    pub day: Spent,
    /// Since the month began.
    pub month: Spent,
    /// Ever.
    pub total: Spent,
    /// When the day ends.
    pub day_ends: String,
    /// When the month ends.
    pub month_ends: String,
}

/// How far a usage window of an account was used up when the agent last told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct UsageWindow {
    /// Such as `five_hour`.
    pub kind: String,
    /// The used part, in per cent.
    pub used_percent: f64,
    /// When it begins anew.
    pub resets_at: Nullable<String>,
    /// When that was told.
    pub seen_at: String,
}

/// An account that agents were started with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct AgentAccount {
    /// For a person, such as `~/.claude, signed in`.
    pub label: String,
    /// `api`: its dollars are paid; `subscription`: they are what the API would have cost; `demo`: none.
    pub billing: String,
    /// Its usage limit is reached until then; `null`: not that we know of.
    pub limited_until: Nullable<String>,
    /// Its usage windows; one that no warning named yet is unknown and left out.
    pub windows: Vec<UsageWindow>,
}

/// The limits of a project, and what it spent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ProjectLimitsStatus {
    /// The limits.
    pub limits: ProjectLimits,
    /// What was spent.
    pub spent: Spending,
}

/// The limits of the installation, what was spent, and what is known of its accounts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct InstallationLimitsStatus {
    /// The limits.
    pub limits: InstallationLimits,
    /// What was spent.
    pub spent: Spending,
    /// The accounts.
    pub accounts: Vec<AgentAccount>,
}
