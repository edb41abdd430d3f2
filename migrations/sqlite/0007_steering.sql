-- What the user tells a session while it goes on. `for_iteration` is the number of the first iteration that may get it.
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    for_iteration INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX notes_of_session ON notes (session_id);

-- Which attempts were given a note. One without a row here waits.
CREATE TABLE note_uses (
    note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    attempt_id INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    PRIMARY KEY (note_id, attempt_id)
);
CREATE INDEX note_uses_of_attempt ON note_uses (attempt_id);

-- The number of the failed iteration that this one tries again.
ALTER TABLE iterations ADD COLUMN retry_of INTEGER;

-- The version of the document that a session was forked from, and that version's session. Both are plain values, so that
-- neither keeps the other from being deleted.
ALTER TABLE sessions ADD COLUMN forked_from_session TEXT;
ALTER TABLE sessions ADD COLUMN forked_from_revision INTEGER;
CREATE INDEX sessions_forked_from ON sessions (forked_from_session) WHERE forked_from_session IS NOT NULL;
