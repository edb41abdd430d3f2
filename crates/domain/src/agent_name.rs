//! Which agent does the work.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The agents that Redraft knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AgentName {
    /// The Claude Code CLI.
    Claude,
    /// The scripted writer inside Redraft: needs no account, costs nothing.
    Demo,
}

/// The name is none of [`AgentName`]'s.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("there is no agent with this name; choose 'claude' or 'demo'")]
pub struct UnknownAgent;

impl AgentName {
    /// The name as it is written in requests and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Claude => "claude",
            Self::Demo => "demo",
        }
    }
}

impl fmt::Display for AgentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for AgentName {
    type Err = UnknownAgent;

    fn from_str(name: &str) -> Result<Self, UnknownAgent> {
        match name {
            "claude" => Ok(Self::Claude),
            "demo" => Ok(Self::Demo),
            _ => Err(UnknownAgent),
        }
    }
}
