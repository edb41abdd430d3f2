//! All of Redraft's data: SQL, transactions, migrations, the job queue and the bell.
//!
//! This is the only crate that knows SQL. Statements are written once, in the subset that SQLite and
//! PostgreSQL share; [`transaction`] runs one on either. The record of a run is in our own tables; a
//! job only says that a session's next iteration may be started.

// First, since its macros are used by all the others.
#[macro_use]
mod transaction;

mod access;
mod archive;
mod attempts;
mod audit;
mod bell;
mod blobs;
mod chat;
mod check;
mod copy;
mod database;
mod documents;
mod error;
mod events;
mod gate;
mod glance;
mod history;
mod iterations;
mod jobs;
mod migrate;
mod morning;
mod notes;
mod notifications;
mod partials;
mod projects;
mod prune;
mod queue;
mod reconcile;
mod resources;
mod revisions;
#[cfg(test)]
mod sample;
mod search;
mod sessions;
mod steps;
mod store;
mod templates;
mod text;
mod workers;
mod workflows;

pub use access::{Browser, Credential, CredentialKind, GoodCredential, Token};
pub use archive::{Export, Import, ImportError, Imported, Mask, PowerfulStep, Survey};
pub use attempts::{Attempt, Begun, NewAttempt, Reservation, Settlement, StartedAttempt};
pub use audit::{AuditEntry, AuditPage, StoredAuditEntry};
pub use bell::{Bell, Listener};
pub use chat::{ChatError, Message, NewChat, branch};
pub use check::Invariants;
pub use copy::{CopyError, DatabaseFigures, copy_database, look_at_database};
pub use database::{DatabaseUrl, DatabaseUrlError};
pub use documents::DocumentState;
pub use error::StoreError;
pub use events::{EventPage, NewEvent, StoredEvent, WritingCalls};
pub use gate::{
    Account, AccountKey, AccountWindow, Expected, GateFacts, InstallationPolicy, Periods, Spent,
};
pub use glance::{Glance, Queue, Work, WorkerAtWork};
pub use iterations::{Finished, Iteration, IterationEnd, IterationResult, RetryError, Sent};
pub use jobs::{Claim, JobPayload, PayloadError};
pub use morning::{Morning, MorningLine};
pub use notes::{Note, NoteAnchor, NoteError, NoteUse, notes_for};
pub use notifications::{
    Channel, ChannelChange, ChannelError, ChannelTarget, ChannelWanted, Delivery, DueDelivery,
    Happening, NewChannel, Now, Place, Tried,
};
pub use partials::Partial;
pub use projects::{NewProject, Project, ProjectError};
pub use prune::{Prunable, Pruned, StoredFigures};
pub use queue::{IterationQueue, QueueConfig};
pub use reconcile::{Reconciled, Unpublished};
pub use resources::{NewResource, Resource, ResourceChange, ResourceRevision, UnsettledResource};
pub use revisions::{NewRevision, Revision};
pub use search::{SearchHit, SearchKind, SearchKindError, SearchPage};
pub use sessions::{
    AcceptError, ChangeLimitsError, CompleteError, Fork, ForkedFrom, LeaseHeld, NewSession,
    Overview, Renewal, Request, RequestError, Session, StartSessionError,
};
pub use steps::Step;
pub use store::Store;
pub use templates::{PromptTemplate, TemplateError};
pub use transaction::Tx;
pub use workers::Worker;
pub use workflows::{ChangeWorkflowError, NewStep, NewWorkflow, Workflow};
