//! Requests and responses of the Redraft API.
//!
//! The service derives its OpenAPI description from these types (feature `openapi`), the dashboard
//! reads the same JSON with serde. The contract they follow is `docs/API.md`.

mod access;
mod artifacts;
mod document;
mod estimate;
mod event;
mod folder;
mod fork;
mod home;
mod iteration;
mod limits;
mod morning;
mod note;
mod notification;
mod nullable;
mod project;
mod provenance;
mod resource;
mod revision;
mod sample;
mod search;
mod server;
mod session;
mod stream;
mod template;
mod timeline;
mod trust;
mod workflow;

pub use access::{AccessToken, AuditEntry, CreateToken, Me, NewToken, SignedInBrowser};
pub use artifacts::{Artifacts, CompletePlanning, CompleteStep, UpdateArtifacts};
pub use document::{Document, MergedDocument, SaveDocument};
pub use estimate::{Estimate, EstimatedRange};
pub use event::{StoredEvent, StreamMessage};
pub use folder::{Folder, FolderListing};
pub use fork::{ForkRevision, ForkedFrom, SessionFork};
pub use home::{Glance, SessionOverview, WorkerAtWork, WorkerTask};
pub use iteration::{Attempt, DiffLine, DiffLineType, IterationDiff, IterationSummary};
pub use limits::{
    AgentAccount, Budget, HoursOfDay, InstallationLimits, InstallationLimitsStatus, ProjectLimits,
    ProjectLimitsStatus, SessionLimits, Spending, Spent, StopWhen, UsageWindow,
};
pub use morning::{MorningGroup, MorningReport, MorningSession};
pub use note::{ChangeNote, Note, NoteAnchor, NoteLines, NotePlace, NoteUse, WriteNote};
pub use notification::{Channel, CreateChannel, Delivery, NewChannel, ReplaceChannel};
pub use nullable::Nullable;
pub use project::{CreateProject, Project, UpdateProject};
pub use provenance::{LineOrigin, LineRun, Provenance};
pub use resource::{
    AdoptGuardrails, CreateResource, FoundGuardrails, ReplaceResource, Resource, ResourceContent,
    ResourceRevision, ResourceRevisionContent,
};
pub use revision::{Revision, RevisionContent};
pub use sample::Sample;
pub use search::{ExcerptPiece, SearchHit};
pub use server::{AgentInfo, Health, Problem, SignIn, Version};
pub use session::{
    CancelIteration, IterationSession, Message, MessageMetadata, PlanningSession, SendMessage,
    SentPrompt, SessionDetail, SessionSummary, StartIteration,
};
pub use stream::{
    AgentEvent, ArtifactsEvent, CancelledEvent, ChangedFile, ContentEvent, DesignDocUpdatedEvent,
    DoneEvent, ErrorEvent, FilesChangedEvent, GenerationEvent, GlanceChangedEvent, GlanceEvent,
    HappeningEvent, HappeningsEvent, HeartbeatEvent, IterationCompleteEvent, IterationStartEvent,
    NoteEvent, PartialEvent, ProgressEvent, SessionEvent, StandingEvent, StatusEvent,
    ThinkingEvent, ToolResultEvent, ToolUseEvent,
};
pub use template::{PromptTemplate, WriteTemplate};
pub use timeline::{LineCall, LineCalls, LineSpan, Timeline, TimelineSpan};
pub use trust::{ProjectTrust, TrustFile, TrustProject};
pub use workflow::{
    AddStep, CreateStep, CreateWorkflow, Step, StepOrder, UpdateStep, UpdateWorkflow, Workflow,
};
