//! Channels by which others are told what happened, and what was told.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Makes a channel: with `url` a webhook, with `program` a command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CreateChannel {
    /// What it is called: letters, digits and `-`, `_`, `.`.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 60)))]
    pub name: String,
    /// Where a webhook is sent: `http://` or `https://`, without a name and a password.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 2000)))]
    pub url: Option<String>,
    /// A program of the machine that Redraft runs on and its arguments, which no shell reads; each of 4,000 characters
    /// at most. It gets the message on its standard input.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_items = 1, max_items = 50)))]
    pub program: Option<Vec<String>>,
    /// What is told: `session.needs_you`, `session.stopped`, `session.done`, `session.waiting`; without it all but the
    /// last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_items = 1, max_items = 4)))]
    pub happenings: Option<Vec<String>>,
    /// Only of this project; without it, of all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub project_slug: Option<String>,
}

/// Replaces what a channel is. It stays a webhook or a command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ReplaceChannel {
    /// What it is called from now on.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 60)))]
    pub name: String,
    /// Another address; without it a webhook keeps its own. The secret stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 2000)))]
    pub url: Option<String>,
    /// Another program; without it a command keeps its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_items = 1, max_items = 50)))]
    pub program: Option<Vec<String>>,
    /// What is told.
    #[cfg_attr(feature = "openapi", oai(validator(min_items = 1, max_items = 4)))]
    pub happenings: Vec<String>,
    /// Only of this project; without it, of all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub project_slug: Option<String>,
}

/// A channel, without its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Channel {
    /// Its id.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// `webhook` or `command`.
    pub kind: String,
    /// Where it leads, as far as it is no secret: of an address scheme, host and port; of a program its name.
    pub target: String,
    /// What is told.
    pub happenings: Vec<String>,
    /// Only of this project.
    pub project_slug: Nullable<String>,
    /// Since when there is one.
    pub created_at: String,
}

/// A channel that was made just now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct NewChannel {
    /// The channel.
    pub channel: Channel,
    /// What a webhook's receiver checks signatures with (`whsec_` and base64). It is shown this once.
    pub secret: Nullable<String>,
}

/// One happening on its way by one channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Delivery {
    /// Its id.
    pub id: i64,
    /// The channel.
    pub channel_id: i64,
    /// What the channel is called.
    pub channel_name: String,
    /// The message's id: `webhook-id`, the same for each try.
    pub message_id: String,
    /// What happened: `session.done` and the like, or `notification.test`.
    pub happening: String,
    /// When it happened.
    pub at: String,
    /// What happened, for a person.
    pub sentence: String,
    /// The session; none of a test.
    pub session_id: Nullable<String>,
    /// The session's project.
    pub project_slug: Nullable<String>,
    /// The session's workflow.
    pub workflow_id: Nullable<String>,
    /// The workflow's name.
    pub workflow_name: Nullable<String>,
    /// `waiting`, `delivered` or `given_up`.
    pub state: String,
    /// How often it was tried.
    pub tries: i64,
    /// How the last try went, in a sentence.
    pub answer: Nullable<String>,
    /// When it is tried next.
    pub next_at: Nullable<String>,
    /// When it was delivered, or given up.
    pub ended_at: Nullable<String>,
}
