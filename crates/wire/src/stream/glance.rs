//! The messages of the stream that says when a glance would show something else.

use super::{HeartbeatEvent, message::message, union::union};

message! {
    /// A glance would show something else than before.
    GlanceChangedEvent, GlanceChangedType = "changed" {}
}

union! {
    /// A message of the stream that says when a glance changes.
    GlanceEvent, "A message of the stream that says when a glance changes: the JSON of one `data:` line." {
        /// It would show something else.
        Changed(GlanceChangedEvent) = "changed",
        /// A sign of life.
        Heartbeat(HeartbeatEvent) = "heartbeat",
    }
}
