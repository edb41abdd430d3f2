-- The messages of chat sessions. A tree: a message that is changed and sent again, or asked again, begins a branch
-- beside the earlier one.
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    parent_id INTEGER REFERENCES messages (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    content TEXT NOT NULL,
    -- The number of the iteration that wrote it; none for the user's.
    answer INTEGER,
    -- Whether all of it is there: an answer that was cut off is kept as far as it came.
    is_whole BOOLEAN NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX messages_of_session ON messages (session_id);
CREATE INDEX messages_below ON messages (parent_id);

-- The last message of the branch that the conversation goes on with.
ALTER TABLE sessions ADD COLUMN head_message INTEGER;

-- What an iteration is for: 'refine' the document, 'answer' a message, or write the 'artifacts' of a conversation; and the
-- message that the conversation ended with when it was asked for.
ALTER TABLE iterations ADD COLUMN task TEXT NOT NULL DEFAULT 'refine';
ALTER TABLE iterations ADD COLUMN message_id INTEGER;

-- What an attempt was sent, for who wants to see it.
ALTER TABLE attempts ADD COLUMN prompt_hash TEXT REFERENCES blobs (hash);
