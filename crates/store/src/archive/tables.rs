//! Which tables and columns an archive holds, in the order in which they can be taken in.

use super::column::{
    AGENT, ARTIFACT, BLOB, CONFIG, Column, EVENT_KIND, ITERATION_STATUS, ITERATION_TASK,
    MESSAGE_ROLE, NAME, PATH, RESOURCE_KIND, REVISION_AUTHOR, RUN_STATUS, SESSION_KIND,
    SESSION_STATUS, STEP_STATUS, STEP_TYPE, TEXT, WORKFLOW_STATUS,
};
use Column::{Bool, Event, Id, Int, Real, Session, Slug, Workflow};

/// A table of an archive.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its name.
    pub(crate) name: &'static str,
    /// The column by which its rows are ordered and named.
    pub(crate) key: &'static str,
    /// The condition for a row `t` that it belongs to the project `$1`. What is added to a column keeps
    /// SQLite from reading by that column's index, which would sort all of the rows for each page.
    pub(crate) scope: &'static str,
    /// Its columns in an archive.
    pub(crate) columns: &'static [(&'static str, Column)],
    /// Its other columns: what only holds in one installation.
    pub(crate) left_out: &'static [&'static str],
}

impl Table {
    /// Whether its key is a number that the database gives.
    pub(crate) fn counts(&self) -> bool {
        self.key == "id" && matches!(self.columns[0].1, Id(_))
    }
}

const OF_SESSION: &str =
    "(t.session_id || '') IN (SELECT s.id FROM sessions s WHERE s.project_slug = $1)";
const OF_STEP: &str = "(t.step_id + 0) IN (SELECT s.id FROM steps s \
                       JOIN workflows w ON w.id = s.workflow_id WHERE w.project_slug = $1)";

