//! The limits of a session that no statement looks at: one JSON object in its row.

use redraft_domain::{Hours, Limits, StopRules, Timestamp, Usd};
use serde::{Deserialize, Serialize};

/// What is written; a key that is missing limits nothing.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct WrittenRules {
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deadline: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<Hours>,
    #[serde(flatten)]
    rules: StopRules,
}

impl WrittenRules {
    pub(crate) fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The text for a session with these limits.
    pub(crate) fn write(limits: &Limits) -> String {
        let written = Self {
            max_tokens: limits.max_tokens,
            deadline: limits.deadline,
            hours: limits.hours,
            rules: limits.rules.clone(),
        };
        // Numbers, texts and options always become JSON.
        serde_json::to_string(&written).unwrap_or_default()
    }

    pub(crate) fn limits(
        self,
        iterations: u32,
        max_cost_usd: Option<Usd>,
        max_wall_secs: Option<u64>,
    ) -> Limits {
        Limits {
            iterations,
            max_cost_usd,
            max_tokens: self.max_tokens,
            max_wall_secs,
            deadline: self.deadline,
            hours: self.hours,
            rules: self.rules,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_they_were_written() {
        let limits = Limits {
            max_cost_usd: Some(1.5),
            max_tokens: Some(7),
            max_wall_secs: Some(60),
            deadline: Some(Timestamp(9)),
            hours: Hours::parse("22:00", "06:00", "UTC").ok(),
            rules: StopRules {
                unchanged: Some(2),
                phrase: Some("DONE".into()),
                ..StopRules::default()
            },
            ..Limits::iterations(3)
        };
        let read = WrittenRules::read(&WrittenRules::write(&limits)).unwrap();
        assert_eq!(read.limits(3, Some(1.5), Some(60)), limits);
        let none = Limits::iterations(1);
        assert_eq!(WrittenRules::write(&none), "{}");
    }
}
