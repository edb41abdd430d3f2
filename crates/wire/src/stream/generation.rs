//! The messages of the stream in which both results are written down.

use super::{DoneEvent, ErrorEvent, HeartbeatEvent, message::message, union::union};
use crate::Artifacts;

message! {
    /// How much is written.
    ProgressEvent, ProgressType = "progress" {
        /// Characters so far.
        length: i64,
    }
}

message! {
    /// The results.
    ArtifactsEvent, ArtifactsType = "artifacts" {
        /// Both texts.
        artifacts: Artifacts,
    }
}

union! {
    /// A message of the stream in which the results are written down.
    GenerationEvent, "A message of the stream in which the results are written down: the JSON of one `data:` line." {
        /// How much is written.
        Progress(ProgressEvent) = "progress",
        /// The results.
        Artifacts(ArtifactsEvent) = "artifacts",
        /// Something failed.
        Error(ErrorEvent) = "error",
        /// It ended.
        Done(DoneEvent) = "done",
        /// A sign of life.
        Heartbeat(HeartbeatEvent) = "heartbeat",
    }
}
