//! The user's document: where it may be, what is in it, and how a new text comes into it.
//!
//! A [`ProjectRoot`] is a folder held open; a [`Document`] is a place proved to be inside it. Its
//! text is read as UTF-8 with line feeds, refined in a [`WorkingCopy`], compared ([`diff()`]),
//! merged with what the user changed meanwhile ([`merge()`]) and put back ([`publish()`]). Nothing
//! outside the project is read or written, except that [`folders()`] lists what the user may see.
//!
//! All calls block; a caller on an async runtime moves them to a thread for that.

mod agent_settings;
mod answer;
mod artifacts;
mod beneath;
mod diff;
mod document;
mod folders;
mod format;
mod guardrails;
mod made_folder;
mod merge;
mod outside;
mod own_folder;
mod path;
mod publish;
mod read;
mod resolve;
mod resources;
mod root;
mod text_file;
mod working_copy;

pub use agent_settings::{AgentSettings, AgentSettingsError, SERVERS_FILE, SettingsFile};
pub use answer::{changes_summary, document_in_answer};
pub use artifacts::{ArtifactsInAnswer, artifacts_in_answer};
pub use diff::{DiffLine, DiffLineKind, DocumentDiff, diff, diff_lines, diff_until};
pub use document::Document;
pub use folders::{FolderEntry, FolderListing, folders};
pub use format::{LineEnd, TextFormat};
pub use guardrails::{FoundGuardrails, GuardrailsFile};
pub use made_folder::{MadeFolder, MadeFolderError};
pub use merge::{Merge, MergeLabels, merge, merge_labelled};
pub use outside::{Aside, Bounds, Change, ChangedFile, Outside, OutsideChanges, Personal};
pub use own_folder::OwnFolderError;
pub use path::{DocumentPath, PathError};
pub use publish::{Publication, PublishError, Removal, publish, remove};
pub use read::{LARGE_DOCUMENT_BYTES, MAX_DOCUMENT_BYTES, ReadError, Reading};
pub use resolve::ContainmentError;
pub use resources::{ResourceFile, ResourceName, ResourceNameError};
pub use root::{FolderError, ProjectRoot};
pub use text_file::TextFileError;
pub use working_copy::{WorkError, WorkingCopy, WorkingCopyId};
