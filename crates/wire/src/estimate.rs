//! What a session will probably take.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// What a session will probably take, by what earlier iterations with the same agent and model took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Estimate {
    /// All of it in one sentence; where there is no history, that there is none.
    pub sentence: String,
    /// Whose iterations it is made of: `step`, `project` or `installation`; `null`: there are none.
    pub history_of: Nullable<String>,
    /// How many they are; at most the newest 50.
    pub iterations_counted: i64,
    /// For how many iterations it is.
    pub iterations: i64,
    /// The agent.
    pub agent: String,
    /// The model.
    pub model: String,
    /// Seconds that one took; the time between its attempts is not counted.
    pub secs: Nullable<EstimatedRange>,
    /// Dollars that one cost.
    pub usd: Nullable<EstimatedRange>,
    /// Seconds that all of them will take, by the median.
    pub total_secs: Nullable<f64>,
    /// Dollars that all of them will cost, by the median.
    pub total_usd: Nullable<f64>,
}

/// The median, and the part around it that holds half of the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct EstimatedRange {
    /// A quarter of the figures is below.
    pub low: f64,
    /// The median.
    pub median: f64,
    /// A quarter of the figures is above.
    pub high: f64,
}
