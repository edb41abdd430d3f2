//! The messages of the stream of what happens to all sessions.

use super::{HeartbeatEvent, message::message, union::union};
use crate::Nullable;

message! {
    /// How it stands with all sessions.
    StandingEvent, StandingType = "standing" {
        /// How many go on only when their user has done something.
        needs_you: i64,
        /// How many are queued or run.
        running: i64,
    }
}

message! {
    /// Something happened to a session.
    HappeningEvent, HappeningType = "happening" {
        /// Grows with each; a stream goes on after it.
        id: i64,
        /// `session.needs_you`, `session.stopped`, `session.done` or `session.waiting`.
        happening: String,
        /// When.
        at: String,
        /// What happened, for a person.
        sentence: String,
        /// Why: a reason of the session.
        reason: Nullable<String>,
        /// The session.
        session_id: String,
        /// Its project.
        project_slug: String,
        /// The project's name.
        project_name: String,
        /// Its workflow.
        workflow_id: String,
        /// The workflow's name.
        workflow_name: String,
    }
}

union! {
    /// A message of the stream of what happens.
    #[cfg_attr(
        target_pointer_width = "64",
        expect(clippy::large_enum_variant, reason = "it is written as soon as it is made")
    )]
    HappeningsEvent, "A message of the stream of what happens: the JSON of one `data:` line. New types may come." {
        /// How it stands.
        Standing(StandingEvent) = "standing",
        /// Something happened.
        Happening(HappeningEvent) = "happening",
        /// A sign of life.
        Heartbeat(HeartbeatEvent) = "heartbeat",
    }
}