/// The tables. A row names only rows of tables before its own, or earlier ones of its own; where it is
/// otherwise, the database does not look.
pub(crate) const TABLES: [Table; 12] = [
    Table {
        name: "projects",
        key: "slug",
        scope: "t.slug = $1",
        columns: &[
            ("slug", Slug),
            ("name", NAME),
            ("created_at", Int),
            ("updated_at", Int),
        ],
        left_out: &["path", "served_at"],
    },
    Table {
        name: "workflows",
        key: "id",
        scope: "t.project_slug = $1",
        columns: &[
            ("id", Workflow),
            ("project_slug", Slug),
            ("name", NAME),
            ("status", WORKFLOW_STATUS),
            ("current_step", Int),
            ("created_at", Int),
            ("updated_at", Int),
        ],
        left_out: &[],
    },
    Table {
        name: "steps",
        key: "id",
        scope: "(t.workflow_id || '') IN (SELECT w.id FROM workflows w WHERE w.project_slug = $1)",
        columns: &[
            ("id", Id("steps")),
            ("workflow_id", Workflow),
            ("step_number", Int),
            ("name", NAME),
            ("step_type", STEP_TYPE),
            ("status", STEP_STATUS),
            ("config", CONFIG),
        ],
        left_out: &[],
    },
    Table {
        name: "revisions",
        key: "id",
        scope: OF_STEP,
        columns: &[
            ("id", Id("revisions")),
            ("step_id", Id("steps")),
            ("parent_id", Id("revisions")),
            ("author", REVISION_AUTHOR),
            ("iteration_id", Id("iterations")),
            ("session_id", Session),
            ("blob_hash", BLOB),
            ("size_bytes", Int),
            ("created_at", Int),
            ("artifact", ARTIFACT),
        ],
        left_out: &[],
    },
    Table {
        name: "documents",
        key: "step_id",
        scope: OF_STEP,
        columns: &[
            ("step_id", Id("steps")),
            ("path", PATH),
            ("current_revision", Id("revisions")),
        ],
        left_out: &["published_revision"],
    },
    Table {
        name: "sessions",
        key: "id",
        scope: "t.project_slug = $1",
        columns: &[
            ("id", Session),
            ("project_slug", Slug),
            ("workflow_id", Workflow),
            ("step_id", Id("steps")),
            ("kind", SESSION_KIND),
            ("status", SESSION_STATUS),
            ("run_status", RUN_STATUS),
            ("state_reason", TEXT),
            ("state_message", TEXT),
            ("wait_until", Int),
            ("version", Int),
            ("prompt", TEXT),
            ("agent", AGENT),
            ("model", TEXT),
            ("may_run_commands", Bool),
            ("iterations_requested", Int),
            ("max_cost_usd", Real),
            ("max_wall_secs", Int),
            ("iterations_completed", Int),
            ("current_iteration", Int),
            ("next_iteration", Int),
            ("cost_usd", Real),
            ("cost_is_estimate", Bool),
            ("input_tokens", Int),
            ("output_tokens", Int),
            ("cache_read_tokens", Int),
            ("cache_write_tokens", Int),
            ("document_path", PATH),
            ("start_revision", Id("revisions")),
            ("revision_id", Id("revisions")),
            ("guardrails", TEXT),
            ("lease_epoch", Int),
            ("started_at", Int),
            ("ended_at", Int),
            ("created_at", Int),
            ("updated_at", Int),
            ("head_message", Id("messages")),
            ("events_pruned_at", Int),
        ],
        left_out: &[
            "document_key",
            "lease_owner",
            "lease_until",
            "requested",
            "requested_at",
        ],
    },
    Table {
        name: "iterations",
        key: "id",
        scope: OF_SESSION,
        columns: &[
            ("id", Id("iterations")),
            ("session_id", Session),
            ("number", Int),
            ("status", ITERATION_STATUS),
            ("before_revision", Id("revisions")),
            ("after_revision", Id("revisions")),
            ("chars_added", Int),
            ("chars_removed", Int),
            ("diff_hash", BLOB),
            ("summary", TEXT),
            ("error_message", TEXT),
            ("attempts", Int),
            ("forgiven_attempts", Int),
            ("cost_usd", Real),
            ("input_tokens", Int),
            ("output_tokens", Int),
            ("started_at", Int),
            ("completed_at", Int),
            ("task", ITERATION_TASK),
            ("message_id", Id("messages")),
        ],
        left_out: &[],
    },
    Table {
        name: "attempts",
        key: "id",
        scope: OF_SESSION,
        columns: &[
            ("id", Id("attempts")),
            ("session_id", Session),
            ("iteration_id", Id("iterations")),
            ("number", Int),
            ("worker", TEXT),
            ("work_id", TEXT),
            ("agent_session_id", TEXT),
            ("resumed", Bool),
            ("started_at", Int),
            ("ended_at", Int),
            ("outcome", TEXT),
            ("message", TEXT),
            ("exit_code", Int),
            ("exit_signal", Int),
            ("stderr", TEXT),
            ("cost_usd", Real),
            ("cost_is_estimate", Bool),
            ("input_tokens", Int),
            ("output_tokens", Int),
            ("cache_read_tokens", Int),
            ("cache_write_tokens", Int),
            ("leftovers", Int),
            ("document_hash", BLOB),
            ("settled_at", Int),
            ("prompt_hash", BLOB),
            ("prompt_source", TEXT),
        ],
        left_out: &[],
    },
    Table {
        name: "events",
        key: "id",
        scope: OF_SESSION,
        columns: &[
            ("id", Id("events")),
            ("session_id", Session),
            ("iteration_number", Int),
            ("attempt_id", Id("attempts")),
            ("kind", EVENT_KIND),
            ("data", Event),
            ("blob_hash", BLOB),
            ("size_bytes", Int),
            ("created_at", Int),
        ],
        left_out: &[],
    },
    Table {
        name: "messages",
        key: "id",
        scope: OF_SESSION,
        columns: &[
            ("id", Id("messages")),
            ("session_id", Session),
            ("parent_id", Id("messages")),
            ("role", MESSAGE_ROLE),
            ("content", TEXT),
            ("answer", Int),
            ("is_whole", Bool),
            ("created_at", Int),
        ],
        left_out: &[],
    },
    Table {
        name: "resources",
        key: "id",
        scope: "t.project_slug = $1",
        columns: &[
            ("id", Id("resources")),
            ("project_slug", Slug),
            ("workflow_id", Workflow),
            ("kind", RESOURCE_KIND),
            ("name", TEXT),
            ("path", PATH),
            ("blob_hash", BLOB),
            ("created_at", Int),
            ("updated_at", Int),
            ("current_revision", Id("resource_revisions")),
            ("removed_at", Int),
        ],
        left_out: &["published_revision"],
    },
    Table {
        name: "resource_revisions",
        key: "id",
        scope: "t.resource_id IN (SELECT r.id FROM resources r WHERE r.project_slug = $1)",
        columns: &[
            ("id", Id("resource_revisions")),
            ("resource_id", Id("resources")),
            ("parent_id", Id("resource_revisions")),
            ("author", REVISION_AUTHOR),
            ("session_id", Session),
            ("blob_hash", BLOB),
            ("size_bytes", Int),
            ("created_at", Int),
        ],
        left_out: &[],
    },
];
