//! Steps of a workflow and their settings.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::{BoundError, ModelName, PermissionProfile, workflow::words};

/// The model of a step that names none.
pub const DEFAULT_MODEL: &str = "opus";

words!(
    /// What kind of work a step is.
    StepType {
        /// Planning with the user: its result is a design document.
        Interactive = "interactive",
        /// Work without the user.
        Autonomous = "autonomous",
    }
);

words!(
    /// Where a step stands.
    StepStatus {
        /// Not begun.
        Pending = "pending",
        /// In work.
        Active = "active",
        /// Done.
        Completed = "completed",
        /// Left out.
        Skipped = "skipped",
    }
);

/// The settings of a step. Unknown keys are kept as they are, since other programs may store theirs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepConfig {
    /// The document, relative to the project's root. `None`: the default place in `.redraft/`.
    pub design_doc_path: Option<String>,
    /// What the agent may do. `None`: [`PermissionProfile::Document`].
    pub permissions: Option<PermissionProfile>,
    /// The agent's tools. `None`: those of the permissions.
    pub allowed_tools: Option<Vec<String>>,
    /// The model. `None`: [`DEFAULT_MODEL`].
    pub model: Option<ModelName>,
    /// The most seconds of one iteration, 1 to 86,400. `None`: 1,800.
    pub timeout_secs: Option<u64>,
    /// Whether the agent runs in a sandbox, wherever the installation does not demand one anyway.
    pub sandbox: bool,
    /// Every key as given.
    raw: Map<String, Value>,
}

/// A setting of a step is not usable.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StepConfigError {
    /// The settings as a whole are larger than 64 KiB.
    #[error("config: at most 65536 bytes are allowed")]
    TooLarge,
    /// A known key has the wrong type.
    #[error("config.{field}: {expected} expected")]
    Type {
        /// The key.
        field: &'static str,
        /// What it should be.
        expected: &'static str,
    },
    /// The model's name is not usable.
    #[error("config.model: {0}")]
    Model(BoundError),
    /// A tool's name is not usable.
    #[error(
        "config.allowedTools: '{0}' is not a tool's name or rule, such as Read or Bash(git log *)"
    )]
    Tool(String),
    /// There is no such profile of permissions.
    #[error(
        "config.permissions: 'read_only', 'document', 'project', 'commands' or 'everything' expected"
    )]
    Permissions,
    /// The permissions do not allow a tool.
    #[error(
        "config.allowedTools: '{0}' is not within config.permissions '{1}'; leave it out or allow more"
    )]
    NotAllowed(String, PermissionProfile),
    /// The time limit is out of range.
    #[error("config.timeout: between 1 and 86400 seconds")]
    Timeout,
}

impl StepConfig {
    /// Reads the settings from the JSON object of a request.
    ///
    /// The document's path is checked against the project's folder elsewhere: that needs the file
    /// system.
    pub fn parse(raw: Map<String, Value>) -> Result<Self, StepConfigError> {
        if Value::Object(raw.clone()).to_string().len() > 65_536 {
            return Err(StepConfigError::TooLarge);
        }
        let text = |field: &'static str| match raw.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(StepConfigError::Type {
                field,
                expected: "a string",
            }),
        };
        let model = text("model")?
            .map(|name| ModelName::parse(&name).map_err(StepConfigError::Model))
            .transpose()?;
        let timeout_secs = match raw.get("timeout") {
            None | Some(Value::Null) => None,
            Some(value) => match value.as_u64() {
                Some(secs) if (1..=86_400).contains(&secs) => Some(secs),
                _ => return Err(StepConfigError::Timeout),
            },
        };
        let sandbox = match raw.get("sandbox") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(wanted)) => *wanted,
            Some(_) => {
                return Err(StepConfigError::Type {
                    field: "sandbox",
                    expected: "true or false",
                });
            }
        };
        let permissions = text("permissions")?
            .map(|name| name.parse().map_err(|()| StepConfigError::Permissions))
            .transpose()?;
        let allowed_tools = parse_tools(raw.get("allowedTools"))?;
        let profile = permissions.unwrap_or(PermissionProfile::Document);
        let named = allowed_tools.iter().flatten();
        if let Some(tool) = named.into_iter().find(|tool| !profile.allows(tool)) {
            return Err(StepConfigError::NotAllowed(tool.clone(), profile));
        }
        Ok(Self {
            design_doc_path: text("design_doc_path")?,
            permissions,
            allowed_tools,
            model,
            timeout_secs,
            sandbox,
            raw,
        })
    }

    /// The JSON object as given.
    pub fn raw(&self) -> &Map<String, Value> {
        &self.raw
    }

    /// The tools that the agent may use.
    pub fn tools(&self) -> Vec<String> {
        let profile = self.permissions.unwrap_or(PermissionProfile::Document);
        self.allowed_tools
            .clone()
            .unwrap_or_else(|| profile.tools().iter().map(ToString::to_string).collect())
    }

    /// What the agent may really do: the permissions, and what the tools add to them.
    pub fn profile(&self) -> PermissionProfile {
        let tools = self.tools();
        let named = match self.permissions.unwrap_or(PermissionProfile::Document) {
            // Its tools may have been narrowed to those that run nothing.
            PermissionProfile::Commands => PermissionProfile::Document,
            PermissionProfile::Everything => PermissionProfile::Project,
            named => named,
        };
        tools
            .iter()
            .fold(named, |profile, tool| profile.with_tool(tool))
    }

    /// Whether a tool that runs commands, or may, is among them.
    pub fn may_run_commands(&self) -> bool {
        self.tools()
            .iter()
            .any(|tool| PermissionProfile::is_command(tool))
    }
}

