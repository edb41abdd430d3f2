CREATE TABLE projects (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    -- When a job of this project was last handed out: the next one goes to the project served longest ago.
    served_at INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);

CREATE TABLE workflows (
    id TEXT PRIMARY KEY,
    project_slug TEXT NOT NULL REFERENCES projects (slug) ON DELETE CASCADE,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    current_step INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE INDEX workflows_of_project ON workflows (project_slug);

CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workflow_id TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
    step_number INTEGER NOT NULL,
    name TEXT NOT NULL,
    step_type TEXT NOT NULL,
    status TEXT NOT NULL,
    config TEXT NOT NULL,
    UNIQUE (workflow_id, step_number)
);

-- Content-addressed: the key is the BLAKE3 hash of the content, the data is compressed with zstd.
CREATE TABLE blobs (
    hash TEXT PRIMARY KEY,
    size_bytes INTEGER NOT NULL,
    data BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    parent_id INTEGER REFERENCES revisions (id),
    author TEXT NOT NULL,
    iteration_id INTEGER,
    session_id TEXT,
    blob_hash TEXT NOT NULL REFERENCES blobs (hash),
    size_bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX revisions_of_step ON revisions (step_id);

-- The document of a step: which revision it is at, and which one the file holds.
CREATE TABLE documents (
    step_id INTEGER PRIMARY KEY REFERENCES steps (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    current_revision INTEGER REFERENCES revisions (id),
    published_revision INTEGER REFERENCES revisions (id)
);

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    project_slug TEXT NOT NULL REFERENCES projects (slug) ON DELETE CASCADE,
    workflow_id TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
    step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    run_status TEXT NOT NULL,
    state_reason TEXT,
    state_message TEXT,
    wait_until INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    prompt TEXT,
    agent TEXT NOT NULL,
    model TEXT NOT NULL,
    may_run_commands BOOLEAN NOT NULL,
    iterations_requested INTEGER NOT NULL,
    max_cost_usd DOUBLE,
    max_wall_secs INTEGER,
    iterations_completed INTEGER NOT NULL DEFAULT 0,
    current_iteration INTEGER NOT NULL DEFAULT 0,
    next_iteration INTEGER NOT NULL DEFAULT 1,
    cost_usd DOUBLE NOT NULL DEFAULT 0,
    cost_is_estimate BOOLEAN NOT NULL DEFAULT FALSE,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cache_read_tokens INTEGER NOT NULL DEFAULT 0,
    cache_write_tokens INTEGER NOT NULL DEFAULT 0,
    -- The document's path relative to the project, and its canonical absolute path: one running session each.
    document_path TEXT NOT NULL,
    document_key TEXT NOT NULL,
    start_revision INTEGER REFERENCES revisions (id),
    revision_id INTEGER REFERENCES revisions (id),
    guardrails TEXT,
    -- What the user asked of the worker that holds the lease: 'cancel' or 'pause'.
    requested TEXT,
    requested_at INTEGER,
    lease_owner TEXT,
    lease_until INTEGER,
    lease_epoch INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER,
    ended_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE INDEX sessions_of_workflow ON sessions (workflow_id, created_at);
CREATE INDEX sessions_of_step ON sessions (step_id);
CREATE INDEX sessions_by_state ON sessions (run_status);
CREATE INDEX sessions_by_creation ON sessions (created_at);

CREATE TABLE iterations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    status TEXT NOT NULL,
    before_revision INTEGER REFERENCES revisions (id),
    after_revision INTEGER REFERENCES revisions (id),
    chars_added INTEGER NOT NULL DEFAULT 0,
    chars_removed INTEGER NOT NULL DEFAULT 0,
    diff_hash TEXT REFERENCES blobs (hash),
    summary TEXT,
    error_message TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- Attempts that no longer count against the iteration, since the user resumed it after them.
    forgiven_attempts INTEGER NOT NULL DEFAULT 0,
    cost_usd DOUBLE NOT NULL DEFAULT 0,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER,
    completed_at INTEGER,
    UNIQUE (session_id, number)
);

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    iteration_id INTEGER NOT NULL REFERENCES iterations (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    worker TEXT NOT NULL,
    work_id TEXT NOT NULL,
    agent_session_id TEXT NOT NULL,
    resumed BOOLEAN NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT,
    message TEXT,
    exit_code INTEGER,
    exit_signal INTEGER,
    stderr TEXT,
    cost_usd DOUBLE NOT NULL DEFAULT 0,
    cost_is_estimate BOOLEAN NOT NULL DEFAULT FALSE,
    input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cache_read_tokens INTEGER NOT NULL DEFAULT 0,
    cache_write_tokens INTEGER NOT NULL DEFAULT 0,
    leftovers INTEGER NOT NULL DEFAULT 0,
    -- The half-made document of an attempt that did not end well.
    document_hash TEXT REFERENCES blobs (hash),
    settled_at INTEGER
);
CREATE INDEX attempts_of_iteration ON attempts (iteration_id);
CREATE INDEX attempts_of_session ON attempts (session_id);
CREATE INDEX attempts_unsettled ON attempts (id) WHERE settled_at IS NULL;

-- Append only. `data` is the JSON of the event stream; where it is cut, the blob holds all of it.
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    iteration_number INTEGER,
    attempt_id INTEGER,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    blob_hash TEXT REFERENCES blobs (hash),
    size_bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX events_of_session ON events (session_id);

-- The block that an agent is writing right now, one row for each session; gone when the block is finished.
CREATE TABLE partials (
    session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data TEXT NOT NULL
);

-- One job is the next iteration of one session, so there is at most one for each.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
    payload TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    enqueued_at INTEGER NOT NULL,
    claimed_by TEXT,
    claimed_until INTEGER
);
CREATE INDEX jobs_due ON jobs (run_at);

CREATE TABLE workers (
    name TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
);

CREATE TABLE resources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_slug TEXT NOT NULL REFERENCES projects (slug) ON DELETE CASCADE,
    workflow_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    blob_hash TEXT NOT NULL REFERENCES blobs (hash),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (project_slug, path)
);

-- Who may: only hashes are kept. Kinds: 'token', 'code' (sign-in link, good once), 'browser' (cookie).
CREATE TABLE credentials (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER
);
