// Written by `cargo xtask clients`.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///A token, without its secret.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AccessToken {
        ///When it was made.
        pub created_at: ::std::string::String,
        ///When it becomes void.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub expires_at: ::std::option::Option<::std::string::String>,
        ///When it was used last, to the minute.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_used_at: ::std::option::Option<::std::string::String>,
        ///From which address.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_used_from: ::std::option::Option<::std::string::String>,
        ///What it is called; `local` is the one of Redraft's own folder.
        pub name: ::std::string::String,
        ///What it may do.
        pub scope: ::std::string::String,
    }
    ///Adds a step to a workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AddStep {
        ///Its settings: `design_doc_path`, `allowedTools`, `model`, `timeout` (seconds), `loopType`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub config: ::std::option::Option<::serde_json::Value>,
        ///How it is called.
        pub name: AddStepName,
        ///Its place, from 1; without it the end.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub step_number: ::std::option::Option<::std::num::NonZeroU32>,
        ///`interactive` or `autonomous`.
        pub step_type: AddStepStepType,
    }
    ///How it is called.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AddStepName(::std::string::String);
    impl ::std::ops::Deref for AddStepName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AddStepName> for ::std::string::String {
        fn from(value: AddStepName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AddStepName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AddStepName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AddStepName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AddStepName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///`interactive` or `autonomous`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AddStepStepType(::std::string::String);
    impl ::std::ops::Deref for AddStepStepType {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AddStepStepType> for ::std::string::String {
        fn from(value: AddStepStepType) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AddStepStepType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 20usize {
                return Err("longer than 20 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AddStepStepType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AddStepStepType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AddStepStepType {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Makes a resource of rules that were found.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AdoptGuardrails {
        ///The file, as it was found.
        pub path: AdoptGuardrailsPath,
    }
    ///The file, as it was found.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct AdoptGuardrailsPath(::std::string::String);
    impl ::std::ops::Deref for AdoptGuardrailsPath {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<AdoptGuardrailsPath> for ::std::string::String {
        fn from(value: AdoptGuardrailsPath) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for AdoptGuardrailsPath {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for AdoptGuardrailsPath {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AdoptGuardrailsPath {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for AdoptGuardrailsPath {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///An account that agents were started with.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AgentAccount {
        ///`api`: its dollars are paid; `subscription`: they are what the API would have cost; `demo`: none.
        pub billing: ::std::string::String,
        ///For a person, such as `~/.claude, signed in`.
        pub label: ::std::string::String,
        ///Its usage limit is reached until then; `null`: not that we know of.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub limited_until: ::std::option::Option<::std::string::String>,
        ///Its usage windows; one that no warning named yet is unknown and left out.
        pub windows: ::std::vec::Vec<UsageWindow>,
    }
    ///Anything else that the agent said.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AgentEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///The agent's own name for it.
        pub kind: ::std::string::String,
        ///The JSON as the agent sent it, in a string.
        pub raw: ::std::string::String,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: AgentEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AgentEventType {
        #[serde(rename = "agent")]
        Agent,
    }
    impl ::std::fmt::Display for AgentEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Agent => f.write_str("agent"),
            }
        }
    }
    impl ::std::str::FromStr for AgentEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "agent" => Ok(Self::Agent),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AgentEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AgentEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///An agent that sessions can use.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AgentInfo {
        ///Whether it can be started here.
        pub available: bool,
        ///Whether a session without a choice uses it.
        pub is_default: bool,
        ///What it is, or what to do to make it available, in one sentence.
        pub message: ::std::string::String,
        ///`claude` or `demo`.
        pub name: ::std::string::String,
        ///Its version.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub version: ::std::option::Option<::std::string::String>,
    }
    ///A session's results.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Artifacts {
        ///The design document.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub design_doc: ::std::option::Option<::std::string::String>,
        ///The guardrails.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub guardrails: ::std::option::Option<::std::string::String>,
    }
    ///The results.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ArtifactsEvent {
        pub artifacts: Artifacts,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ArtifactsEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ArtifactsEventType {
        #[serde(rename = "artifacts")]
        Artifacts,
    }
    impl ::std::fmt::Display for ArtifactsEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Artifacts => f.write_str("artifacts"),
            }
        }
    }
    impl ::std::str::FromStr for ArtifactsEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "artifacts" => Ok(Self::Artifacts),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ArtifactsEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArtifactsEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///One start of the agent for an iteration.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Attempt {
        ///Which start for this iteration, from 1.
        pub attempt_number: i32,
        ///Whether the dollars are an estimate.
        pub cost_is_estimate: bool,
        ///Dollars.
        pub cost_usd: f64,
        ///When it ended.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub ended_at: ::std::option::Option<::std::string::String>,
        ///The agent's exit code.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub exit_code: ::std::option::Option<i32>,
        ///The signal that ended the agent.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub exit_signal: ::std::option::Option<i32>,
        ///Its id.
        pub id: i64,
        ///Tokens read, without those from the cache.
        pub input_tokens: i64,
        ///The iteration it belongs to.
        pub iteration_number: i32,
        ///Processes that it had left behind and that were ended.
        pub leftovers: i32,
        ///How it ended, in one sentence.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub message: ::std::option::Option<::std::string::String>,
        ///How it ended, as a word.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub outcome: ::std::option::Option<::std::string::String>,
        ///Tokens written.
        pub output_tokens: i64,
        ///Dollars that were held back from the budgets for it while it ran.
        pub reserved_usd: f64,
        ///Whether it went on with the conversation of an earlier attempt.
        pub resumed: bool,
        ///When it began.
        pub started_at: ::std::string::String,
        ///The last part of the agent's stderr.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub stderr: ::std::option::Option<::std::string::String>,
        ///The worker that ran it.
        pub worker: ::std::string::String,
    }
    ///An entry of the audit log.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AuditEntry {
        ///From which address, where it came over the network.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub address: ::std::option::Option<::std::string::String>,
        ///When.
        pub at: ::std::string::String,
        ///Grows with each entry.
        pub id: i64,
        ///On which object, as the address names it.
        pub object: ::std::string::String,
        ///What: the id of an operation, or a word of the terminal's.
        pub operation: ::std::string::String,
        ///The status that it was answered with; none where its client went away before, and for the terminal.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub status: ::std::option::Option<i64>,
        ///How often: more than once where refused requests were only counted.
        pub times: i64,
        ///Who: `token ci`, `browser of ci`, `browser by link`, `terminal`, `nobody`, `several`.
        pub who: ::std::string::String,
    }
    ///The most that may be spent in a time; what is left out is not limited.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Budget {
        ///Tokens, those read from the cache not counted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tokens: ::std::option::Option<::std::num::NonZeroU64>,
        ///Dollars.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub usd: ::std::option::Option<f64>,
    }
    ///Names the session to cancel.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CancelIteration {
        ///The session's id.
        pub session_id: CancelIterationSessionId,
    }
    ///The session's id.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CancelIterationSessionId(::std::string::String);
    impl ::std::ops::Deref for CancelIterationSessionId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CancelIterationSessionId> for ::std::string::String {
        fn from(value: CancelIterationSessionId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CancelIterationSessionId {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CancelIterationSessionId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CancelIterationSessionId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CancelIterationSessionId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The user stopped the session: its last event.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CancelledEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///How many iterations were completed.
        pub iterations_completed: i32,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: CancelledEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum CancelledEventType {
        #[serde(rename = "cancelled")]
        Cancelled,
    }
    impl ::std::fmt::Display for CancelledEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Cancelled => f.write_str("cancelled"),
            }
        }
    }
    impl ::std::str::FromStr for CancelledEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "cancelled" => Ok(Self::Cancelled),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for CancelledEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CancelledEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Changes what a note says.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ChangeNote {
        ///What the iteration is told: 1 to 10,000 characters.
        pub content: ChangeNoteContent,
    }
    ///What the iteration is told: 1 to 10,000 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ChangeNoteContent(::std::string::String);
    impl ::std::ops::Deref for ChangeNoteContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ChangeNoteContent> for ::std::string::String {
        fn from(value: ChangeNoteContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ChangeNoteContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 10000usize {
                return Err("longer than 10000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ChangeNoteContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ChangeNoteContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ChangeNoteContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A file outside the working copy that is not as it was.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ChangedFile {
        ///Its size after the run, in bytes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bytes_after: ::std::option::Option<i64>,
        ///Its size before, in bytes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bytes_before: ::std::option::Option<i64>,
        ///`created`, `changed` or `removed`.
        pub change: ::std::string::String,
        ///Its path in the project.
        pub path: ::std::string::String,
    }
    ///A channel, without its secret.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Channel {
        ///Since when there is one.
        pub created_at: ::std::string::String,
        ///What is told.
        pub happenings: ::std::vec::Vec<::std::string::String>,
        ///Its id.
        pub id: i64,
        ///`webhook` or `command`.
        pub kind: ::std::string::String,
        ///What it is called.
        pub name: ::std::string::String,
        ///Only of this project.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub project_slug: ::std::option::Option<::std::string::String>,
        ///Where it leads, as far as it is no secret: of an address scheme, host and port; of a program its name.
        pub target: ::std::string::String,
    }
    ///Completes the planning step, also where its session has to be stopped for that.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct CompleteStep {
        ///The final design document, at most 2 MiB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub design_doc: ::std::option::Option<CompleteStepDesignDoc>,
        ///The final guardrails, at most 2 MiB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub guardrails: ::std::option::Option<CompleteStepGuardrails>,
        /**Whether a session that is going on is cancelled first, its agent with all its processes gone.
Without it such a session is a reason for 409.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stop_running: ::std::option::Option<bool>,
    }
    ///The final design document, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CompleteStepDesignDoc(::std::string::String);
    impl ::std::ops::Deref for CompleteStepDesignDoc {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CompleteStepDesignDoc> for ::std::string::String {
        fn from(value: CompleteStepDesignDoc) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CompleteStepDesignDoc {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CompleteStepDesignDoc {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CompleteStepDesignDoc {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CompleteStepDesignDoc {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The final guardrails, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CompleteStepGuardrails(::std::string::String);
    impl ::std::ops::Deref for CompleteStepGuardrails {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CompleteStepGuardrails> for ::std::string::String {
        fn from(value: CompleteStepGuardrails) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CompleteStepGuardrails {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CompleteStepGuardrails {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CompleteStepGuardrails {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CompleteStepGuardrails {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A finished piece of the agent's text.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ContentEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The text, in a chat session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub content: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///The tool call of the subagent that wrote it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parent: ::std::option::Option<::std::string::String>,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///The text, in an iteration session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: ::std::option::Option<::std::string::String>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ContentEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ContentEventType {
        #[serde(rename = "content")]
        Content,
    }
    impl ::std::fmt::Display for ContentEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Content => f.write_str("content"),
            }
        }
    }
    impl ::std::str::FromStr for ContentEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "content" => Ok(Self::Content),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ContentEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContentEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Makes a channel: with `url` a webhook, with `program` a command.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreateChannel {
        /**What is told: `session.needs_you`, `session.stopped`, `session.done`, `session.waiting`; without it all but the
last.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub happenings: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///What it is called: letters, digits and `-`, `_`, `.`.
        pub name: CreateChannelName,
        /**A program of the machine that Redraft runs on and its arguments, which no shell reads; each of 4,000 characters
at most. It gets the message on its standard input.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub program: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Only of this project; without it, of all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_slug: ::std::option::Option<CreateChannelProjectSlug>,
        ///Where a webhook is sent: `http://` or `https://`, without a name and a password.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<CreateChannelUrl>,
    }
    ///What it is called: letters, digits and `-`, `_`, `.`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateChannelName(::std::string::String);
    impl ::std::ops::Deref for CreateChannelName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateChannelName> for ::std::string::String {
        fn from(value: CreateChannelName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateChannelName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 60usize {
                return Err("longer than 60 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateChannelName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateChannelName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateChannelName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Only of this project; without it, of all.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateChannelProjectSlug(::std::string::String);
    impl ::std::ops::Deref for CreateChannelProjectSlug {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateChannelProjectSlug> for ::std::string::String {
        fn from(value: CreateChannelProjectSlug) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateChannelProjectSlug {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateChannelProjectSlug {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateChannelProjectSlug {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateChannelProjectSlug {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Where a webhook is sent: `http://` or `https://`, without a name and a password.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateChannelUrl(::std::string::String);
    impl ::std::ops::Deref for CreateChannelUrl {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateChannelUrl> for ::std::string::String {
        fn from(value: CreateChannelUrl) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateChannelUrl {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2000usize {
                return Err("longer than 2000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateChannelUrl {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateChannelUrl {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateChannelUrl {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Registers a folder as a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreateProject {
        ///How it is called; without it the folder's name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<CreateProjectName>,
        ///The folder's absolute path.
        pub path: CreateProjectPath,
    }
    ///How it is called; without it the folder's name.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateProjectName(::std::string::String);
    impl ::std::ops::Deref for CreateProjectName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateProjectName> for ::std::string::String {
        fn from(value: CreateProjectName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateProjectName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateProjectName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateProjectName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProjectName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The folder's absolute path.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateProjectPath(::std::string::String);
    impl ::std::ops::Deref for CreateProjectPath {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateProjectPath> for ::std::string::String {
        fn from(value: CreateProjectPath) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateProjectPath {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 4096usize {
                return Err("longer than 4096 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateProjectPath {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateProjectPath {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateProjectPath {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Makes a resource.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreateResource {
        ///Its text, at most 2 MiB.
        pub content: CreateResourceContent,
        ///The name of its file: plain, at most 200 bytes, ending in `.md` or `.txt`.
        pub file_name: CreateResourceFileName,
        ///`design_doc`, `guardrails` or `other`; without it what the file's name says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<CreateResourceKind>,
        ///How it is called; without it the file's name without its ending.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<CreateResourceName>,
    }
    ///Its text, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateResourceContent(::std::string::String);
    impl ::std::ops::Deref for CreateResourceContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateResourceContent> for ::std::string::String {
        fn from(value: CreateResourceContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateResourceContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateResourceContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateResourceContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateResourceContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The name of its file: plain, at most 200 bytes, ending in `.md` or `.txt`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateResourceFileName(::std::string::String);
    impl ::std::ops::Deref for CreateResourceFileName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateResourceFileName> for ::std::string::String {
        fn from(value: CreateResourceFileName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateResourceFileName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateResourceFileName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateResourceFileName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateResourceFileName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///`design_doc`, `guardrails` or `other`; without it what the file's name says.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateResourceKind(::std::string::String);
    impl ::std::ops::Deref for CreateResourceKind {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateResourceKind> for ::std::string::String {
        fn from(value: CreateResourceKind) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateResourceKind {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 20usize {
                return Err("longer than 20 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateResourceKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateResourceKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateResourceKind {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///How it is called; without it the file's name without its ending.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateResourceName(::std::string::String);
    impl ::std::ops::Deref for CreateResourceName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateResourceName> for ::std::string::String {
        fn from(value: CreateResourceName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateResourceName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateResourceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateResourceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateResourceName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A step of a new workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreateStep {
        ///Its settings: `design_doc_path`, `allowedTools`, `model`, `timeout` (seconds), `loopType`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub config: ::std::option::Option<::serde_json::Value>,
        ///How it is called.
        pub name: CreateStepName,
        ///`interactive` or `autonomous`.
        pub step_type: CreateStepStepType,
    }
    ///How it is called.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateStepName(::std::string::String);
    impl ::std::ops::Deref for CreateStepName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateStepName> for ::std::string::String {
        fn from(value: CreateStepName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateStepName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateStepName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateStepName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateStepName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///`interactive` or `autonomous`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateStepStepType(::std::string::String);
    impl ::std::ops::Deref for CreateStepStepType {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateStepStepType> for ::std::string::String {
        fn from(value: CreateStepStepType) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateStepStepType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 20usize {
                return Err("longer than 20 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateStepStepType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateStepStepType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateStepStepType {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Makes a token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreateToken {
        ///After how many seconds it is void: a minute to ten years; without it, never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_in_secs: ::std::option::Option<i64>,
        ///What it is called: letters, digits and `-`, `_`, `.`.
        pub name: CreateTokenName,
        ///What it may do: `read`, `operate` or `admin`, each with what those before it may.
        pub scope: CreateTokenScope,
    }
    ///What it is called: letters, digits and `-`, `_`, `.`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateTokenName(::std::string::String);
    impl ::std::ops::Deref for CreateTokenName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateTokenName> for ::std::string::String {
        fn from(value: CreateTokenName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateTokenName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 60usize {
                return Err("longer than 60 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateTokenName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateTokenName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateTokenName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What it may do: `read`, `operate` or `admin`, each with what those before it may.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateTokenScope(::std::string::String);
    impl ::std::ops::Deref for CreateTokenScope {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateTokenScope> for ::std::string::String {
        fn from(value: CreateTokenScope) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateTokenScope {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 20usize {
                return Err("longer than 20 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateTokenScope {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateTokenScope {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateTokenScope {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Makes a workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreateWorkflow {
        ///How it is called.
        pub name: CreateWorkflowName,
        ///Its steps in order; without them one interactive design-document step.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub steps: ::std::option::Option<::std::vec::Vec<CreateStep>>,
    }
    ///How it is called.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateWorkflowName(::std::string::String);
    impl ::std::ops::Deref for CreateWorkflowName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateWorkflowName> for ::std::string::String {
        fn from(value: CreateWorkflowName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateWorkflowName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateWorkflowName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateWorkflowName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateWorkflowName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///One happening on its way by one channel.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Delivery {
        ///How the last try went, in a sentence.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub answer: ::std::option::Option<::std::string::String>,
        ///When it happened.
        pub at: ::std::string::String,
        ///The channel.
        pub channel_id: i64,
        ///What the channel is called.
        pub channel_name: ::std::string::String,
        ///When it was delivered, or given up.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub ended_at: ::std::option::Option<::std::string::String>,
        ///What happened: `session.done` and the like, or `notification.test`.
        pub happening: ::std::string::String,
        ///Its id.
        pub id: i64,
        ///The message's id: `webhook-id`, the same for each try.
        pub message_id: ::std::string::String,
        ///When it is tried next.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub next_at: ::std::option::Option<::std::string::String>,
        ///The session's project.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub project_slug: ::std::option::Option<::std::string::String>,
        ///What happened, for a person.
        pub sentence: ::std::string::String,
        ///The session; none of a test.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///`waiting`, `delivered` or `given_up`.
        pub state: ::std::string::String,
        ///How often it was tried.
        pub tries: i64,
        ///The session's workflow.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
        ///The workflow's name.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub workflow_name: ::std::option::Option<::std::string::String>,
    }
    ///The iteration changed the document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DesignDocUpdatedEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///Characters added inside the lines.
        pub chars_added: i64,
        ///Characters removed inside the lines.
        pub chars_removed: i64,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///The new revision.
        pub revision_id: i64,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: DesignDocUpdatedEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum DesignDocUpdatedEventType {
        #[serde(rename = "design_doc_updated")]
        DesignDocUpdated,
    }
    impl ::std::fmt::Display for DesignDocUpdatedEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::DesignDocUpdated => f.write_str("design_doc_updated"),
            }
        }
    }
    impl ::std::str::FromStr for DesignDocUpdatedEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "design_doc_updated" => Ok(Self::DesignDocUpdated),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DesignDocUpdatedEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DesignDocUpdatedEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A line of a diff.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DiffLine {
        ///The line as in the diff, with its sign.
        pub line: ::std::string::String,
        #[serde(rename = "type")]
        pub type_: DiffLineType,
    }
    ///What a line of a diff is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum DiffLineType {
        #[serde(rename = "add")]
        Add,
        #[serde(rename = "remove")]
        Remove,
        #[serde(rename = "context")]
        Context,
        #[serde(rename = "hunk")]
        Hunk,
    }
    impl ::std::fmt::Display for DiffLineType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Add => f.write_str("add"),
                Self::Remove => f.write_str("remove"),
                Self::Context => f.write_str("context"),
                Self::Hunk => f.write_str("hunk"),
            }
        }
    }
    impl ::std::str::FromStr for DiffLineType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "add" => Ok(Self::Add),
                "remove" => Ok(Self::Remove),
                "context" => Ok(Self::Context),
                "hunk" => Ok(Self::Hunk),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DiffLineType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DiffLineType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The document as it is now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Document {
        ///When that was written.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub changed_at: ::std::option::Option<::std::string::String>,
        ///Its text; empty while there is no document.
        pub content: ::std::string::String,
        ///The iteration of that session that runs.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_number: ::std::option::Option<i32>,
        ///Its file, relative to the project.
        pub path: ::std::string::String,
        ///Its newest version; `null` while there is no document.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
        ///The session that works on it and has not ended.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///The step whose document it is.
        pub step_id: i64,
        /**What whoever wrote its text should know, a sentence each. Only in the answer to the request that
brought it.*/
        pub warnings: ::std::vec::Vec<::std::string::String>,
    }
    ///The session, or the answer, ended well: its last event.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DoneEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///How many iterations were completed.
        pub iterations_completed: i32,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: DoneEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum DoneEventType {
        #[serde(rename = "done")]
        Done,
    }
    impl ::std::fmt::Display for DoneEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Done => f.write_str("done"),
            }
        }
    }
    impl ::std::str::FromStr for DoneEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "done" => Ok(Self::Done),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DoneEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DoneEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Something failed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ErrorEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///There, and `true`, on the last event of a session that ended in an error.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fatal: ::std::option::Option<bool>,
        ///The iteration that failed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iteration: ::std::option::Option<i32>,
        ///What happened, why, what next: one sentence.
        pub message: ::std::string::String,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ErrorEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ErrorEventType {
        #[serde(rename = "error")]
        Error,
    }
    impl ::std::fmt::Display for ErrorEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Error => f.write_str("error"),
            }
        }
    }
    impl ::std::str::FromStr for ErrorEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "error" => Ok(Self::Error),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ErrorEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ErrorEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What a session will probably take, by what earlier iterations with the same agent and model took.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Estimate {
        ///The agent.
        pub agent: ::std::string::String,
        ///Whose iterations it is made of: `step`, `project` or `installation`; `null`: there are none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub history_of: ::std::option::Option<::std::string::String>,
        ///For how many iterations it is.
        pub iterations: i64,
        ///How many they are; at most the newest 50.
        pub iterations_counted: i64,
        ///The model.
        pub model: ::std::string::String,
        ///Seconds that one took; the time between its attempts is not counted.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub secs: ::std::option::Option<EstimatedRange>,
        ///All of it in one sentence; where there is no history, that there is none.
        pub sentence: ::std::string::String,
        ///Seconds that all of them will take, by the median.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub total_secs: ::std::option::Option<f64>,
        ///Dollars that all of them will cost, by the median.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub total_usd: ::std::option::Option<f64>,
        ///Dollars that one cost.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub usd: ::std::option::Option<EstimatedRange>,
    }
    ///The median, and the part around it that holds half of the figures.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EstimatedRange {
        ///A quarter of the figures is above.
        pub high: f64,
        ///A quarter of the figures is below.
        pub low: f64,
        ///The median.
        pub median: f64,
    }
    ///A piece of an excerpt.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ExcerptPiece {
        ///Whether it is one of the words that were looked for.
        pub is_hit: bool,
        ///Its text, on one line.
        pub text: ::std::string::String,
    }
    /**Files of the project outside the working copy changed while the agent ran, or not all of them
could be looked at.*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct FilesChangedEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///Whether all files of the project were looked at.
        pub complete: bool,
        ///A unified diff of those that are small texts.
        pub diff: ::std::string::String,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The files, at most 100.
        pub files: ::std::vec::Vec<ChangedFile>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///What happened, for a person.
        pub message: ::std::string::String,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: FilesChangedEventType,
        ///Whether the agent was not allowed to change any of them.
        pub warning: bool,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum FilesChangedEventType {
        #[serde(rename = "files_changed")]
        FilesChanged,
    }
    impl ::std::fmt::Display for FilesChangedEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::FilesChanged => f.write_str("files_changed"),
            }
        }
    }
    impl ::std::str::FromStr for FilesChangedEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "files_changed" => Ok(Self::FilesChanged),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for FilesChangedEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FilesChangedEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A folder.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Folder {
        ///Whether it is the root of a git repository.
        pub is_git: bool,
        ///Its name.
        pub name: ::std::string::String,
        ///Its absolute path.
        pub path: ::std::string::String,
    }
    ///The folders below one folder.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct FolderListing {
        ///Its Markdown and text files, sorted by name.
        pub documents: ::std::vec::Vec<::std::string::String>,
        ///The folders in it, sorted by name; hidden ones left out.
        pub folders: ::std::vec::Vec<Folder>,
        ///Whether it is the root of a git repository.
        pub is_git: bool,
        ///The folder above it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub parent: ::std::option::Option<::std::string::String>,
        ///The folder's absolute path.
        pub path: ::std::string::String,
        ///Whether there are more than are listed.
        pub truncated: bool,
    }
    ///Starts a session on an earlier version of the document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ForkRevision {
        ///`claude` or `demo`; without it the configured one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub agent: ::std::option::Option<ForkRevisionAgent>,
        ///No iteration starts from this moment on: ISO 8601 with a time zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deadline: ::std::option::Option<ForkRevisionDeadline>,
        ///The session that it is forked from; without it the one in which the version was written.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub from_session: ::std::option::Option<ForkRevisionFromSession>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub hours: ::std::option::Option<HoursOfDay>,
        ///How many iterations: 1 to 100; 3 without it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iterations: ::std::option::Option<::std::num::NonZeroU64>,
        ///The most dollars the session may cost.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_cost_usd: ::std::option::Option<f64>,
        ///The most tokens it may use, those read from the cache not counted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_tokens: ::std::option::Option<::std::num::NonZeroU64>,
        ///The most seconds from its first start to its end.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_wall_secs: ::std::option::Option<::std::num::NonZeroU64>,
        ///The model; without it the step's, else `opus`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub model: ::std::option::Option<ForkRevisionModel>,
        ///What every iteration is asked to do: 1 to 100,000 characters.
        pub prompt: ForkRevisionPrompt,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stop_when: ::std::option::Option<StopWhen>,
        ///Whether its first iteration is given the comments on the document that wait.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub takes_comments: ::std::option::Option<bool>,
    }
    ///`claude` or `demo`; without it the configured one.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ForkRevisionAgent(::std::string::String);
    impl ::std::ops::Deref for ForkRevisionAgent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ForkRevisionAgent> for ::std::string::String {
        fn from(value: ForkRevisionAgent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ForkRevisionAgent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ForkRevisionAgent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ForkRevisionAgent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ForkRevisionAgent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///No iteration starts from this moment on: ISO 8601 with a time zone.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ForkRevisionDeadline(::std::string::String);
    impl ::std::ops::Deref for ForkRevisionDeadline {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ForkRevisionDeadline> for ::std::string::String {
        fn from(value: ForkRevisionDeadline) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ForkRevisionDeadline {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 40usize {
                return Err("longer than 40 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ForkRevisionDeadline {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ForkRevisionDeadline {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ForkRevisionDeadline {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The session that it is forked from; without it the one in which the version was written.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ForkRevisionFromSession(::std::string::String);
    impl ::std::ops::Deref for ForkRevisionFromSession {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ForkRevisionFromSession> for ::std::string::String {
        fn from(value: ForkRevisionFromSession) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ForkRevisionFromSession {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ForkRevisionFromSession {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ForkRevisionFromSession {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ForkRevisionFromSession {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The model; without it the step's, else `opus`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ForkRevisionModel(::std::string::String);
    impl ::std::ops::Deref for ForkRevisionModel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ForkRevisionModel> for ::std::string::String {
        fn from(value: ForkRevisionModel) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ForkRevisionModel {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ForkRevisionModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ForkRevisionModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ForkRevisionModel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What every iteration is asked to do: 1 to 100,000 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ForkRevisionPrompt(::std::string::String);
    impl ::std::ops::Deref for ForkRevisionPrompt {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ForkRevisionPrompt> for ::std::string::String {
        fn from(value: ForkRevisionPrompt) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ForkRevisionPrompt {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100000usize {
                return Err("longer than 100000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ForkRevisionPrompt {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ForkRevisionPrompt {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ForkRevisionPrompt {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Where a session was forked from.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ForkedFrom {
        ///The version of the document.
        pub revision_id: i64,
        ///The session; `null` where the version belongs to none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
    }
    ///What kind of file.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum Format {
        #[serde(rename = "html")]
        Html,
        #[serde(rename = "markdown")]
        Markdown,
    }
    impl ::std::fmt::Display for Format {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Html => f.write_str("html"),
                Self::Markdown => f.write_str("markdown"),
            }
        }
    }
    impl ::std::str::FromStr for Format {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "html" => Ok(Self::Html),
                "markdown" => Ok(Self::Markdown),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Format {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Format {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Rules that the project has already, outside the resource folder.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct FoundGuardrails {
        ///The name of the resource that it becomes.
        pub file_name: ::std::string::String,
        ///Whether there is a resource with exactly this text.
        pub is_adopted: bool,
        ///The file, relative to the project, such as `CLAUDE.md`.
        pub path: ::std::string::String,
        ///Why it cannot be adopted, in one sentence.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub problem: ::std::option::Option<::std::string::String>,
        ///Who reads it.
        pub reader: ::std::string::String,
        ///Bytes of its text; null where it cannot be read.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub size_bytes: ::std::option::Option<i64>,
    }
    ///A message of the stream in which the results are written down: the JSON of one `data:` line.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum GenerationEvent {
        ProgressEvent(ProgressEvent),
        ArtifactsEvent(ArtifactsEvent),
        ErrorEvent(ErrorEvent),
        DoneEvent(DoneEvent),
        HeartbeatEvent(HeartbeatEvent),
    }
    impl ::std::convert::From<ProgressEvent> for GenerationEvent {
        fn from(value: ProgressEvent) -> Self {
            Self::ProgressEvent(value)
        }
    }
    impl ::std::convert::From<ArtifactsEvent> for GenerationEvent {
        fn from(value: ArtifactsEvent) -> Self {
            Self::ArtifactsEvent(value)
        }
    }
    impl ::std::convert::From<ErrorEvent> for GenerationEvent {
        fn from(value: ErrorEvent) -> Self {
            Self::ErrorEvent(value)
        }
    }
    impl ::std::convert::From<DoneEvent> for GenerationEvent {
        fn from(value: DoneEvent) -> Self {
            Self::DoneEvent(value)
        }
    }
    impl ::std::convert::From<HeartbeatEvent> for GenerationEvent {
        fn from(value: HeartbeatEvent) -> Self {
            Self::HeartbeatEvent(value)
        }
    }
    ///All that goes on, as of one moment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Glance {
        ///Dollars that may be spent today; `null`: any.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub day_budget_usd: ::std::option::Option<f64>,
        ///How many that ended are left out.
        pub more_ended: i64,
        ///How many that have not ended are left out.
        pub more_open: i64,
        ///How many sessions could start now and wait for a worker.
        pub queue_length: i64,
        ///Since when the first of them waits.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub queue_since: ::std::option::Option<::std::string::String>,
        ///Dollars that are held back for attempts that run.
        pub reserved_usd: f64,
        /**The sessions that have not ended, and those that ended in the last 48 hours, newest first: at most 200 of
each.*/
        pub sessions: ::std::vec::Vec<SessionOverview>,
        ///Dollars that were spent today, in the time zone of the budgets.
        pub spent_today_usd: f64,
        ///The worker processes, oldest first.
        pub workers: ::std::vec::Vec<WorkerAtWork>,
    }
    ///A glance would show something else than before.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct GlanceChangedEvent {
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: GlanceChangedEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum GlanceChangedEventType {
        #[serde(rename = "changed")]
        Changed,
    }
    impl ::std::fmt::Display for GlanceChangedEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Changed => f.write_str("changed"),
            }
        }
    }
    impl ::std::str::FromStr for GlanceChangedEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "changed" => Ok(Self::Changed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for GlanceChangedEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for GlanceChangedEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A message of the stream that says when a glance changes: the JSON of one `data:` line.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum GlanceEvent {
        GlanceChangedEvent(GlanceChangedEvent),
        HeartbeatEvent(HeartbeatEvent),
    }
    impl ::std::convert::From<GlanceChangedEvent> for GlanceEvent {
        fn from(value: GlanceChangedEvent) -> Self {
            Self::GlanceChangedEvent(value)
        }
    }
    impl ::std::convert::From<HeartbeatEvent> for GlanceEvent {
        fn from(value: HeartbeatEvent) -> Self {
            Self::HeartbeatEvent(value)
        }
    }
    ///Something happened to a session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct HappeningEvent {
        ///When.
        pub at: ::std::string::String,
        ///`session.needs_you`, `session.stopped`, `session.done` or `session.waiting`.
        pub happening: ::std::string::String,
        ///Grows with each; a stream goes on after it.
        pub id: i64,
        ///The project's name.
        pub project_name: ::std::string::String,
        ///Its project.
        pub project_slug: ::std::string::String,
        ///Why: a reason of the session.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub reason: ::std::option::Option<::std::string::String>,
        ///What happened, for a person.
        pub sentence: ::std::string::String,
        ///The session.
        pub session_id: ::std::string::String,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: HappeningEventType,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
        ///The workflow's name.
        pub workflow_name: ::std::string::String,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum HappeningEventType {
        #[serde(rename = "happening")]
        Happening,
    }
    impl ::std::fmt::Display for HappeningEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Happening => f.write_str("happening"),
            }
        }
    }
    impl ::std::str::FromStr for HappeningEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "happening" => Ok(Self::Happening),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HappeningEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HappeningEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A message of the stream of what happens: the JSON of one `data:` line. New types may come.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum HappeningsEvent {
        StandingEvent(StandingEvent),
        HappeningEvent(HappeningEvent),
        HeartbeatEvent(HeartbeatEvent),
    }
    impl ::std::convert::From<StandingEvent> for HappeningsEvent {
        fn from(value: StandingEvent) -> Self {
            Self::StandingEvent(value)
        }
    }
    impl ::std::convert::From<HappeningEvent> for HappeningsEvent {
        fn from(value: HappeningEvent) -> Self {
            Self::HappeningEvent(value)
        }
    }
    impl ::std::convert::From<HeartbeatEvent> for HappeningsEvent {
        fn from(value: HeartbeatEvent) -> Self {
            Self::HeartbeatEvent(value)
        }
    }
    ///Whether the service works.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Health {
        ///`ok`.
        pub status: ::std::string::String,
    }
    ///A sign of life, every 15 seconds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct HeartbeatEvent {
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: HeartbeatEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum HeartbeatEventType {
        #[serde(rename = "heartbeat")]
        Heartbeat,
    }
    impl ::std::fmt::Display for HeartbeatEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Heartbeat => f.write_str("heartbeat"),
            }
        }
    }
    impl ::std::str::FromStr for HeartbeatEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "heartbeat" => Ok(Self::Heartbeat),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HeartbeatEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HeartbeatEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Hours of the day in which a session may start its iterations; one that runs at their end goes on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct HoursOfDay {
        ///When they begin, such as `22:00`.
        pub from: HoursOfDayFrom,
        ///The name of the time zone, such as `Europe/Berlin`.
        pub time_zone: HoursOfDayTimeZone,
        ///When they end, such as `06:00`; it may be on the next day.
        pub to: HoursOfDayTo,
    }
    ///When they begin, such as `22:00`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct HoursOfDayFrom(::std::string::String);
    impl ::std::ops::Deref for HoursOfDayFrom {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<HoursOfDayFrom> for ::std::string::String {
        fn from(value: HoursOfDayFrom) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for HoursOfDayFrom {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 5usize {
                return Err("longer than 5 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for HoursOfDayFrom {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HoursOfDayFrom {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for HoursOfDayFrom {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The name of the time zone, such as `Europe/Berlin`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct HoursOfDayTimeZone(::std::string::String);
    impl ::std::ops::Deref for HoursOfDayTimeZone {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<HoursOfDayTimeZone> for ::std::string::String {
        fn from(value: HoursOfDayTimeZone) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for HoursOfDayTimeZone {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for HoursOfDayTimeZone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HoursOfDayTimeZone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for HoursOfDayTimeZone {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///When they end, such as `06:00`; it may be on the next day.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct HoursOfDayTo(::std::string::String);
    impl ::std::ops::Deref for HoursOfDayTo {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<HoursOfDayTo> for ::std::string::String {
        fn from(value: HoursOfDayTo) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for HoursOfDayTo {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 5usize {
                return Err("longer than 5 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for HoursOfDayTo {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HoursOfDayTo {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for HoursOfDayTo {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What the installation allows; what is left out is not limited.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct InstallationLimits {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub day: ::std::option::Option<Budget>,
        ///What the first iteration of a step is expected to cost, in dollars; 1 without it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_iteration_usd: ::std::option::Option<f64>,
        /**How often an iteration may be started without progress before its session is quarantined: 1 to
100; 3 without it.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fruitless_starts: ::std::option::Option<::std::num::NonZeroU64>,
        ///How many sessions run at once: 1 to 1,000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_running: ::std::option::Option<::std::num::NonZeroU64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub month: ::std::option::Option<Budget>,
        ///The part of an account's 5-hour window that is left to you, in per cent: 1 to 99.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reserve_percent: ::std::option::Option<::std::num::NonZeroU64>,
        ///Where days and months begin: the name of a time zone; `UTC` without it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time_zone: ::std::option::Option<InstallationLimitsTimeZone>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total: ::std::option::Option<Budget>,
    }
    ///The limits of the installation, what was spent, and what is known of its accounts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct InstallationLimitsStatus {
        ///The accounts.
        pub accounts: ::std::vec::Vec<AgentAccount>,
        pub limits: InstallationLimits,
        pub spent: Spending,
    }
    ///Where days and months begin: the name of a time zone; `UTC` without it.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct InstallationLimitsTimeZone(::std::string::String);
    impl ::std::ops::Deref for InstallationLimitsTimeZone {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<InstallationLimitsTimeZone> for ::std::string::String {
        fn from(value: InstallationLimitsTimeZone) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for InstallationLimitsTimeZone {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for InstallationLimitsTimeZone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for InstallationLimitsTimeZone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for InstallationLimitsTimeZone {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///An iteration ended well.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct IterationCompleteEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///Dollars of all its attempts.
        pub cost_usd: f64,
        ///Milliseconds from its first start to its end.
        pub duration_ms: i64,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///Its number, from 1.
        pub iteration: i32,
        ///Its id.
        pub iteration_id: i64,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///The agent's own summary of its changes.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub summary: ::std::option::Option<::std::string::String>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: IterationCompleteEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum IterationCompleteEventType {
        #[serde(rename = "iteration_complete")]
        IterationComplete,
    }
    impl ::std::fmt::Display for IterationCompleteEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::IterationComplete => f.write_str("iteration_complete"),
            }
        }
    }
    impl ::std::str::FromStr for IterationCompleteEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "iteration_complete" => Ok(Self::IterationComplete),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for IterationCompleteEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for IterationCompleteEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What an iteration changed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct IterationDiff {
        ///Characters added inside the lines.
        pub chars_added: i64,
        ///Characters removed inside the lines.
        pub chars_removed: i64,
        ///The diff's lines without the file headers.
        pub diff_lines: ::std::vec::Vec<DiffLine>,
        ///The unified diff with file headers: a patch.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub diff_text: ::std::option::Option<::std::string::String>,
        ///The iteration's row.
        pub iteration_id: i64,
        ///Its number in the session.
        pub iteration_number: i32,
    }
    ///An iteration session with its progress.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct IterationSession {
        ///`claude` or `demo`.
        pub agent: ::std::string::String,
        ///Its results so far.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub artifacts: ::std::option::Option<Artifacts>,
        /**What its dollars are: `api`: paid; `subscription`: what the API would have cost; `demo`: none;
`null` before its first start.*/
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub billing: ::std::option::Option<::std::string::String>,
        ///Whether a part of the dollars is an estimate, since an attempt was ended before it told its cost.
        pub cost_is_estimate: bool,
        ///Dollars so far.
        pub cost_usd: f64,
        ///When it was started.
        pub created_at: ::std::string::String,
        ///The number of the iteration that runs or ran last; 0 before the first.
        pub current_iteration: i32,
        ///Where its document is, relative to the project.
        pub document_path: ::std::string::String,
        ///When it ended.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub ended_at: ::std::option::Option<::std::string::String>,
        ///Why it failed, in one sentence.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub error_message: ::std::option::Option<::std::string::String>,
        ///Since when its events, but for the last one, and its prompts are gone by the retention setting.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub events_pruned_at: ::std::option::Option<::std::string::String>,
        ///Where it was forked from; `null` where it was not.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub forked_from: ::std::option::Option<ForkedFrom>,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///Tokens read so far, without those from the cache.
        pub input_tokens: i64,
        ///Whether it is a chat session.
        pub is_legacy: bool,
        ///How many are completed.
        pub iterations_completed: i32,
        ///How many iterations were asked for.
        pub iterations_requested: i32,
        ///The id of its newest event; 0 before the first.
        pub last_event_id: i64,
        pub limits: SessionLimits,
        ///The most dollars it may cost.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub max_cost_usd: ::std::option::Option<f64>,
        ///The most seconds it may take.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub max_wall_secs: ::std::option::Option<i64>,
        ///Whether the agent may run commands.
        pub may_run_commands: bool,
        ///The model.
        pub model: ::std::string::String,
        ///Whether it goes on only after the user did something.
        pub needs_user: bool,
        ///Tokens written so far.
        pub output_tokens: i64,
        ///Its project.
        pub project_slug: ::std::string::String,
        ///What every iteration is asked to do.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub prompt: ::std::option::Option<::std::string::String>,
        ///How many sessions come before it, and one; `null` where it is not queued.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub queue_position: ::std::option::Option<i64>,
        ///Why it waits, is paused or ended, as a word: `usage_limit`, `back_off`, `user`, `all_iterations`, ….
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub reason: ::std::option::Option<::std::string::String>,
        ///Dollars that are held back from the budgets for an attempt that runs.
        pub reserved_usd: f64,
        ///The newest revision of its document.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
        ///`pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        pub run_status: ::std::string::String,
        ///Where it stands, in one sentence for a person.
        pub sentence: ::std::string::String,
        ///When its first iteration began.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub started_at: ::std::option::Option<::std::string::String>,
        ///`active`, `completed` or `interrupted`.
        pub status: ::std::string::String,
        ///Its step.
        pub step_id: i64,
        ///When it last changed.
        pub updated_at: ::std::string::String,
        ///Until when it waits.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub wait_until: ::std::option::Option<::std::string::String>,
        /**What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
in the answer to the request that brought them.*/
        pub warnings: ::std::vec::Vec<::std::string::String>,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
    }
    ///An iteration begins, or goes on after an interruption.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct IterationStartEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///Which start of the agent for this iteration, from 1.
        pub attempt: i32,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///Its number, from 1.
        pub iteration: i32,
        ///Whether the agent goes on with its own earlier conversation.
        pub resumed: bool,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///How many the session wants.
        pub total: i32,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: IterationStartEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum IterationStartEventType {
        #[serde(rename = "iteration_start")]
        IterationStart,
    }
    impl ::std::fmt::Display for IterationStartEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::IterationStart => f.write_str("iteration_start"),
            }
        }
    }
    impl ::std::str::FromStr for IterationStartEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "iteration_start" => Ok(Self::IterationStart),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for IterationStartEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for IterationStartEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///One iteration with its figures.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct IterationSummary {
        ///The document after it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub after_revision: ::std::option::Option<i64>,
        ///How often the agent was started for it.
        pub attempts: i32,
        ///The document before it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub before_revision: ::std::option::Option<i64>,
        ///Characters added inside the lines.
        pub chars_added: i64,
        ///Characters removed inside the lines.
        pub chars_removed: i64,
        ///When it ended.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub completed_at: ::std::option::Option<::std::string::String>,
        ///Dollars of all its attempts.
        pub cost_usd: f64,
        ///Why it failed, in one sentence.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub error_message: ::std::option::Option<::std::string::String>,
        ///Its row.
        pub id: i64,
        ///Tokens read, without those from the cache.
        pub input_tokens: i64,
        ///Its number in the session, from 1.
        pub iteration_number: i32,
        ///Tokens written.
        pub output_tokens: i64,
        ///The number of the failed iteration that this one tries again.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub retry_of: ::std::option::Option<i32>,
        ///When its first attempt began.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub started_at: ::std::option::Option<::std::string::String>,
        ///`pending`, `running`, `completed`, `failed` or `skipped`.
        pub status: ::std::string::String,
        ///The agent's own summary of its changes.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub summary: ::std::option::Option<::std::string::String>,
    }
    ///A call of a tool whose new text holds lines of a document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LineCall {
        ///When it was called.
        pub at: ::std::string::String,
        ///The event of the call.
        pub event_id: i64,
        ///The lines.
        pub lines: ::std::vec::Vec<LineSpan>,
        ///The tool.
        pub tool_name: ::std::string::String,
    }
    ///The calls of tools that wrote lines of a document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LineCalls {
        ///Oldest first.
        pub calls: ::std::vec::Vec<LineCall>,
        ///What could not be told, in one sentence.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub note: ::std::option::Option<::std::string::String>,
    }
    ///A revision that brought lines in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LineOrigin {
        ///When they were written.
        pub created_at: ::std::string::String,
        ///The iteration that wrote them.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_id: ::std::option::Option<i64>,
        ///Its number in its session.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_number: ::std::option::Option<i32>,
        ///Who wrote the lines: `iteration`, `user`, or `before`: they were there before.
        pub kind: ::std::string::String,
        ///How many lines there are.
        pub line_count: i64,
        ///The revision.
        pub revision_id: i64,
        ///The session in which they were written.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///The agent's own summary of that iteration.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub summary: ::std::option::Option<::std::string::String>,
    }
    ///Lines that follow each other and have one origin.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LineRun {
        ///The first line's number, from 1.
        pub first_line: i64,
        ///The number of the iteration that wrote them; null where it was none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_number: ::std::option::Option<i32>,
        ///How many lines there are.
        pub line_count: i64,
        ///The revision that brought them in.
        pub revision_id: i64,
    }
    ///Lines that follow each other.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LineSpan {
        ///The first line's number, from 1.
        pub first_line: i64,
        ///How many lines there are.
        pub line_count: i64,
    }
    ///Who is asking.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Me {
        ///`read`, `operate` or `admin`.
        pub scope: ::std::string::String,
        ///As the audit log has it: `token ci`, `browser of ci`, `browser by link`.
        pub who: ::std::string::String,
    }
    ///What came of a text and the newest version of the document. Nothing is saved by it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MergedDocument {
        ///How many such places there are; 0: none.
        pub conflicts: i32,
        /**Both changes together. Where they touch the same lines, both stand there between `<<<<<<<` and
`>>>>>>>`.*/
        pub content: ::std::string::String,
        ///The newest version, from which a save of this text is made.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
    }
    ///A message of a chat session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Message {
        ///The number of the iteration that wrote it; none for the user's.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub answer: ::std::option::Option<i32>,
        ///What was said.
        pub content: ::std::string::String,
        ///Its id.
        pub id: i64,
        ///Whether all of it is there; not so for an answer that was cut off.
        pub is_whole: bool,
        ///What else is known of an answer; `null` for the user's messages.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub metadata: ::std::option::Option<MessageMetadata>,
        ///The message before it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub parent_id: ::std::option::Option<i64>,
        ///`user` or `assistant`.
        pub role: ::std::string::String,
        ///When.
        pub timestamp: ::std::string::String,
        ///The messages that stand in this place in one branch or another, itself among them, oldest first.
        pub versions: ::std::vec::Vec<i64>,
    }
    ///What else is known of an answer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MessageMetadata {
        ///Whether it was cut off.
        pub is_partial: bool,
        ///The number of the iteration that wrote it.
        pub iteration_number: i32,
    }
    ///Sessions that came to the same.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MorningGroup {
        ///The newest of them.
        pub sessions: ::std::vec::Vec<MorningSession>,
        ///How many there are.
        pub total: i64,
    }
    ///What came of the time since a moment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MorningReport {
        ///How many sessions the user has accepted; they are in no list.
        pub accepted: i64,
        pub done: MorningGroup,
        /**What has to be known beyond the lists, most important first: that no worker is alive, that nothing was
completed and why, what is waited for. Each is one sentence or two, and says what to do.*/
        pub findings: ::std::vec::Vec<::std::string::String>,
        ///Iterations that were completed.
        pub iterations_completed: i64,
        ///Iterations that failed.
        pub iterations_failed: i64,
        pub needs_you: MorningGroup,
        ///The figures in one sentence, such as `4 done, 1 needs you, 2 stopped, $6.20 spent.`
        pub sentence: ::std::string::String,
        ///Since when.
        pub since: ::std::string::String,
        ///Dollars that were spent.
        pub spent_usd: f64,
        pub stopped: MorningGroup,
        ///How many further sessions are in no list, since there are so many.
        pub unlisted: i64,
        ///Worker processes that are alive now.
        pub workers_alive: i64,
    }
    ///A session of the report.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MorningSession {
        ///When it ended or stood still.
        pub at: ::std::string::String,
        ///Characters added by all its iterations.
        pub chars_added: i64,
        ///Characters removed by all its iterations.
        pub chars_removed: i64,
        ///Whether a part of the dollars is an estimate.
        pub cost_is_estimate: bool,
        ///Dollars.
        pub cost_usd: f64,
        ///Milliseconds from its first start to its end, or until it stood still; `null` where it never started.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub duration_ms: ::std::option::Option<i64>,
        ///The failed iteration that can be tried again; `null` where there is none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub failed_iteration: ::std::option::Option<i64>,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///How many are completed.
        pub iterations_completed: i32,
        ///How many iterations were asked for.
        pub iterations_requested: i32,
        ///Its project's name.
        pub project_name: ::std::string::String,
        ///Its project.
        pub project_slug: ::std::string::String,
        ///What every iteration was asked to do, cut at 100 characters.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub prompt: ::std::option::Option<::std::string::String>,
        ///The document after it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
        ///`paused`, `completed`, `error` or `cancelled`.
        pub run_status: ::std::string::String,
        ///How it ended or what it needs, in one sentence for a person.
        pub sentence: ::std::string::String,
        ///`needs_you`, `done` or `stopped`.
        pub standing: ::std::string::String,
        ///The document before it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub start_revision: ::std::option::Option<i64>,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
        ///Its workflow's name.
        pub workflow_name: ::std::string::String,
    }
    ///A channel that was made just now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewChannel {
        pub channel: Channel,
        ///What a webhook's receiver checks signatures with (`whsec_` and base64). It is shown this once.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub secret: ::std::option::Option<::std::string::String>,
    }
    ///A token that was made just now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewToken {
        ///When it becomes void.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub expires_at: ::std::option::Option<::std::string::String>,
        ///What it is called.
        pub name: ::std::string::String,
        ///What it may do.
        pub scope: ::std::string::String,
        ///The token itself. It is shown this once, and kept nowhere.
        pub token: ::std::string::String,
    }
    ///A note to a session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Note {
        ///The lines that it is about; `null` for one about the whole document.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub anchor: ::std::option::Option<NoteAnchor>,
        ///When the user last changed it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub changed_at: ::std::option::Option<::std::string::String>,
        ///What it says.
        pub content: ::std::string::String,
        ///When it was written.
        pub created_at: ::std::string::String,
        ///The number of the first iteration that may get it.
        pub for_iteration: i32,
        ///Its id; grows.
        pub id: i64,
        ///The number of the first iteration that was given it; `null` while it waits.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub used_in: ::std::option::Option<i32>,
        ///Every attempt that was given it, oldest first.
        pub uses: ::std::vec::Vec<NoteUse>,
        /**What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
in the answer to the request that brought them.*/
        pub warnings: ::std::vec::Vec<::std::string::String>,
    }
    ///The lines that a note is about, and where they are by now.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NoteAnchor {
        ///The number of the first line there, from 1.
        pub first_line: i32,
        ///The number of the iteration that wrote that version; `null` where none of this session did.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub gone_since_iteration: ::std::option::Option<i32>,
        ///The version that the lines are missing from first, as far as that can be told; `null` while they are there.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub gone_since_revision: ::std::option::Option<i64>,
        ///The number of the last line there.
        pub last_line: i32,
        ///Where the lines stand in the version that was asked for; `null` when they are gone.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub place: ::std::option::Option<NotePlace>,
        ///What the lines said; cut after 8,000 characters.
        pub quote: ::std::string::String,
        ///The version of the document that the note was written on.
        pub revision_id: i64,
    }
    ///A note of the user was written, changed, given to the agent, or taken back.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NoteEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///`written`, `changed`, `used` or `taken_back`.
        pub change: ::std::string::String,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The first iteration that may get it, or the one that got it now.
        pub iteration: i32,
        ///The note's id.
        pub note_id: i64,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///The note's text.
        pub text: ::std::string::String,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: NoteEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum NoteEventType {
        #[serde(rename = "note")]
        Note,
    }
    impl ::std::fmt::Display for NoteEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Note => f.write_str("note"),
            }
        }
    }
    impl ::std::str::FromStr for NoteEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "note" => Ok(Self::Note),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for NoteEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NoteEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Lines of a version of the document: at most 200.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NoteLines {
        ///The number of the first line, from 1.
        pub first_line: ::std::num::NonZeroU64,
        ///The number of the last line.
        pub last_line: ::std::num::NonZeroU64,
        ///The version; it must be one of the session's document.
        pub revision_id: i64,
    }
    ///Lines of the version that was asked for.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NotePlace {
        ///The number of the first line, from 1.
        pub first_line: i32,
        ///Whether they are others than the note was written on.
        pub is_changed: bool,
        ///The number of the last line.
        pub last_line: i32,
    }
    ///An attempt that was given a note.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NoteUse {
        ///When it began.
        pub at: ::std::string::String,
        ///Which start of the agent for that iteration, from 1.
        pub attempt_number: i32,
        ///The number of its iteration.
        pub iteration_number: i32,
    }
    ///Text that is still being written. It is not stored; the finished block's event replaces it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PartialEvent {
        ///The number of the iteration that writes it.
        #[serde(rename = "_iteration")]
        pub iteration: i32,
        ///`text`, `thinking` or `tool_input`.
        pub kind: ::std::string::String,
        ///The newest part of it.
        pub text: ::std::string::String,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: PartialEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum PartialEventType {
        #[serde(rename = "partial")]
        Partial,
    }
    impl ::std::fmt::Display for PartialEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Partial => f.write_str("partial"),
            }
        }
    }
    impl ::std::str::FromStr for PartialEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "partial" => Ok(Self::Partial),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for PartialEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PartialEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A session as the rows for both kinds return it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PlanningSession {
        ///Its results so far.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub artifacts: ::std::option::Option<Artifacts>,
        ///When it was started.
        pub created_at: ::std::string::String,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///Whether it is a chat session.
        pub is_legacy: bool,
        ///The conversation of a chat session.
        pub messages: ::std::vec::Vec<Message>,
        ///The newest revision of its document.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
        ///`pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        pub run_status: ::std::string::String,
        ///`active`, `completed` or `interrupted`.
        pub status: ::std::string::String,
        ///Its step.
        pub step_id: i64,
        ///When it last changed.
        pub updated_at: ::std::string::String,
        /**What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
in the answer to the request that brought them.*/
        pub warnings: ::std::vec::Vec<::std::string::String>,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
    }
    ///Every error, on every route.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Problem {
        ///What is wrong, in words a user understands.
        pub detail: ::std::string::String,
    }
    ///How much is written.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ProgressEvent {
        ///Characters so far.
        pub length: i64,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ProgressEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ProgressEventType {
        #[serde(rename = "progress")]
        Progress,
    }
    impl ::std::fmt::Display for ProgressEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Progress => f.write_str("progress"),
            }
        }
    }
    impl ::std::str::FromStr for ProgressEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "progress" => Ok(Self::Progress),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ProgressEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProgressEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Project {
        ///When it was registered.
        pub created_at: ::std::string::String,
        ///How it is called.
        pub name: ::std::string::String,
        ///The folder's absolute path.
        pub path: ::std::string::String,
        ///Its name in URLs; never changes.
        pub slug: ::std::string::String,
        ///When it was last changed.
        pub updated_at: ::std::string::String,
    }
    ///What a project allows; what is left out is not limited.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct ProjectLimits {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub day: ::std::option::Option<Budget>,
        ///How many sessions run at once: 1 to 1,000.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_running: ::std::option::Option<::std::num::NonZeroU64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub month: ::std::option::Option<Budget>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total: ::std::option::Option<Budget>,
    }
    ///The limits of a project, and what it spent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ProjectLimitsStatus {
        pub limits: ProjectLimits,
        pub spent: Spending,
    }
    ///What trusting a project means, and whether it is trusted.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ProjectTrust {
        ///The files that would be used.
        pub files: ::std::vec::Vec<TrustFile>,
        ///Names what there is now; trusting it needs this.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub fingerprint: ::std::option::Option<::std::string::String>,
        ///The programs, addresses and variables that the files name, a line each.
        pub runs: ::std::vec::Vec<::std::string::String>,
        ///What that means, for a person.
        pub sentence: ::std::string::String,
        ///`none` (there is nothing to trust), `untrusted`, `trusted`, `changed` (since it was trusted) or `refused`.
        pub state: ::std::string::String,
        ///Since when it is trusted.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub trusted_at: ::std::option::Option<::std::string::String>,
    }
    ///A prompt that is kept to be used again.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PromptTemplate {
        ///The prompt.
        pub content: ::std::string::String,
        ///When it was written.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub created_at: ::std::option::Option<::std::string::String>,
        ///Its id; `null` for one that comes with Redraft, which cannot be changed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub id: ::std::option::Option<i64>,
        ///What it is called.
        pub name: ::std::string::String,
        ///Whose it is: `project`, `installation` or `built_in`.
        pub of: ::std::string::String,
        ///When it was last changed.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub updated_at: ::std::option::Option<::std::string::String>,
        /**What whoever wrote its texts should know, a sentence each. Only in the answer to the request that
brought them.*/
        pub warnings: ::std::vec::Vec<::std::string::String>,
    }
    ///Where the lines of a revision come from.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Provenance {
        ///What could not be told, in one sentence: the document is too long, or its history is.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub note: ::std::option::Option<::std::string::String>,
        ///The origins that the runs name, oldest first.
        pub origins: ::std::vec::Vec<LineOrigin>,
        ///The revision.
        pub revision_id: i64,
        ///Its lines in order, those with one origin together.
        pub runs: ::std::vec::Vec<LineRun>,
    }
    ///Replaces what a channel is. It stays a webhook or a command.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ReplaceChannel {
        ///What is told.
        pub happenings: ::std::vec::Vec<::std::string::String>,
        ///What it is called from now on.
        pub name: ReplaceChannelName,
        ///Another program; without it a command keeps its own.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub program: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///Only of this project; without it, of all.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_slug: ::std::option::Option<ReplaceChannelProjectSlug>,
        ///Another address; without it a webhook keeps its own. The secret stays.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<ReplaceChannelUrl>,
    }
    ///What it is called from now on.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplaceChannelName(::std::string::String);
    impl ::std::ops::Deref for ReplaceChannelName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplaceChannelName> for ::std::string::String {
        fn from(value: ReplaceChannelName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplaceChannelName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 60usize {
                return Err("longer than 60 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplaceChannelName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplaceChannelName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplaceChannelName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Only of this project; without it, of all.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplaceChannelProjectSlug(::std::string::String);
    impl ::std::ops::Deref for ReplaceChannelProjectSlug {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplaceChannelProjectSlug> for ::std::string::String {
        fn from(value: ReplaceChannelProjectSlug) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplaceChannelProjectSlug {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplaceChannelProjectSlug {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplaceChannelProjectSlug {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplaceChannelProjectSlug {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Another address; without it a webhook keeps its own. The secret stays.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplaceChannelUrl(::std::string::String);
    impl ::std::ops::Deref for ReplaceChannelUrl {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplaceChannelUrl> for ::std::string::String {
        fn from(value: ReplaceChannelUrl) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplaceChannelUrl {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2000usize {
                return Err("longer than 2000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplaceChannelUrl {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplaceChannelUrl {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplaceChannelUrl {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Replaces a resource's text.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ReplaceResource {
        ///The revision that the text was made from; if the resource has moved on, 409.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub base_revision: ::std::option::Option<i64>,
        ///Its new text, at most 2 MiB.
        pub content: ReplaceResourceContent,
        ///`design_doc`, `guardrails` or `other`; without it what it was.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<ReplaceResourceKind>,
        ///Its new name; without it what it was.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<ReplaceResourceName>,
    }
    ///Its new text, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplaceResourceContent(::std::string::String);
    impl ::std::ops::Deref for ReplaceResourceContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplaceResourceContent> for ::std::string::String {
        fn from(value: ReplaceResourceContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplaceResourceContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplaceResourceContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplaceResourceContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplaceResourceContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///`design_doc`, `guardrails` or `other`; without it what it was.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplaceResourceKind(::std::string::String);
    impl ::std::ops::Deref for ReplaceResourceKind {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplaceResourceKind> for ::std::string::String {
        fn from(value: ReplaceResourceKind) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplaceResourceKind {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 20usize {
                return Err("longer than 20 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplaceResourceKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplaceResourceKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplaceResourceKind {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Its new name; without it what it was.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplaceResourceName(::std::string::String);
    impl ::std::ops::Deref for ReplaceResourceName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplaceResourceName> for ::std::string::String {
        fn from(value: ReplaceResourceName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplaceResourceName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplaceResourceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplaceResourceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplaceResourceName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A resource.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Resource {
        ///The name of its file, and its name in URLs.
        pub file_name: ::std::string::String,
        ///Whether its file is not there; its text is kept all the same.
        pub is_missing: bool,
        ///`design_doc`, `guardrails` or `other`.
        pub kind: ::std::string::String,
        ///How it is called.
        pub name: ::std::string::String,
        ///Its file, relative to the project.
        pub path: ::std::string::String,
        ///Its newest revision; null for a file that nobody has opened here yet.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
        ///Bytes of its text.
        pub size_bytes: i64,
        ///When it was last changed.
        pub updated_at: ::std::string::String,
        ///The workflow whose result it is.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
    }
    ///A resource with its text.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ResourceContent {
        ///Its text.
        pub content: ::std::string::String,
        ///The name of its file, and its name in URLs.
        pub file_name: ::std::string::String,
        ///`design_doc`, `guardrails` or `other`.
        pub kind: ::std::string::String,
        ///How it is called.
        pub name: ::std::string::String,
        ///Its file, relative to the project.
        pub path: ::std::string::String,
        ///Its newest revision.
        pub revision_id: i64,
        ///Bytes of its text.
        pub size_bytes: i64,
        ///When it was last changed.
        pub updated_at: ::std::string::String,
        /**What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
in the answer to the request that brought them.*/
        pub warnings: ::std::vec::Vec<::std::string::String>,
        ///The workflow whose result it is.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
    }
    ///One revision of a resource.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ResourceRevision {
        ///`user` or `import`, the file as it was found first.
        pub author: ::std::string::String,
        ///When it was written.
        pub created_at: ::std::string::String,
        ///Its id; grows.
        pub id: i64,
        ///Whether it is the resource's present text.
        pub is_current: bool,
        ///The revision it was made from.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub parent_id: ::std::option::Option<i64>,
        ///The session whose result it is.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///Bytes of the text.
        pub size_bytes: i64,
    }
    ///One revision of a resource with its text.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ResourceRevisionContent {
        ///`user` or `import`, the file as it was found first.
        pub author: ::std::string::String,
        ///The text.
        pub content: ::std::string::String,
        ///When it was written.
        pub created_at: ::std::string::String,
        ///Its id; grows.
        pub id: i64,
        ///Whether it is the resource's present text.
        pub is_current: bool,
        ///The revision it was made from.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub parent_id: ::std::option::Option<i64>,
        ///The session whose result it is.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///Bytes of the text.
        pub size_bytes: i64,
    }
    ///One revision.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Revision {
        ///Of which artifact: `design_doc` (the document) or `guardrails`.
        pub artifact: ::std::string::String,
        ///`iteration`, `user` or `import`.
        pub author: ::std::string::String,
        ///When it was written.
        pub created_at: ::std::string::String,
        ///Its id; grows.
        pub id: i64,
        ///Whether it is the artifact's present text.
        pub is_current: bool,
        ///The iteration that wrote it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_id: ::std::option::Option<i64>,
        ///The revision it was made from.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub parent_id: ::std::option::Option<i64>,
        ///The session in which it was written.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///Bytes of the text.
        pub size_bytes: i64,
    }
    ///One revision with its text.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct RevisionContent {
        ///Of which artifact: `design_doc` (the document) or `guardrails`.
        pub artifact: ::std::string::String,
        ///`iteration`, `user` or `import`.
        pub author: ::std::string::String,
        ///The text.
        pub content: ::std::string::String,
        ///When it was written.
        pub created_at: ::std::string::String,
        ///Its id; grows.
        pub id: i64,
        ///Whether it is the artifact's present text.
        pub is_current: bool,
        ///The iteration that wrote it.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_id: ::std::option::Option<i64>,
        ///The revision it was made from.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub parent_id: ::std::option::Option<i64>,
        ///The session in which it was written.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///Bytes of the text.
        pub size_bytes: i64,
    }
    ///The sample project: a small document, a workflow and a session of the demo agent to look at.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Sample {
        ///Whether it can be made: it is not there, and this service has a place for it.
        pub is_offered: bool,
        ///Its project, where it is there.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub project_slug: ::std::option::Option<::std::string::String>,
        ///The first session of that workflow.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///Its first workflow.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub workflow_id: ::std::option::Option<::std::string::String>,
    }
    ///Replaces the document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SaveDocument {
        /**The version that the text was made from; left out where there was no document. 409 when the document
has moved on since.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub base_revision: ::std::option::Option<i64>,
        ///The new text, at most 2 MiB.
        pub content: SaveDocumentContent,
    }
    ///The new text, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SaveDocumentContent(::std::string::String);
    impl ::std::ops::Deref for SaveDocumentContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SaveDocumentContent> for ::std::string::String {
        fn from(value: SaveDocumentContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SaveDocumentContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SaveDocumentContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SaveDocumentContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SaveDocumentContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A text that has the words in it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SearchHit {
        ///When it was written.
        pub at: ::std::string::String,
        ///The event.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub event_id: ::std::option::Option<i64>,
        ///The event's type.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub event_type: ::std::option::Option<::std::string::String>,
        ///The words in their context, in pieces.
        pub excerpt: ::std::vec::Vec<ExcerptPiece>,
        ///Grows with each text; for the next page.
        pub id: i64,
        ///The iteration in which it happened.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_number: ::std::option::Option<i64>,
        ///What kind of text it is: `prompt`, `document`, `summary` or `event`.
        pub kind: ::std::string::String,
        ///Its project.
        pub project_slug: ::std::string::String,
        ///The revision of the document.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub revision_id: ::std::option::Option<i64>,
        ///Its session; a document may be of none.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
        ///What the workflow is called.
        pub workflow_name: ::std::string::String,
    }
    ///A message of the user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SendMessage {
        ///What the user says: 1 to 100,000 characters.
        pub content: SendMessageContent,
        ///The message of the user that this one takes the place of; its branch is kept beside the new one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub instead_of: ::std::option::Option<i64>,
    }
    ///What the user says: 1 to 100,000 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SendMessageContent(::std::string::String);
    impl ::std::ops::Deref for SendMessageContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SendMessageContent> for ::std::string::String {
        fn from(value: SendMessageContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SendMessageContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100000usize {
                return Err("longer than 100000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SendMessageContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SendMessageContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SendMessageContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What an attempt was sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SentPrompt {
        ///Which start of the agent for this iteration, from 1.
        pub attempt_number: i32,
        ///The prompt, as it was sent.
        pub prompt: ::std::string::String,
        ///Whether it went on with an earlier conversation, which held the rest.
        pub resumed: bool,
        /**Where its text came from: a prompt of Redraft's with its version, such as `iteration, version 1`,
or the project's own file; `null` for attempts of earlier versions.*/
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub source: ::std::option::Option<::std::string::String>,
    }
    ///A session with all its messages.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SessionDetail {
        ///Its results so far.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub artifacts: ::std::option::Option<Artifacts>,
        ///When it was started.
        pub created_at: ::std::string::String,
        ///Bytes of the document after its last completed iteration.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub final_content_size: ::std::option::Option<i64>,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///Bytes of the document before the session.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub initial_content_size: ::std::option::Option<i64>,
        ///The conversation of a chat session.
        pub messages: ::std::vec::Vec<Message>,
        ///`active`, `completed` or `interrupted`.
        pub status: ::std::string::String,
        ///Its step.
        pub step_id: i64,
        ///When it last changed.
        pub updated_at: ::std::string::String,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
    }
    ///A message of a session's stream: the JSON of one `data:` line. New types may come.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum SessionEvent {
        IterationStartEvent(IterationStartEvent),
        ContentEvent(ContentEvent),
        ThinkingEvent(ThinkingEvent),
        ToolUseEvent(ToolUseEvent),
        ToolResultEvent(ToolResultEvent),
        DesignDocUpdatedEvent(DesignDocUpdatedEvent),
        IterationCompleteEvent(IterationCompleteEvent),
        StatusEvent(StatusEvent),
        NoteEvent(NoteEvent),
        FilesChangedEvent(FilesChangedEvent),
        AgentEvent(AgentEvent),
        ErrorEvent(ErrorEvent),
        CancelledEvent(CancelledEvent),
        DoneEvent(DoneEvent),
        PartialEvent(PartialEvent),
        HeartbeatEvent(HeartbeatEvent),
    }
    impl ::std::convert::From<IterationStartEvent> for SessionEvent {
        fn from(value: IterationStartEvent) -> Self {
            Self::IterationStartEvent(value)
        }
    }
    impl ::std::convert::From<ContentEvent> for SessionEvent {
        fn from(value: ContentEvent) -> Self {
            Self::ContentEvent(value)
        }
    }
    impl ::std::convert::From<ThinkingEvent> for SessionEvent {
        fn from(value: ThinkingEvent) -> Self {
            Self::ThinkingEvent(value)
        }
    }
    impl ::std::convert::From<ToolUseEvent> for SessionEvent {
        fn from(value: ToolUseEvent) -> Self {
            Self::ToolUseEvent(value)
        }
    }
    impl ::std::convert::From<ToolResultEvent> for SessionEvent {
        fn from(value: ToolResultEvent) -> Self {
            Self::ToolResultEvent(value)
        }
    }
    impl ::std::convert::From<DesignDocUpdatedEvent> for SessionEvent {
        fn from(value: DesignDocUpdatedEvent) -> Self {
            Self::DesignDocUpdatedEvent(value)
        }
    }
    impl ::std::convert::From<IterationCompleteEvent> for SessionEvent {
        fn from(value: IterationCompleteEvent) -> Self {
            Self::IterationCompleteEvent(value)
        }
    }
    impl ::std::convert::From<StatusEvent> for SessionEvent {
        fn from(value: StatusEvent) -> Self {
            Self::StatusEvent(value)
        }
    }
    impl ::std::convert::From<NoteEvent> for SessionEvent {
        fn from(value: NoteEvent) -> Self {
            Self::NoteEvent(value)
        }
    }
    impl ::std::convert::From<FilesChangedEvent> for SessionEvent {
        fn from(value: FilesChangedEvent) -> Self {
            Self::FilesChangedEvent(value)
        }
    }
    impl ::std::convert::From<AgentEvent> for SessionEvent {
        fn from(value: AgentEvent) -> Self {
            Self::AgentEvent(value)
        }
    }
    impl ::std::convert::From<ErrorEvent> for SessionEvent {
        fn from(value: ErrorEvent) -> Self {
            Self::ErrorEvent(value)
        }
    }
    impl ::std::convert::From<CancelledEvent> for SessionEvent {
        fn from(value: CancelledEvent) -> Self {
            Self::CancelledEvent(value)
        }
    }
    impl ::std::convert::From<DoneEvent> for SessionEvent {
        fn from(value: DoneEvent) -> Self {
            Self::DoneEvent(value)
        }
    }
    impl ::std::convert::From<PartialEvent> for SessionEvent {
        fn from(value: PartialEvent) -> Self {
            Self::PartialEvent(value)
        }
    }
    impl ::std::convert::From<HeartbeatEvent> for SessionEvent {
        fn from(value: HeartbeatEvent) -> Self {
            Self::HeartbeatEvent(value)
        }
    }
    ///A session that was forked from another one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SessionFork {
        ///When it was started.
        pub created_at: ::std::string::String,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///What its iterations are asked to do, cut at 100 characters.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub prompt: ::std::option::Option<::std::string::String>,
        ///The version of the document that it began with.
        pub revision_id: i64,
        ///`pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        pub run_status: ::std::string::String,
        ///Where it stands, in one sentence for a person.
        pub sentence: ::std::string::String,
    }
    ///All limits of a session; what is left out is not limited.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SessionLimits {
        ///No iteration starts from this moment on: ISO 8601 with a time zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deadline: ::std::option::Option<SessionLimitsDeadline>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub hours: ::std::option::Option<HoursOfDay>,
        ///How many iterations: 1 to 100, and at least those that have begun.
        pub iterations: ::std::num::NonZeroU64,
        ///The most dollars the session may cost.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_cost_usd: ::std::option::Option<f64>,
        ///The most tokens it may use, those read from the cache not counted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_tokens: ::std::option::Option<::std::num::NonZeroU64>,
        ///The most seconds from its first start to its end.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_wall_secs: ::std::option::Option<::std::num::NonZeroU64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stop_when: ::std::option::Option<StopWhen>,
    }
    ///No iteration starts from this moment on: ISO 8601 with a time zone.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SessionLimitsDeadline(::std::string::String);
    impl ::std::ops::Deref for SessionLimitsDeadline {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SessionLimitsDeadline> for ::std::string::String {
        fn from(value: SessionLimitsDeadline) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SessionLimitsDeadline {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 40usize {
                return Err("longer than 40 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SessionLimitsDeadline {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SessionLimitsDeadline {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SessionLimitsDeadline {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A session in the list over all projects, newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SessionOverview {
        ///`claude` or `demo`.
        pub agent: ::std::string::String,
        ///Dollars so far.
        pub cost_usd: f64,
        ///When it was started.
        pub created_at: ::std::string::String,
        ///When it ended.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub ended_at: ::std::option::Option<::std::string::String>,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///How many are completed.
        pub iterations_completed: i32,
        ///How many iterations were asked for.
        pub iterations_requested: i32,
        ///Whether it goes on only after the user did something.
        pub needs_user: bool,
        ///Its project's name.
        pub project_name: ::std::string::String,
        ///Its project.
        pub project_slug: ::std::string::String,
        ///What every iteration is asked to do, cut at 100 characters.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub prompt: ::std::option::Option<::std::string::String>,
        ///How many sessions come before it, and one; `null` where it is not queued, or not known.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub queue_position: ::std::option::Option<i64>,
        ///`pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        pub run_status: ::std::string::String,
        ///Where it stands, in one sentence for a person.
        pub sentence: ::std::string::String,
        ///What it needs or how it ended: `needs_you`, `running`, `waiting`, `queued`, `done` or `stopped`.
        pub standing: ::std::string::String,
        ///When it last changed.
        pub updated_at: ::std::string::String,
        ///Until when it waits.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub wait_until: ::std::option::Option<::std::string::String>,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
        ///Its workflow's name.
        pub workflow_name: ::std::string::String,
    }
    ///A session in the list of its workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SessionSummary {
        ///`claude` or `demo`.
        pub agent: ::std::string::String,
        ///Dollars so far.
        pub cost_usd: f64,
        ///When it was started.
        pub created_at: ::std::string::String,
        ///The number of the iteration that runs or ran last.
        pub current_iteration: i32,
        ///Where it was forked from; `null` where it was not.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub forked_from: ::std::option::Option<ForkedFrom>,
        ///`ps-` and 12 hex digits.
        pub id: ::std::string::String,
        ///Whether it is a chat session.
        pub is_legacy: bool,
        ///Its iterations.
        pub iterations: ::std::vec::Vec<IterationSummary>,
        ///How many are completed.
        pub iterations_completed: i32,
        ///How many iterations were asked for.
        pub iterations_requested: i32,
        ///What every iteration is asked to do; of a chat the first message, cut at 100 characters.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub prompt: ::std::option::Option<::std::string::String>,
        ///`pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
        pub run_status: ::std::string::String,
        ///Where it stands, in one sentence for a person.
        pub sentence: ::std::string::String,
        ///`active`, `completed` or `interrupted`.
        pub status: ::std::string::String,
        ///Its step.
        pub step_id: i64,
        ///Characters added by all its iterations.
        pub total_chars_added: i64,
        ///Characters removed by all its iterations.
        pub total_chars_removed: i64,
        ///When it last changed.
        pub updated_at: ::std::string::String,
    }
    ///Signs a browser in with a token; the answer sets a cookie.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignIn {
        ///The token of `redraft token`.
        pub token: SignInToken,
    }
    ///The token of `redraft token`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SignInToken(::std::string::String);
    impl ::std::ops::Deref for SignInToken {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SignInToken> for ::std::string::String {
        fn from(value: SignInToken) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SignInToken {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 500usize {
                return Err("longer than 500 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SignInToken {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SignInToken {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SignInToken {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A browser that is signed in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignedInBrowser {
        ///Until when, if nothing ends it before.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub expires_at: ::std::option::Option<::std::string::String>,
        ///When it was used last, to the minute.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_used_at: ::std::option::Option<::std::string::String>,
        ///From which address.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub last_used_from: ::std::option::Option<::std::string::String>,
        ///What it may do.
        pub scope: ::std::string::String,
        ///Since when.
        pub signed_in_at: ::std::string::String,
        ///By what: the name of a token, or `link`.
        pub signed_in_by: ::std::string::String,
        ///From which address.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub signed_in_from: ::std::option::Option<::std::string::String>,
    }
    ///What was spent, by the periods of the budgets.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Spending {
        pub day: Spent,
        ///When the day ends.
        pub day_ends: ::std::string::String,
        pub month: Spent,
        ///When the month ends.
        pub month_ends: ::std::string::String,
        pub total: Spent,
    }
    ///What was spent in a time, and what running attempts have reserved besides.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Spent {
        ///Dollars held back for attempts that run.
        pub reserved_usd: f64,
        ///Tokens, those read from the cache not counted.
        pub tokens: i64,
        ///Dollars.
        pub usd: f64,
    }
    ///How it stands with all sessions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StandingEvent {
        ///How many go on only when their user has done something.
        pub needs_you: i64,
        ///How many are queued or run.
        pub running: i64,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: StandingEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum StandingEventType {
        #[serde(rename = "standing")]
        Standing,
    }
    impl ::std::fmt::Display for StandingEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Standing => f.write_str("standing"),
            }
        }
    }
    impl ::std::str::FromStr for StandingEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "standing" => Ok(Self::Standing),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for StandingEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StandingEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Starts an iteration session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StartIteration {
        ///`claude` or `demo`; without it the configured one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub agent: ::std::option::Option<StartIterationAgent>,
        ///No iteration starts from this moment on: ISO 8601 with a time zone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deadline: ::std::option::Option<StartIterationDeadline>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub hours: ::std::option::Option<HoursOfDay>,
        ///How many iterations: 1 to 100; 3 without it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iterations: ::std::option::Option<::std::num::NonZeroU64>,
        ///The most dollars the session may cost.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_cost_usd: ::std::option::Option<f64>,
        ///The most tokens it may use, those read from the cache not counted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_tokens: ::std::option::Option<::std::num::NonZeroU64>,
        ///The most seconds from its first start to its end.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_wall_secs: ::std::option::Option<::std::num::NonZeroU64>,
        ///The model; without it the step's, else `opus`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub model: ::std::option::Option<StartIterationModel>,
        ///What every iteration is asked to do: 1 to 100,000 characters.
        pub prompt: StartIterationPrompt,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stop_when: ::std::option::Option<StopWhen>,
        ///Whether its first iteration is given the comments on the document that wait.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub takes_comments: ::std::option::Option<bool>,
    }
    ///`claude` or `demo`; without it the configured one.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StartIterationAgent(::std::string::String);
    impl ::std::ops::Deref for StartIterationAgent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StartIterationAgent> for ::std::string::String {
        fn from(value: StartIterationAgent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StartIterationAgent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StartIterationAgent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StartIterationAgent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StartIterationAgent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///No iteration starts from this moment on: ISO 8601 with a time zone.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StartIterationDeadline(::std::string::String);
    impl ::std::ops::Deref for StartIterationDeadline {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StartIterationDeadline> for ::std::string::String {
        fn from(value: StartIterationDeadline) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StartIterationDeadline {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 40usize {
                return Err("longer than 40 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StartIterationDeadline {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StartIterationDeadline {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StartIterationDeadline {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The model; without it the step's, else `opus`.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StartIterationModel(::std::string::String);
    impl ::std::ops::Deref for StartIterationModel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StartIterationModel> for ::std::string::String {
        fn from(value: StartIterationModel) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StartIterationModel {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StartIterationModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StartIterationModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StartIterationModel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What every iteration is asked to do: 1 to 100,000 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StartIterationPrompt(::std::string::String);
    impl ::std::ops::Deref for StartIterationPrompt {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StartIterationPrompt> for ::std::string::String {
        fn from(value: StartIterationPrompt) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StartIterationPrompt {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100000usize {
                return Err("longer than 100000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StartIterationPrompt {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StartIterationPrompt {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StartIterationPrompt {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The session waits, is paused or goes on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StatusEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///What happened, for a person.
        pub message: ::std::string::String,
        ///The session's state from now on.
        pub run_status: ::std::string::String,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: StatusEventType,
        ///When it goes on by itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub wait_until: ::std::option::Option<::std::string::String>,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum StatusEventType {
        #[serde(rename = "status")]
        Status,
    }
    impl ::std::fmt::Display for StatusEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Status => f.write_str("status"),
            }
        }
    }
    impl ::std::str::FromStr for StatusEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "status" => Ok(Self::Status),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for StatusEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StatusEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A step of a workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Step {
        ///The same as one sentence for a person.
        pub agent_may: ::std::string::String,
        ///Its settings.
        pub config: ::serde_json::Value,
        ///Where its document is, relative to the project.
        pub document_path: ::std::string::String,
        ///Its id.
        pub id: i64,
        ///Whether the agent may run commands in this step.
        pub may_run_commands: bool,
        ///How it is called.
        pub name: ::std::string::String,
        /**What the agent may do in this step: `read_only`, `document`, `project`, `commands` or
`everything`.*/
        pub permissions: ::std::string::String,
        ///`pending`, `active`, `completed` or `skipped`.
        pub status: ::std::string::String,
        ///Its place, from 1.
        pub step_number: i32,
        ///`interactive` or `autonomous`.
        pub step_type: ::std::string::String,
    }
    ///Puts a workflow's steps into another order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StepOrder {
        ///The ids of all its steps, each once, in the new order.
        pub step_ids: ::std::vec::Vec<i64>,
    }
    ///When a session stops before its last iteration; the first rule that holds ends it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct StopWhen {
        ///How many iterations in a row count for that: 1 to 100; 2 without it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub converged_iterations: ::std::option::Option<::std::num::NonZeroU64>,
        /**Each of the last `converged_iterations` changed less than this part of the document, in per cent:
more than 0, at most 100.*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub converged_percent: ::std::option::Option<f64>,
        ///This many iterations in a row failed: 1 to 100.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub failures_in_a_row: ::std::option::Option<::std::num::NonZeroU64>,
        ///An iteration brought back a document that the session has seen before.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub oscillating: ::std::option::Option<bool>,
        ///The last line of the agent's answer is this: one line of 1 to 200 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phrase: ::std::option::Option<StopWhenPhrase>,
        ///This many iterations in a row changed nothing: 1 to 100.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unchanged_iterations: ::std::option::Option<::std::num::NonZeroU64>,
    }
    ///The last line of the agent's answer is this: one line of 1 to 200 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct StopWhenPhrase(::std::string::String);
    impl ::std::ops::Deref for StopWhenPhrase {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<StopWhenPhrase> for ::std::string::String {
        fn from(value: StopWhenPhrase) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for StopWhenPhrase {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for StopWhenPhrase {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for StopWhenPhrase {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for StopWhenPhrase {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///An event as the list shows it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StoredEvent {
        ///The text of a content, thinking, error or status event.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub content: ::std::option::Option<::std::string::String>,
        ///The same.
        pub created_at: ::std::string::String,
        ///The whole event as in the stream: JSON in a string.
        pub event_data: ::std::string::String,
        /**`iteration_start`, `content`, `thinking`, `tool_use`, `tool_result`, `design_doc_updated`,
`iteration_complete`, `error`, `status`, `agent`, `cancelled` or `done`.*/
        pub event_type: ::std::string::String,
        ///Grows within a session.
        pub id: i64,
        ///Its iteration.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_number: ::std::option::Option<i32>,
        ///Its session.
        pub session_id: ::std::string::String,
        ///Bytes of the whole event's JSON.
        pub size_bytes: i64,
        ///When it happened.
        pub timestamp: ::std::string::String,
        ///What the tool was called with: JSON in a string.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub tool_input: ::std::option::Option<::std::string::String>,
        ///The tool of a tool event.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub tool_name: ::std::option::Option<::std::string::String>,
        ///The tool's answer.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub tool_result: ::std::option::Option<::std::string::String>,
        ///Whether large values are cut here; the event's own page has them whole.
        pub truncated: bool,
    }
    ///A finished piece of the agent's thinking.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ThinkingEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///The text.
        pub text: ::std::string::String,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ThinkingEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ThinkingEventType {
        #[serde(rename = "thinking")]
        Thinking,
    }
    impl ::std::fmt::Display for ThinkingEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Thinking => f.write_str("thinking"),
            }
        }
    }
    impl ::std::str::FromStr for ThinkingEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "thinking" => Ok(Self::Thinking),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ThinkingEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ThinkingEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What a session's time went into.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Timeline {
        ///How many events they were made from.
        pub event_count: i64,
        ///When the first span began.
        pub from: ::std::string::String,
        ///What is missing, in one sentence; null where nothing is.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub note: ::std::option::Option<::std::string::String>,
        ///The spans: each before those that lie in it, and otherwise in the order in which they began.
        pub spans: ::std::vec::Vec<TimelineSpan>,
        ///When the last one ended.
        pub to: ::std::string::String,
    }
    ///A span of time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TimelineSpan {
        ///A few words about it; may be empty.
        pub about: ::std::string::String,
        ///How many spans it stands for.
        pub count: i32,
        ///How deep it lies: an iteration at 0, its attempts at 1, what they did at 2, what a subagent did below its call.
        pub depth: i32,
        ///The event with which it ended: a tool's answer, an iteration's end.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub end_event_id: ::std::option::Option<i64>,
        ///The event that tells of it; of several, the first one's.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub event_id: ::std::option::Option<i64>,
        ///How many of those failed.
        pub failed: i32,
        ///When it began.
        pub from: ::std::string::String,
        ///Its iteration.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub iteration_number: ::std::option::Option<i32>,
        /**`iteration`, `attempt`, `thinking`, `text`, `call` (a call of a tool was written down), `tool`, `retry` (a
request failed), `waiting`, `paused`, `queued`, or `several`: short ones after each other.*/
        pub kind: ::std::string::String,
        ///What it is called, such as the tool's name.
        pub name: ::std::string::String,
        ///`done`, `failed`, `interrupted` or `running`.
        pub state: ::std::string::String,
        ///When it ended, or the present moment if it goes on.
        pub to: ::std::string::String,
    }
    ///A tool's answer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ToolResultEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///Milliseconds from call to answer.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub duration_ms: ::std::option::Option<i64>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///Whether the tool failed or was refused.
        pub is_error: bool,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///The tool call of the subagent that made it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parent: ::std::option::Option<::std::string::String>,
        ///Its answer.
        pub result: ::std::string::String,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///The tool's name.
        pub tool: ::std::string::String,
        ///The call's id.
        pub tool_use_id: ::std::string::String,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ToolResultEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ToolResultEventType {
        #[serde(rename = "tool_result")]
        ToolResult,
    }
    impl ::std::fmt::Display for ToolResultEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::ToolResult => f.write_str("tool_result"),
            }
        }
    }
    impl ::std::str::FromStr for ToolResultEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "tool_result" => Ok(Self::ToolResult),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ToolResultEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ToolResultEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The agent calls a tool.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ToolUseEvent {
        ///When it happened.
        #[serde(rename = "_at", skip_serializing_if = "::std::option::Option::is_none")]
        pub at: ::std::option::Option<::std::string::String>,
        ///The event's id, which a stream goes on after.
        #[serde(
            rename = "_event_id",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub event_id: ::std::option::Option<i64>,
        ///What it was called with: any JSON.
        pub input: ::serde_json::Value,
        ///The number of the iteration that it belongs to.
        #[serde(
            rename = "_iteration",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub iteration: ::std::option::Option<i32>,
        ///The tool call of the subagent that made it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parent: ::std::option::Option<::std::string::String>,
        ///The whole event's size in bytes, where it is truncated.
        #[serde(
            rename = "_size",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub size: ::std::option::Option<i64>,
        ///The tool's name.
        pub tool: ::std::string::String,
        ///The call's id; its result carries the same.
        pub tool_use_id: ::std::string::String,
        ///There, and `true`, where large values are cut; the event's own page has them whole.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        ///Says which message this is.
        #[serde(rename = "type")]
        pub type_: ToolUseEventType,
    }
    ///Says which message this is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ToolUseEventType {
        #[serde(rename = "tool_use")]
        ToolUse,
    }
    impl ::std::fmt::Display for ToolUseEventType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::ToolUse => f.write_str("tool_use"),
            }
        }
    }
    impl ::std::str::FromStr for ToolUseEventType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "tool_use" => Ok(Self::ToolUse),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ToolUseEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ToolUseEventType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A file of a repository that an agent would use.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TrustFile {
        ///Where it is, relative to the project.
        pub path: ::std::string::String,
        ///Its size.
        pub size_bytes: i64,
        ///What is in it, at most its first 20,000 characters.
        pub text: ::std::string::String,
    }
    ///Trusts what was looked at.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TrustProject {
        ///The fingerprint that came with what was looked at.
        pub fingerprint: TrustProjectFingerprint,
    }
    ///The fingerprint that came with what was looked at.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TrustProjectFingerprint(::std::string::String);
    impl ::std::ops::Deref for TrustProjectFingerprint {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TrustProjectFingerprint> for ::std::string::String {
        fn from(value: TrustProjectFingerprint) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TrustProjectFingerprint {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 64usize {
                return Err("shorter than 64 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TrustProjectFingerprint {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TrustProjectFingerprint {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TrustProjectFingerprint {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Replaces the given results; an empty text empties.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct UpdateArtifacts {
        ///The revision that the given document was made from; if the document has moved on, 409.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub base_revision: ::std::option::Option<i64>,
        ///The design document, at most 2 MiB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub design_doc: ::std::option::Option<UpdateArtifactsDesignDoc>,
        ///The guardrails, at most 2 MiB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub guardrails: ::std::option::Option<UpdateArtifactsGuardrails>,
    }
    ///The design document, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateArtifactsDesignDoc(::std::string::String);
    impl ::std::ops::Deref for UpdateArtifactsDesignDoc {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateArtifactsDesignDoc> for ::std::string::String {
        fn from(value: UpdateArtifactsDesignDoc) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateArtifactsDesignDoc {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateArtifactsDesignDoc {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateArtifactsDesignDoc {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateArtifactsDesignDoc {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The guardrails, at most 2 MiB.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateArtifactsGuardrails(::std::string::String);
    impl ::std::ops::Deref for UpdateArtifactsGuardrails {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateArtifactsGuardrails> for ::std::string::String {
        fn from(value: UpdateArtifactsGuardrails) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateArtifactsGuardrails {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2097152usize {
                return Err("longer than 2097152 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateArtifactsGuardrails {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateArtifactsGuardrails {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateArtifactsGuardrails {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Changes a project.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct UpdateProject {
        ///Its new name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<UpdateProjectName>,
    }
    ///Its new name.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateProjectName(::std::string::String);
    impl ::std::ops::Deref for UpdateProjectName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateProjectName> for ::std::string::String {
        fn from(value: UpdateProjectName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateProjectName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateProjectName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateProjectName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateProjectName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Changes a step.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct UpdateStep {
        ///Its new settings, replacing all earlier ones.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub config: ::std::option::Option<::serde_json::Value>,
        ///Its new name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<UpdateStepName>,
    }
    ///Its new name.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateStepName(::std::string::String);
    impl ::std::ops::Deref for UpdateStepName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateStepName> for ::std::string::String {
        fn from(value: UpdateStepName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateStepName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateStepName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateStepName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateStepName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Changes a workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct UpdateWorkflow {
        ///Its new name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<UpdateWorkflowName>,
    }
    ///Its new name.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateWorkflowName(::std::string::String);
    impl ::std::ops::Deref for UpdateWorkflowName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateWorkflowName> for ::std::string::String {
        fn from(value: UpdateWorkflowName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateWorkflowName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateWorkflowName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateWorkflowName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateWorkflowName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///How far a usage window of an account was used up when the agent last told.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct UsageWindow {
        ///Such as `five_hour`.
        pub kind: ::std::string::String,
        ///When it begins anew.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub resets_at: ::std::option::Option<::std::string::String>,
        ///When that was told.
        pub seen_at: ::std::string::String,
        ///The used part, in per cent.
        pub used_percent: f64,
    }
    ///Which version this is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Version {
        ///The number of the newest migration of the database.
        pub schema_version: i64,
        ///The program's version.
        pub version: ::std::string::String,
    }
    ///A worker process, and what it does.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkerAtWork {
        ///The machine it runs on.
        pub host: ::std::string::String,
        ///Whether it said a moment ago that it lives.
        pub is_alive: bool,
        ///Its name.
        pub name: ::std::string::String,
        ///Its process id on its machine.
        pub pid: i64,
        ///When it last said that it lives, where that is not a moment ago.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub silent_since: ::std::option::Option<::std::string::String>,
        ///When it started.
        pub started_at: ::std::string::String,
        ///What it works on.
        pub work: ::std::vec::Vec<WorkerTask>,
    }
    ///What a worker works on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WorkerTask {
        ///Which iteration runs.
        pub iteration_number: i32,
        ///`iteration`, or `chat` where an answer of a conversation is written.
        pub kind: ::std::string::String,
        ///Its project.
        pub project_slug: ::std::string::String,
        ///The session.
        pub session_id: ::std::string::String,
        ///Since when the agent runs; `null` before its start.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub since: ::std::option::Option<::std::string::String>,
        ///Its workflow.
        pub workflow_id: ::std::string::String,
        ///Its workflow's name.
        pub workflow_name: ::std::string::String,
    }
    ///A workflow.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Workflow {
        ///When it was made.
        pub created_at: ::std::string::String,
        ///The number of its current step; null when none is left.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub current_step: ::std::option::Option<i32>,
        ///`wf-` and 12 hex digits.
        pub id: ::std::string::String,
        ///How it is called.
        pub name: ::std::string::String,
        ///`draft`, `active`, `completed`, `paused` or `archived`.
        pub status: ::std::string::String,
        ///Its steps in order.
        pub steps: ::std::vec::Vec<Step>,
        ///When it was last changed.
        pub updated_at: ::std::string::String,
    }
    ///Tells a session something that its next iteration gets.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WriteNote {
        ///What the iteration is told: 1 to 10,000 characters.
        pub content: WriteNoteContent,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lines: ::std::option::Option<NoteLines>,
    }
    ///What the iteration is told: 1 to 10,000 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WriteNoteContent(::std::string::String);
    impl ::std::ops::Deref for WriteNoteContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<WriteNoteContent> for ::std::string::String {
        fn from(value: WriteNoteContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for WriteNoteContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 10000usize {
                return Err("longer than 10000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for WriteNoteContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for WriteNoteContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WriteNoteContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Keeps a prompt, or changes one that is kept.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WriteTemplate {
        ///The prompt: 1 to 100,000 characters.
        pub content: WriteTemplateContent,
        ///What it is called: 1 to 200 characters, and no other of the same owner is called so.
        pub name: WriteTemplateName,
    }
    ///The prompt: 1 to 100,000 characters.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WriteTemplateContent(::std::string::String);
    impl ::std::ops::Deref for WriteTemplateContent {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<WriteTemplateContent> for ::std::string::String {
        fn from(value: WriteTemplateContent) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for WriteTemplateContent {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100000usize {
                return Err("longer than 100000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for WriteTemplateContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for WriteTemplateContent {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WriteTemplateContent {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What it is called: 1 to 200 characters, and no other of the same owner is called so.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct WriteTemplateName(::std::string::String);
    impl ::std::ops::Deref for WriteTemplateName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<WriteTemplateName> for ::std::string::String {
        fn from(value: WriteTemplateName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for WriteTemplateName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for WriteTemplateName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for WriteTemplateName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for WriteTemplateName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Redraft

Durable iterations of an agent over a document: the planning API.

Version: 0.1.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap())
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(baseurl: &str, client: reqwest::Client) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
        }
    }
}
impl ClientInfo<()> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &() {
        &()
    }
}
impl ClientHooks<()> for &Client {}
#[allow(clippy::all)]
impl Client {
    /**The agents that sessions can use

Needs the scope `read`.

Sends a `GET` request to `/api/agents`

*/
    pub async fn list_agents<'a>(
        &'a self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::AgentInfo>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/agents", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_agents",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What was changed and what was refused, newest first

For the next page, `before` is the id of the last entry of this one.

Needs the scope `admin`.

Sends a `GET` request to `/api/audit`

Arguments:
- `before`: Only entries that are older than the one with this id
- `limit`: How many at most: 1 to 1,000
- `operation`: Only those of this operation, such as `create_token`
- `who`: Only those by this one, such as `token ci`
*/
    pub async fn list_audit<'a>(
        &'a self,
        before: Option<i64>,
        limit: Option<::std::num::NonZeroU64>,
        operation: Option<&'a str>,
        who: Option<&'a str>,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::AuditEntry>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/audit", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("before", &before))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("operation", &operation))
            .query(&progenitor_client::QueryParam::new("who", &who))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_audit",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The browsers that are signed in

Needs the scope `admin`.

Sends a `GET` request to `/api/browsers`

*/
    pub async fn list_browsers<'a>(
        &'a self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::SignedInBrowser>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/browsers", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_browsers",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Signs out every browser, this one too

Links that would sign one in are void from then on.

Needs the scope `admin`.

Sends a `DELETE` request to `/api/browsers`

*/
    pub async fn sign_out_browsers<'a>(
        &'a self,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!("{}/api/browsers", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "sign_out_browsers",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What a session in a new project will probably take

By the median of what earlier iterations with the same agent and model took.

Needs the scope `read`.

Sends a `GET` request to `/api/estimate`

Arguments:
- `agent`: `claude` or `demo`; without it the configured one
- `iterations`: How many iterations: 1 to 100
- `model`: The model; without it `opus`
*/
    pub async fn estimate_session<'a>(
        &'a self,
        agent: Option<&'a str>,
        iterations: Option<::std::num::NonZeroU64>,
        model: Option<&'a str>,
    ) -> Result<ResponseValue<types::Estimate>, Error<types::Problem>> {
        let url = format!("{}/api/estimate", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("agent", &agent))
            .query(&progenitor_client::QueryParam::new("iterations", &iterations))
            .query(&progenitor_client::QueryParam::new("model", &model))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "estimate_session",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The folders below a folder, for choosing a project

Only folders that the user may read; hidden ones are left out.

Needs the scope `admin`.

Sends a `GET` request to `/api/folders`

Arguments:
- `path`: An absolute path; without it the user's home
*/
    pub async fn list_folders<'a>(
        &'a self,
        path: Option<&'a str>,
    ) -> Result<ResponseValue<types::FolderListing>, Error<types::Problem>> {
        let url = format!("{}/api/folders", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("path", &path))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_folders",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**All that goes on: sessions, workers, the queue, what was spent today

At most a second old; all who ask share one look into the database.

Needs the scope `read`.

Sends a `GET` request to `/api/glance`

*/
    pub async fn get_glance<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Glance>, Error<types::Problem>> {
        let url = format!("{}/api/glance", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_glance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**When a glance would show something else

Server-sent events: one at once, one for each change, at most one in a second; and a `heartbeat` every 15
seconds.

Needs the scope `read`.

Sends a `GET` request to `/api/glance/stream`

*/
    pub async fn stream_glance<'a>(
        &'a self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::Problem>> {
        let url = format!("{}/api/glance/stream", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "stream_glance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::stream(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What happens to all sessions, as it happens

Server-sent events without an `event:` line. First comes how it stands (`standing`), and again each time when it
changes; a `happening` has an id, after which a stream goes on without a gap or a repeat. Without one it begins
with the present. Every 15 seconds there is a `heartbeat`.

Needs the scope `read`.

Sends a `GET` request to `/api/happenings`

Arguments:
- `after`: Show only what comes after this happening
- `last_event_id`: The same, as a browser sends it; it goes first
*/
    pub async fn stream_happenings<'a>(
        &'a self,
        after: Option<i64>,
        last_event_id: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<types::Problem>> {
        let url = format!("{}/api/happenings", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        if let Some(value) = last_event_id {
            header_map.append("Last-Event-ID", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("after", &after))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "stream_happenings",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::stream(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Whether the service works

Needs no token.

Sends a `GET` request to `/api/health`

*/
    pub async fn get_health<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Health>, Error<types::Problem>> {
        let url = format!("{}/api/health", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_health",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What the installation allows, what was spent of it, and what is known of its accounts

Needs the scope `read`.

Sends a `GET` request to `/api/limits`

*/
    pub async fn get_limits<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::InstallationLimitsStatus>, Error<types::Problem>> {
        let url = format!("{}/api/limits", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_limits",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes what the installation allows

The body is all of it: what is left out is not limited any more.

Needs the scope `admin`.

Sends a `PUT` request to `/api/limits`

*/
    pub async fn set_limits<'a>(
        &'a self,
        body: &'a types::InstallationLimits,
    ) -> Result<ResponseValue<types::InstallationLimitsStatus>, Error<types::Problem>> {
        let url = format!("{}/api/limits", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "set_limits",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Who is asking, and what that one may do

Needs the scope `read`.

Sends a `GET` request to `/api/me`

*/
    pub async fn get_me<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Me>, Error<types::Problem>> {
        let url = format!("{}/api/me", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_me",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What came of the time since a moment

What is done, what needs the user and what stopped, each with its figures. What needs the user is in it
however long it has done so; what the user accepted is not.

Needs the scope `read`.

Sends a `GET` request to `/api/morning`

Arguments:
- `limit`: How many sessions each list has at most: 0 to 500
- `since`: Since when: ISO 8601 with a time zone; without it since 18:00 of the day before, in the time zone of
the budgets
*/
    pub async fn get_morning<'a>(
        &'a self,
        limit: Option<i64>,
        since: Option<&'a str>,
    ) -> Result<ResponseValue<types::MorningReport>, Error<types::Problem>> {
        let url = format!("{}/api/morning", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("since", &since))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_morning",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The channels, without their secrets

Needs the scope `read`.

Sends a `GET` request to `/api/notifications/channels`

*/
    pub async fn list_channels<'a>(
        &'a self,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Channel>>, Error<types::Problem>> {
        let url = format!("{}/api/notifications/channels", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_channels",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes a channel; a webhook's secret is shown this once

With `url` it is a webhook, signed as Standard Webhooks says; with `program` a command, which is started with
the message on its standard input, with little of Redraft's environment, for half a minute at most.

Needs the scope `admin`.

Sends a `POST` request to `/api/notifications/channels`

*/
    pub async fn create_channel<'a>(
        &'a self,
        body: &'a types::CreateChannel,
    ) -> Result<ResponseValue<types::NewChannel>, Error<types::Problem>> {
        let url = format!("{}/api/notifications/channels", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_channel",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Replaces what a channel is

What is on its way by it goes to where it leads now.

Needs the scope `admin`.

Sends a `PUT` request to `/api/notifications/channels/{c}`

Arguments:
- `c`: The channel's id
- `body`
*/
    pub async fn replace_channel<'a>(
        &'a self,
        c: i64,
        body: &'a types::ReplaceChannel,
    ) -> Result<ResponseValue<types::Channel>, Error<types::Problem>> {
        let url = format!(
            "{}/api/notifications/channels/{}", self.baseurl, encode_path(& c
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "replace_channel",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Removes a channel, with all that was told by it or is on its way

Needs the scope `admin`.

Sends a `DELETE` request to `/api/notifications/channels/{c}`

Arguments:
- `c`: The channel's id
*/
    pub async fn remove_channel<'a>(
        &'a self,
        c: i64,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/notifications/channels/{}", self.baseurl, encode_path(& c
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "remove_channel",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sends a test by a channel, and waits for what comes of it

A worker sends it, as it sends all others. After 20 seconds the answer is how far it is: without an `answer`
nothing has come of it yet. A test that was refused is tried again like any other message.

Needs the scope `admin`.

Sends a `POST` request to `/api/notifications/channels/{c}/test`

Arguments:
- `c`: The channel's id
*/
    pub async fn test_channel<'a>(
        &'a self,
        c: i64,
    ) -> Result<ResponseValue<types::Delivery>, Error<types::Problem>> {
        let url = format!(
            "{}/api/notifications/channels/{}/test", self.baseurl, encode_path(& c
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "test_channel",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What was told and what is on its way, newest first

Needs the scope `read`.

Sends a `GET` request to `/api/notifications/deliveries`

Arguments:
- `channel`: Only by the channel of this id
- `limit`: How many at most: 1 to 200
*/
    pub async fn list_deliveries<'a>(
        &'a self,
        channel: Option<::std::num::NonZeroU64>,
        limit: Option<::std::num::NonZeroU64>,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Delivery>>, Error<types::Problem>> {
        let url = format!("{}/api/notifications/deliveries", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("channel", &channel))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_deliveries",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Has a message sent once more, also one that was given up or delivered

It is tried at once, and for another day.

Needs the scope `admin`.

Sends a `POST` request to `/api/notifications/deliveries/{d}/retry`

Arguments:
- `d`: The delivery's id
*/
    pub async fn retry_delivery<'a>(
        &'a self,
        d: i64,
    ) -> Result<ResponseValue<types::Delivery>, Error<types::Problem>> {
        let url = format!(
            "{}/api/notifications/deliveries/{}/retry", self.baseurl, encode_path(& d
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "retry_delivery",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**All projects, in the order of their registration

Needs the scope `read`.

Sends a `GET` request to `/api/projects`

*/
    pub async fn list_projects<'a>(
        &'a self,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Project>>, Error<types::Problem>> {
        let url = format!("{}/api/projects", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_projects",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Registers a folder as a project

Needs the scope `admin`.

Sends a `POST` request to `/api/projects`

*/
    pub async fn create_project<'a>(
        &'a self,
        body: &'a types::CreateProject,
    ) -> Result<ResponseValue<types::Project>, Error<types::Problem>> {
        let url = format!("{}/api/projects", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_project",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One project

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}`

Arguments:
- `slug`: The project's slug
*/
    pub async fn get_project<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<ResponseValue<types::Project>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_project",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Forgets a project with all its records

The user's files stay; of the sample project its folder is removed too. Refused while a session runs, unless it may be stopped.

Needs the scope `admin`.

Sends a `DELETE` request to `/api/projects/{slug}`

Arguments:
- `slug`: The project's slug
- `stop_running`: Whether running sessions are cancelled first
*/
    pub async fn delete_project<'a>(
        &'a self,
        slug: &'a str,
        stop_running: Option<bool>,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("stop_running", &stop_running))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_project",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Gives a project another name

Its slug stays.

Needs the scope `operate`.

Sends a `PATCH` request to `/api/projects/{slug}`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn update_project<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::UpdateProject,
    ) -> Result<ResponseValue<types::Project>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_project",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What a project allows, and what it spent

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/limits`

Arguments:
- `slug`: The project's slug
*/
    pub async fn get_project_limits<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<ResponseValue<types::ProjectLimitsStatus>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/limits", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_project_limits",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes what a project allows

The body is all of it: what is left out is not limited any more.

Needs the scope `admin`.

Sends a `PUT` request to `/api/projects/{slug}/limits`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn set_project_limits<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::ProjectLimits,
    ) -> Result<ResponseValue<types::ProjectLimitsStatus>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/limits", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "set_project_limits",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The resources of a project, by the names of their files

Those that completed steps left, those that were made here, and files that someone put into the
resource folder.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/resources`

Arguments:
- `slug`: The project's slug
- `kind`: Only those of this kind: `design_doc`, `guardrails` or `other`
*/
    pub async fn list_resources<'a>(
        &'a self,
        slug: &'a str,
        kind: Option<&'a str>,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Resource>>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("kind", &kind))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_resources",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes a resource

Refused where there is a resource or a file of this name.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/resources`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn create_resource<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::CreateResource,
    ) -> Result<ResponseValue<types::ResourceContent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_resource",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Rules for agents that the project has already

Such as `CLAUDE.md`, `AGENTS.md` or `.cursorrules`; each can be adopted as guardrails.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/resources/found`

Arguments:
- `slug`: The project's slug
*/
    pub async fn list_found_guardrails<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::FoundGuardrails>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/resources/found", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_found_guardrails",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes a resource of rules that were found

The file itself stays as it is. Adopting it again makes its present text the resource's newest
revision.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/resources/found`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn adopt_guardrails<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::AdoptGuardrails,
    ) -> Result<ResponseValue<types::ResourceContent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources/found", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "adopt_guardrails",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One resource with its text

What was changed in its file becomes its newest revision.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/resources/{file}`

Arguments:
- `slug`: The project's slug
- `file`: The name of the resource's file
*/
    pub async fn get_resource<'a>(
        &'a self,
        slug: &'a str,
        file: &'a str,
    ) -> Result<ResponseValue<types::ResourceContent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& file.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_resource",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Replaces a resource's text

The earlier text stays as a revision, also one that was written into the file by hand.

Needs the scope `operate`.

Sends a `PUT` request to `/api/projects/{slug}/resources/{file}`

Arguments:
- `slug`: The project's slug
- `file`: The name of the resource's file
- `body`
*/
    pub async fn replace_resource<'a>(
        &'a self,
        slug: &'a str,
        file: &'a str,
        body: &'a types::ReplaceResource,
    ) -> Result<ResponseValue<types::ResourceContent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& file.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "replace_resource",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Removes a resource with its file and all its revisions

Needs the scope `operate`.

Sends a `DELETE` request to `/api/projects/{slug}/resources/{file}`

Arguments:
- `slug`: The project's slug
- `file`: The name of the resource's file
*/
    pub async fn delete_resource<'a>(
        &'a self,
        slug: &'a str,
        file: &'a str,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& file.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_resource",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**All revisions of a resource, newest first

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/resources/{file}/revisions`

Arguments:
- `slug`: The project's slug
- `file`: The name of the resource's file
*/
    pub async fn list_resource_revisions<'a>(
        &'a self,
        slug: &'a str,
        file: &'a str,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::ResourceRevision>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/resources/{}/revisions", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& file.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_resource_revisions",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One revision of a resource with its text

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/resources/{file}/revisions/{r}`

Arguments:
- `slug`: The project's slug
- `file`: The name of the resource's file
- `r`: The revision's id
*/
    pub async fn get_resource_revision<'a>(
        &'a self,
        slug: &'a str,
        file: &'a str,
        r: i64,
    ) -> Result<ResponseValue<types::ResourceRevisionContent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources/{}/revisions/{}", self.baseurl, encode_path(&
            slug.to_string()), encode_path(& file.to_string()), encode_path(& r
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_resource_revision",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes the text of an earlier revision the newest one

It becomes a new revision of the user's, and goes into the file.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/resources/{file}/revisions/{r}/restore`

Arguments:
- `slug`: The project's slug
- `file`: The name of the resource's file
- `r`: The revision's id
*/
    pub async fn restore_resource_revision<'a>(
        &'a self,
        slug: &'a str,
        file: &'a str,
        r: i64,
    ) -> Result<ResponseValue<types::ResourceRevision>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/resources/{}/revisions/{}/restore", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& file.to_string()),
            encode_path(& r.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "restore_resource_revision",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The prompts that can be used in a project

Its own, then those of the installation, then those that come with Redraft.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/templates`

Arguments:
- `slug`: The project's slug
*/
    pub async fn list_project_templates<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::PromptTemplate>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/templates", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_project_templates",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Keeps a prompt in a project

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/templates`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn write_project_template<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::WriteTemplate,
    ) -> Result<ResponseValue<types::PromptTemplate>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/templates", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "write_project_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes a prompt that a project keeps

Needs the scope `operate`.

Sends a `PUT` request to `/api/projects/{slug}/templates/{t}`

Arguments:
- `slug`: The project's slug
- `t`: The template's id
- `body`
*/
    pub async fn change_project_template<'a>(
        &'a self,
        slug: &'a str,
        t: i64,
        body: &'a types::WriteTemplate,
    ) -> Result<ResponseValue<types::PromptTemplate>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/templates/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& t.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "change_project_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Deletes a prompt that a project keeps

Needs the scope `operate`.

Sends a `DELETE` request to `/api/projects/{slug}/templates/{t}`

Arguments:
- `slug`: The project's slug
- `t`: The template's id
*/
    pub async fn delete_project_template<'a>(
        &'a self,
        slug: &'a str,
        t: i64,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/templates/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& t.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_project_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What trusting a project means, and whether it is trusted

Its repository's own settings for agents (`.claude/`, `.mcp.json`) run programs. They are used only
where they are trusted, and only by steps whose agent may do more than write the document.

Needs the scope `admin`.

Sends a `GET` request to `/api/projects/{slug}/trust`

Arguments:
- `slug`: The project's slug
*/
    pub async fn get_project_trust<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<ResponseValue<types::ProjectTrust>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/trust", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_project_trust",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Trusts a project's own settings for agents, as they were looked at

Refused where they have changed since, and void as soon as they change.

Needs the scope `admin`.

Sends a `PUT` request to `/api/projects/{slug}/trust`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn trust_project<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::TrustProject,
    ) -> Result<ResponseValue<types::ProjectTrust>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/trust", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "trust_project",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Trusts a project's own settings for agents no more

Agents that run already go on with what they have read.

Needs the scope `admin`.

Sends a `DELETE` request to `/api/projects/{slug}/trust`

Arguments:
- `slug`: The project's slug
*/
    pub async fn distrust_project<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<ResponseValue<types::ProjectTrust>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/trust", self.baseurl, encode_path(& slug.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "distrust_project",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The workflows of a project, in the order of their creation

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows`

Arguments:
- `slug`: The project's slug
*/
    pub async fn list_workflows<'a>(
        &'a self,
        slug: &'a str,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Workflow>>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_workflows",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes a workflow with its steps

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows`

Arguments:
- `slug`: The project's slug
- `body`
*/
    pub async fn create_workflow<'a>(
        &'a self,
        slug: &'a str,
        body: &'a types::CreateWorkflow,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows", self.baseurl, encode_path(& slug
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One workflow with its steps

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn get_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Forgets a workflow with all its records

The user's files stay. Refused while a session runs, unless it may be stopped.

Needs the scope `operate`.

Sends a `DELETE` request to `/api/projects/{slug}/workflows/{w}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `stop_running`: Whether a running session is cancelled first
*/
    pub async fn delete_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        stop_running: Option<bool>,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("stop_running", &stop_running))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Gives a workflow another name

Needs the scope `operate`.

Sends a `PATCH` request to `/api/projects/{slug}/workflows/{w}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn update_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::UpdateWorkflow,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Moves on to the next step

The current step is completed, and what its session has made is saved as when the planning
step is completed. Refused while a session is going on; a paused one ends.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/advance`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn advance_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/advance", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "advance_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Puts a workflow away

Nothing of it is lost or changed until it is unarchived. Refused while a session is going on.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/archive`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn archive_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/archive", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "archive_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Holds a workflow

No session starts or goes on until it is resumed. Refused while a session is going on; a
paused one stays paused.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/pause`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn pause_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/pause", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "pause_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The newest session of the current step, of any kind

Where there is none a chat session is created, for who may operate; its document is what the
step's file holds.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn open_planning<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "open_planning",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Asks for another answer to the last message of the user

The earlier answer is kept as another version.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/answer-again`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn answer_again<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/answer-again", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "answer_again",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Replaces the given results of the active session

An empty text empties. The document becomes a revision of the user's and goes into the file.

Needs the scope `operate`.

Sends a `PATCH` request to `/api/projects/{slug}/workflows/{w}/planning/artifacts`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn update_artifacts<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::UpdateArtifacts,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/artifacts", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_artifacts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The comments on the current step's document that wait for a session

Those that no attempt was given before their session ended, oldest first. A session that is started
with `takes_comments` gives them to its first iteration.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/comments`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn list_waiting_comments<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Note>>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/comments", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_waiting_comments",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Completes the planning step

Saves the results as resources of the project; the workflow moves on to its next step.
An empty text counts as not given. Refused while its session is going on, unless that may be
stopped; a paused session ends.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/complete`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn complete_planning<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::CompleteStep,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/complete", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "complete_planning",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The document of the current step

With the session that works on it. A file that was never read becomes its first version.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/document`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn get_document<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Document>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/document", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_document",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Replaces the document of the current step

The text becomes a version of the user's and goes into the file. 409 when the document has moved on
since `base_revision`. While an iteration runs, what it writes is joined with the text when it ends.

Needs the scope `operate`.

Sends a `PUT` request to `/api/projects/{slug}/workflows/{w}/planning/document`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn save_document<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::SaveDocument,
    ) -> Result<ResponseValue<types::Document>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/document", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "save_document",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Brings a text and the newest version of the document together

Nothing is saved: the answer is what could be saved next, with `revision_id` as its base.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/document/merge`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn merge_document<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::SaveDocument,
    ) -> Result<ResponseValue<types::MergedDocument>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/document/merge", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "merge_document",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What a session on a workflow's current step will probably take

By the median of what earlier iterations with the same agent and model took: those of the step, else those of
the project, else all of the installation.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/estimate`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `agent`: `claude` or `demo`; without it the configured one
- `iterations`: How many iterations: 1 to 100
- `model`: The model; without it the step's, else `opus`
*/
    pub async fn estimate_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        agent: Option<&'a str>,
        iterations: Option<::std::num::NonZeroU64>,
        model: Option<&'a str>,
    ) -> Result<ResponseValue<types::Estimate>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/estimate", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("agent", &agent))
            .query(&progenitor_client::QueryParam::new("iterations", &iterations))
            .query(&progenitor_client::QueryParam::new("model", &model))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "estimate_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Both results, written down from the conversation

Asked for once for each state of the conversation; whoever asks again attaches. Sends
`progress`, `artifacts`, `error` and `done`.

Needs the scope `operate`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/generate-artifacts`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `last_event_id`: The id of the event that was seen last, as a browser sends it
*/
    pub async fn generate_artifacts<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        last_event_id: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/generate-artifacts", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        if let Some(value) = last_event_id {
            header_map.append("Last-Event-ID", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "generate_artifacts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::stream(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Has both results written down once more

The stream of the same path attaches to it; the earlier ones are kept as revisions.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/generate-artifacts`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn generate_artifacts_again<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/generate-artifacts", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "generate_artifacts_again",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Starts a session

Returns at once; the iterations run in the background.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn start_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::StartIteration,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "start_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Cancels a session

Returns it in its final state. What its agent had done is kept.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/cancel`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn cancel_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::CancelIteration,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/cancel", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "cancel_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**A session's events: those stored, then live

Server-sent events without an `event:` line. Each `data:` is a JSON object with `type`,
`_event_id`, `_at` and `_iteration`; its other fields are those of the event's type. Every 15
seconds there is a `heartbeat`, and while the agent writes there are `partial` texts; both have
no id. Ends after the session's last event; 204 when that was seen already.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/stream/{s}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `after_event_id`: Show only what comes after this event
- `last_event_id`: The same, as a browser sends it; it goes first
*/
    pub async fn stream_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        after_event_id: Option<i64>,
        last_event_id: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/stream/{}", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        if let Some(value) = last_event_id {
            header_map.append("Last-Event-ID", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(
                &progenitor_client::QueryParam::new("after_event_id", &after_event_id),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "stream_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::stream(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One session with its progress

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn get_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Takes note of how a session stands

It leaves the morning report until it does something else. Nothing else changes. A session that goes on
cannot be accepted yet.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/accept`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn accept_session<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/accept", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "accept_session",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Takes back that a session was accepted

It is in the morning report again.

Needs the scope `operate`.

Sends a `DELETE` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/accept`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn take_back_acceptance<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/accept", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "take_back_acceptance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Every start of the agent for a session

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/attempts`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn list_attempts<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Attempt>>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/attempts", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_attempts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The last events of one start of the agent, ascending

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/attempts/{a}/events`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `a`: The attempt's id
- `limit`: How many at most: 1 to 1,000
*/
    pub async fn list_attempt_events<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        a: i64,
        limit: Option<::std::num::NonZeroU64>,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::StoredEvent>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/attempts/{}/events",
            self.baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()), encode_path(& a.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_attempt_events",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**A page of a session's events, ascending

The first ones after an id, or with `before_id` the last ones before it.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/events`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `after_id`: The event before the first one
- `before_id`: The event after the last one
- `limit`: How many at most: 1 to 1,000
*/
    pub async fn list_events<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        after_id: Option<i64>,
        before_id: Option<i64>,
        limit: Option<::std::num::NonZeroU64>,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::StoredEvent>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/events", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("after_id", &after_id))
            .query(&progenitor_client::QueryParam::new("before_id", &before_id))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_events",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One event, whole

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/events/{e}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `e`: The event's id
*/
    pub async fn get_event<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        e: i64,
    ) -> Result<ResponseValue<types::StoredEvent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/events/{}", self
            .baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()), encode_path(& e.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_event",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**A session as one file to hand on

Its sentence and figures, the prompt, the notes, each iteration with what it changed and what happened, and
the document: as HTML that needs nothing else and runs nothing, or as Markdown. Secrets are masked, whoever
asks; of very large sessions the file says how much is left out.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/export`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `format`: What kind of file
*/
    pub async fn export_session<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        format: types::Format,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/export", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("format", &format))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "export_session",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The sessions that were forked from this one

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/forks`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn list_forks<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::SessionFork>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/forks", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_forks",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**A session's iterations with their figures

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn list_iterations<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::IterationSummary>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/iterations", self
            .baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_iterations",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What an iteration changed

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations/{i}/diff`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `i`: The iteration's id
*/
    pub async fn get_diff<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        i: i64,
    ) -> Result<ResponseValue<types::IterationDiff>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/iterations/{}/diff",
            self.baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()), encode_path(& i.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_diff",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The calls of an iteration that wrote lines of a revision

A call is one of a tool that edits or writes, which did not fail and whose new text holds any of the lines.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations/{i}/line-calls`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `i`: The iteration's id
- `first_line`: The first line's number, from 1
- `line_count`: How many lines: 1 to 20,000
- `revision`: The revision's id
*/
    pub async fn list_line_calls<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        i: i64,
        first_line: ::std::num::NonZeroU64,
        line_count: ::std::num::NonZeroU64,
        revision: i64,
    ) -> Result<ResponseValue<types::LineCalls>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/iterations/{}/line-calls",
            self.baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()), encode_path(& i.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("first_line", &first_line))
            .query(&progenitor_client::QueryParam::new("line_count", &line_count))
            .query(&progenitor_client::QueryParam::new("revision", &revision))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_line_calls",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What the agent was sent for an iteration

The exact prompt of each attempt, oldest first.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations/{i}/prompts`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `i`: The iteration's id
*/
    pub async fn list_prompts<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        i: i64,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::SentPrompt>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/iterations/{}/prompts",
            self.baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()), encode_path(& i.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_prompts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Tries a failed iteration again

A further iteration comes at the session's end; the failed one stays as it is. A session that
ended, but not by cancelling it, goes on for it.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/iterations/{i}/retry`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `i`: The iteration's id
*/
    pub async fn retry_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        i: i64,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/iterations/{}/retry",
            self.baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& s.to_string()), encode_path(& i.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "retry_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes the limits of a session that goes on

The body is all of them: what is left out is not limited any more. An iteration that runs goes by
the old ones.

Needs the scope `operate`.

Sends a `PUT` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/limits`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `body`
*/
    pub async fn change_iteration_limits<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        body: &'a types::SessionLimits,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/limits", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "change_iteration_limits",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The notes to a session, oldest first

With the iterations and attempts that were given each; one without any waits, or was never used if
the session has ended. Comments say where their lines stand in the version that `revision` names, or in
the newest one.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/notes`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `revision`: The version of the document in which the lines are looked for
*/
    pub async fn list_notes<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        revision: Option<i64>,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Note>>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/notes", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("revision", &revision))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_notes",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Tells a session something that its next iteration gets

While an iteration runs, the one after it gets the note. A session that has ended takes only comments,
that is, notes about lines of the document: they wait for the next session.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/notes`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `body`
*/
    pub async fn write_note<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        body: &'a types::WriteNote,
    ) -> Result<ResponseValue<types::Note>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/notes", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "write_note",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Takes a note back that no iteration was given yet

Needs the scope `operate`.

Sends a `DELETE` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/notes/{n}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `n`: The note's id
*/
    pub async fn take_back_note<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        n: i64,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/notes/{}", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()), encode_path(& n.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "take_back_note",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes what a note says that no iteration was given yet

Needs the scope `operate`.

Sends a `PATCH` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/notes/{n}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `n`: The note's id
- `body`
*/
    pub async fn change_note<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        n: i64,
        body: &'a types::ChangeNote,
    ) -> Result<ResponseValue<types::Note>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/notes/{}", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()), encode_path(& n.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "change_note",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lets a session stand still until it is resumed

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/pause`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn pause_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/pause", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "pause_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lets a paused or waiting session go on at once

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/resume`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn resume_iteration<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/resume", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "resume_iteration",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**What the time of a session, or of one of its iterations, went into

Where there are more spans than are wanted, short ones after each other are taken together.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/iterate/{s}/timeline`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
- `iteration`: The number of the one iteration that is wanted
- `limit`: How many spans at most: 100 to 5,000
*/
    pub async fn get_timeline<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
        iteration: Option<::std::num::NonZeroU32>,
        limit: Option<i64>,
    ) -> Result<ResponseValue<types::Timeline>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/iterate/{}/timeline", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("iteration", &iteration))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_timeline",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Sends a message

Its answer is queued at once; the stream attaches to it. With `instead_of` the message takes the
place of an earlier one of the user, whose branch is kept.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/message`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn send_message<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::SendMessage,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/message", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "send_message",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Goes on with the branch that a message is in

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/messages/{m}/choose`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `m`: The message's id
*/
    pub async fn choose_branch<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        m: i64,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/messages/{}/choose", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            m.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "choose_branch",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**All revisions of a workflow's documents or guardrails, newest first

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/revisions`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `artifact`: `design_doc` (the document) or `guardrails`
*/
    pub async fn list_revisions<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        artifact: Option<&'a str>,
    ) -> Result<ResponseValue<::std::vec::Vec<types::Revision>>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/revisions", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("artifact", &artifact))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_revisions",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One revision with its text

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/revisions/{r}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `r`: The revision's id
*/
    pub async fn get_revision<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        r: i64,
    ) -> Result<ResponseValue<types::RevisionContent>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/revisions/{}", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            r.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_revision",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Starts a session on an earlier version of the document

The version's text becomes the newest one, as the user's; those between them are kept. The session
and the one it was forked from name each other.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/revisions/{r}/fork`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `r`: The revision's id
- `body`
*/
    pub async fn fork_revision<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        r: i64,
        body: &'a types::ForkRevision,
    ) -> Result<ResponseValue<types::IterationSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/revisions/{}/fork", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            r.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "fork_revision",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Who wrote which line of a revision

A line belongs to the newest revision that brought it in; one that a restore or a join brought in, to
the revision that it came from.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/revisions/{r}/provenance`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `r`: The revision's id
*/
    pub async fn get_provenance<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        r: i64,
    ) -> Result<ResponseValue<types::Provenance>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/revisions/{}/provenance", self
            .baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& r.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_provenance",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes the text of an earlier revision the newest one

It becomes a new revision of the user's. A document goes into its file as well; guardrails belong
to the active session.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/revisions/{r}/restore`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `r`: The revision's id
*/
    pub async fn restore_revision<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        r: i64,
    ) -> Result<ResponseValue<types::Revision>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/revisions/{}/restore", self
            .baseurl, encode_path(& slug.to_string()), encode_path(& w.to_string()),
            encode_path(& r.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "restore_revision",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**All sessions of a workflow, newest first, with their iterations

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/sessions`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn list_sessions<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::SessionSummary>>,
        Error<types::Problem>,
    > {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/sessions", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_sessions",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**One session with all its messages

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/sessions/{s}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `s`: The session's id
*/
    pub async fn get_session<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        s: &'a str,
    ) -> Result<ResponseValue<types::SessionDetail>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/sessions/{}", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            s.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_session",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Stops the answer that is being written

What had arrived is kept.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/planning/stop`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn stop_answer<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::PlanningSession>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/stop", self.baseurl, encode_path(&
            slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "stop_answer",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The answer to the last message: from its start, then live

Attaches to the answer and never starts one. `content` has the text in `content`; `tool_use`,
`tool_result`, `error` and `done` are those of an iteration's stream, and so are our other types.
Of an iteration session it is the same as that session's own stream.

Needs the scope `read`.

Sends a `GET` request to `/api/projects/{slug}/workflows/{w}/planning/stream`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `last_event_id`: The id of the event that was seen last, as a browser sends it
*/
    pub async fn stream_answer<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        last_event_id: Option<&'a str>,
    ) -> Result<ResponseValue<ByteStream>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/planning/stream", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        if let Some(value) = last_event_id {
            header_map.append("Last-Event-ID", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "stream_answer",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => Ok(ResponseValue::stream(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Lets a paused workflow go on

A session of it that is paused is resumed by its own verb.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/resume`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn resume_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/resume", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "resume_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Starts a workflow

Its first open step is worked on from now on. A session started on a draft does the same.
Refused where that step is an autonomous one.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/start`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn start_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/start", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "start_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Adds a step

At a place, or at the end. A completed workflow goes on with it. Returns the workflow.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/steps`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn add_step<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::AddStep,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "add_step",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Puts the steps into another order

The active step stays the active one, also while a session of it runs.

Needs the scope `operate`.

Sends a `PUT` request to `/api/projects/{slug}/workflows/{w}/steps/order`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `body`
*/
    pub async fn order_steps<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        body: &'a types::StepOrder,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps/order", self.baseurl, encode_path(&
            slug.to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "order_steps",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Removes a step

With all its records; the user's files stay. The steps after it close up, so the answer is the
workflow. Refused for the last one, while a session of the step has not ended, and where it
has sessions, unless they may go with it.

Needs the scope `operate`.

Sends a `DELETE` request to `/api/projects/{slug}/workflows/{w}/steps/{step_id}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `step_id`: The step's id
- `with_sessions`: Whether the step's ended sessions are removed with it
*/
    pub async fn remove_step<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        step_id: i64,
        with_sessions: Option<bool>,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()), encode_path(& step_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("with_sessions", &with_sessions))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "remove_step",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes a step's name and settings

Needs the scope `operate`.

Sends a `PATCH` request to `/api/projects/{slug}/workflows/{w}/steps/{step_id}`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `step_id`: The step's id
- `body`
*/
    pub async fn update_step<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        step_id: i64,
        body: &'a types::UpdateStep,
    ) -> Result<ResponseValue<types::Step>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps/{}", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()), encode_path(& step_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_step",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Does a completed or skipped step once more

It is the active step then, with its newest session and document; the step that was active goes
back to pending, and others that are done stay done. Refused while the active step has a
session that has not ended.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/steps/{step_id}/reopen`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `step_id`: The step's id
*/
    pub async fn reopen_step<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        step_id: i64,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps/{}/reopen", self.baseurl,
            encode_path(& slug.to_string()), encode_path(& w.to_string()), encode_path(&
            step_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "reopen_step",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Leaves a step out

If it was the active one, the next open step is. Refused while a session of the step is going
on; a paused one ends. What the step has stays readable.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/steps/{step_id}/skip`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `step_id`: The step's id
*/
    pub async fn skip_step<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        step_id: i64,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps/{}/skip", self.baseurl, encode_path(&
            slug.to_string()), encode_path(& w.to_string()), encode_path(& step_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "skip_step",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Works on this step from now on

The step must be pending, and a draft workflow is started by that. The step that was active
goes back to pending; refused while that has a session that has not ended, and for an
autonomous step.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/steps/{step_id}/start`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
- `step_id`: The step's id
*/
    pub async fn start_step<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
        step_id: i64,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/steps/{}/start", self.baseurl, encode_path(&
            slug.to_string()), encode_path(& w.to_string()), encode_path(& step_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "start_step",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Takes a workflow out again

It is a draft where no step was begun, completed where none is left, else active, also if it
was paused before.

Needs the scope `operate`.

Sends a `POST` request to `/api/projects/{slug}/workflows/{w}/unarchive`

Arguments:
- `slug`: The project's slug
- `w`: The workflow's id
*/
    pub async fn unarchive_workflow<'a>(
        &'a self,
        slug: &'a str,
        w: &'a str,
    ) -> Result<ResponseValue<types::Workflow>, Error<types::Problem>> {
        let url = format!(
            "{}/api/projects/{}/workflows/{}/unarchive", self.baseurl, encode_path(& slug
            .to_string()), encode_path(& w.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "unarchive_workflow",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Whether the sample project is there, and whether it is offered

Needs the scope `read`.

Sends a `GET` request to `/api/sample`

*/
    pub async fn get_sample<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Sample>, Error<types::Problem>> {
        let url = format!("{}/api/sample", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_sample",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes the sample project, or what is missing of it

A folder in Redraft's home with a small document, a workflow, and a session of the demo agent,
which any worker finishes within seconds. What is there already is answered as it is. Deleting
the project removes its folder too.

Needs the scope `operate`.

Sends a `POST` request to `/api/sample`

*/
    pub async fn create_sample<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Sample>, Error<types::Problem>> {
        let url = format!("{}/api/sample", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_sample",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The prompts, documents, summaries and events with these words, newest first

Each word has to be there; what stands in quotation marks, as it is. For the next page, `before` is
the id of the last text of this one.

Needs the scope `read`.

Sends a `GET` request to `/api/search`

Arguments:
- `before`: Only texts that are older than the one with this id
- `kind`: Only texts of this kind: `prompt`, `document`, `summary` or `event`
- `limit`: How many at most: 1 to 100
- `project`: Only texts of the project with this slug
- `q`: The words
- `session`: Only texts of the session with this id
*/
    pub async fn search_texts<'a>(
        &'a self,
        before: Option<i64>,
        kind: Option<&'a str>,
        limit: Option<::std::num::NonZeroU64>,
        project: Option<&'a str>,
        q: &'a str,
        session: Option<&'a str>,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::SearchHit>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/search", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("before", &before))
            .query(&progenitor_client::QueryParam::new("kind", &kind))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("project", &project))
            .query(&progenitor_client::QueryParam::new("q", &q))
            .query(&progenitor_client::QueryParam::new("session", &session))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "search_texts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The sessions of all projects, newest first

Needs the scope `read`.

Sends a `GET` request to `/api/sessions`

Arguments:
- `limit`: How many at most: 1 to 1,000
*/
    pub async fn list_all_sessions<'a>(
        &'a self,
        limit: Option<::std::num::NonZeroU64>,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::SessionOverview>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/sessions", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_all_sessions",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Signs a browser in with a token

Needs no token of its own; the answer sets a cookie.

Sends a `POST` request to `/api/sign-in`

*/
    pub async fn sign_in<'a>(
        &'a self,
        body: &'a types::SignIn,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!("{}/api/sign-in", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "sign_in",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            429u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Signs the browser out

The answer clears the cookie.

Needs the scope `read`.

Sends a `POST` request to `/api/sign-out`

*/
    pub async fn sign_out<'a>(
        &'a self,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!("{}/api/sign-out", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "sign_out",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The prompts that the installation keeps, and those that come with Redraft

Needs the scope `read`.

Sends a `GET` request to `/api/templates`

*/
    pub async fn list_templates<'a>(
        &'a self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::PromptTemplate>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/templates", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_templates",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Keeps a prompt for every project

Needs the scope `operate`.

Sends a `POST` request to `/api/templates`

*/
    pub async fn write_template<'a>(
        &'a self,
        body: &'a types::WriteTemplate,
    ) -> Result<ResponseValue<types::PromptTemplate>, Error<types::Problem>> {
        let url = format!("{}/api/templates", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "write_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Changes a prompt that the installation keeps

Needs the scope `operate`.

Sends a `PUT` request to `/api/templates/{t}`

Arguments:
- `t`: The template's id
- `body`
*/
    pub async fn change_template<'a>(
        &'a self,
        t: i64,
        body: &'a types::WriteTemplate,
    ) -> Result<ResponseValue<types::PromptTemplate>, Error<types::Problem>> {
        let url = format!(
            "{}/api/templates/{}", self.baseurl, encode_path(& t.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "change_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Deletes a prompt that the installation keeps

Needs the scope `operate`.

Sends a `DELETE` request to `/api/templates/{t}`

Arguments:
- `t`: The template's id
*/
    pub async fn delete_template<'a>(
        &'a self,
        t: i64,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/templates/{}", self.baseurl, encode_path(& t.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_template",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**The tokens that are good, without their secrets

One that was given in the environment is not among them.

Needs the scope `admin`.

Sends a `GET` request to `/api/tokens`

*/
    pub async fn list_tokens<'a>(
        &'a self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::AccessToken>>,
        Error<types::Problem>,
    > {
        let url = format!("{}/api/tokens", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_tokens",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Makes a token; its secret is shown this once

Needs the scope `admin`.

Sends a `POST` request to `/api/tokens`

*/
    pub async fn create_token<'a>(
        &'a self,
        body: &'a types::CreateToken,
    ) -> Result<ResponseValue<types::NewToken>, Error<types::Problem>> {
        let url = format!("{}/api/tokens", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_token",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            201u16 => ResponseValue::from_response(response).await,
            400u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            408u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            413u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            415u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            422u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Revokes a token

Browsers that were signed in with it are signed out, and streams that it opened end. The token of
Redraft's own folder is renewed by `redraft token --new` instead.

Needs the scope `admin`.

Sends a `DELETE` request to `/api/tokens/{name}`

Arguments:
- `name`: What it is called
*/
    pub async fn revoke_token<'a>(
        &'a self,
        name: &'a str,
    ) -> Result<ResponseValue<()>, Error<types::Problem>> {
        let url = format!(
            "{}/api/tokens/{}", self.baseurl, encode_path(& name.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "revoke_token",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            204u16 => Ok(ResponseValue::empty(response)),
            401u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            404u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            409u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Which version this is

Needs no token.

Sends a `GET` request to `/api/version`

*/
    pub async fn get_version<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Version>, Error<types::Problem>> {
        let url = format!("{}/api/version", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_version",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            503u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