fn parse_tools(value: Option<&Value>) -> Result<Option<Vec<String>>, StepConfigError> {
    let wrong = StepConfigError::Type {
        field: "allowedTools",
        expected: "a list of strings",
    };
    let items = match value {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(items)) if items.len() <= 100 => items,
        Some(_) => return Err(wrong),
    };
    let mut tools = Vec::with_capacity(items.len());
    for item in items {
        let Value::String(tool) = item else {
            return Err(wrong);
        };
        let starts_with_letter = tool.starts_with(|c: char| c.is_ascii_alphabetic());
        if !starts_with_letter || tool.len() > 200 || tool.chars().any(char::is_control) {
            return Err(StepConfigError::Tool(tool.chars().take(60).collect()));
        }
        tools.push(tool.clone());
    }
    Ok(Some(tools))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parse(value: Value) -> Result<StepConfig, StepConfigError> {
        let Value::Object(map) = value else {
            panic!("an object")
        };
        StepConfig::parse(map)
    }

    #[test]
    fn known_keys_are_checked_and_unknown_ones_kept() {
        let config = parse(json!({
            "design_doc_path": "DESIGN.md", "allowedTools": ["Read", "Bash(git log *)"],
            "model": "sonnet", "timeout": 60, "sandbox": true, "loopType": "x",
        }))
        .unwrap();
        assert!(config.sandbox);
        assert_eq!(config.timeout_secs, Some(60));
        assert!(config.may_run_commands());
        assert_eq!(config.raw()["loopType"], "x");
    }

    #[test]
    fn a_bad_key_is_named() {
        for (bad, field) in [
            (json!({"model": 1}), "model"),
            (json!({"model": "-x"}), "model"),
            (json!({"allowedTools": "Read"}), "allowedTools"),
            (json!({"allowedTools": ["--flag"]}), "allowedTools"),
            (json!({"permissions": "all"}), "permissions"),
            (json!({"permissions": true}), "permissions"),
            (
                json!({"permissions": "read_only", "allowedTools": ["Read", "Bash(ls)"]}),
                "allowedTools: 'Bash(ls)'",
            ),
            (json!({"sandbox": "yes"}), "sandbox"),
            (json!({"timeout": 0}), "timeout"),
            (json!({"timeout": "5"}), "timeout"),
            (json!({"design_doc_path": []}), "design_doc_path"),
        ] {
            assert!(
                parse(bad).unwrap_err().to_string().contains(field),
                "{field}"
            );
        }
    }

    #[test]
    fn commands_are_off_unless_named() {
        assert!(!StepConfig::default().may_run_commands());
    }

    #[test]
    fn the_profile_is_what_the_tools_amount_to() {
        let profile = |value| parse(value).unwrap().profile().as_str();
        assert_eq!(profile(json!({})), "document");
        assert_eq!(profile(json!({"allowedTools": ["Bash(ls)"]})), "commands");
        assert_eq!(
            profile(json!({"permissions": "project", "allowedTools": ["Bash"]})),
            "everything"
        );
        assert_eq!(
            profile(json!({"permissions": "commands", "allowedTools": ["Read"]})),
            "document"
        );
        assert_eq!(profile(json!({"permissions": "everything"})), "everything");
        // What a server's tool does is not known.
        assert_eq!(
            profile(json!({"allowedTools": ["Read", "mcp__docs__read"]})),
            "commands"
        );
        assert_eq!(
            profile(json!({"permissions": "read_only", "allowedTools": ["Task"]})),
            "commands"
        );
    }
}
