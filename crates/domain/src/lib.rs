//! The words Redraft is made of: ids, state machines, events, limits, clock.
//!
//! Nothing here does I/O or waits, so everything here can be tested without a process, a file or a
//! clock, and the dashboard can use the same types in the browser.

mod agent_name;
mod bounded;
mod channel;
mod chat;
mod clock;
mod delivery;
mod estimate;
mod event;
mod happening;
mod hours;
mod ids;
mod iteration;
mod limits;
mod lines;
mod money;
mod next;
mod night;
mod permissions;
mod policy;
mod preview;
mod provenance;
mod resource;
mod scope;
mod session;
mod slug;
mod standing;
mod step;
mod step_transition;
mod stop_rules;
mod templates;
mod timeline;
mod workflow;
mod workflow_state;
mod workflow_transition;

pub use agent_name::{AgentName, UnknownAgent};
pub use bounded::{BoundError, ModelName, Name, NoteText, Prompt, TokenName};
pub use channel::{ChannelName, ProgramLine, WebhookUrl};
pub use chat::{IterationTask, MessageRole};
pub use clock::{Clock, ManualClock, SystemClock, Timestamp};
pub use delivery::{DeliveryState, next_delivery};
pub use estimate::{ENOUGH_HISTORY, Estimate, HistoryOf, NO_HISTORY, Quartiles, Taken};
pub use event::{ChangedFile, EventBody, EventKind, FileChange, NoteChange};
pub use happening::HappeningKind;
pub use hours::{Hours, HoursError, day_of, last_evening, next_day, next_month, parse_zone};
pub use ids::{
    AttemptId, EventId, IterationId, LeaseEpoch, MessageId, NoteId, ParseIdError, ResourceId,
    ResourceRevisionId, RevisionId, SessionId, StepId, TemplateId, WorkflowId,
};
pub use iteration::{IterationStatus, IterationTransitionError};
pub use limits::{LimitError, Limits};
pub use lines::{Carried, LineRange, LineRangeError, carried};
pub use money::{Usage, Usd};
pub use next::{Next, Progress, duration_words, sentence};
pub use night::{Going, Night};
pub use permissions::PermissionProfile;
pub use policy::{Budget, Policy, PolicyError, Preferences};
pub use preview::{PREVIEW_CHARS, Preview, preview};
pub use provenance::{
    LineRun, LineTracer, Lineage, LineageStep, MOST_TRACED_LINES, Made, VersionFacts, WrittenLines,
    lineage, lines_of_texts, written_texts,
};
pub use resource::ResourceKind;
pub use scope::Scope;
pub use session::{EndReason, PauseReason, RunStatus, SessionState, TransitionError, WaitReason};
pub use slug::{ProjectSlug, SlugError};
pub use standing::Standing;
pub use step::{DEFAULT_MODEL, StepConfig, StepConfigError, StepStatus, StepType};
pub use step_transition::{StepTransitionError, StepVerb};
pub use stop_rules::{Became, Converged, Past, StopRules};
pub use templates::{BUILT_IN_TEMPLATES, BuiltInTemplate};
pub use timeline::{
    AttemptTime, IterationTime, Moment, REQUEST_FAILED, SessionTime, Span, SpanKind, SpanState,
    Timeline, TimelineBuilder, What,
};
pub use workflow::{Artifact, RevisionAuthor, SessionKind, SessionStatus, WorkflowStatus};
pub use workflow_state::{MOST_STEPS, StepState, WorkflowError, WorkflowState};
pub use workflow_transition::{WorkflowTransitionError, WorkflowVerb};
