//! What the event streams send, as discriminated unions for the API's description.
//!
//! The dashboard reads the same messages leniently, as [`crate::StreamMessage`]; a client that is
//! generated from the description gets these types.

mod generation;
mod glance;
mod happening;
mod message;
mod session;
mod tag;
mod union;

pub use generation::{ArtifactsEvent, GenerationEvent, ProgressEvent};
pub use glance::{GlanceChangedEvent, GlanceEvent};
pub use happening::{HappeningEvent, HappeningsEvent, StandingEvent};
pub use session::{
    AgentEvent, CancelledEvent, ChangedFile, ContentEvent, DesignDocUpdatedEvent, DoneEvent,
    ErrorEvent, FilesChangedEvent, HeartbeatEvent, IterationCompleteEvent, IterationStartEvent,
    NoteEvent, PartialEvent, SessionEvent, StatusEvent, ThinkingEvent, ToolResultEvent,
    ToolUseEvent,
};
