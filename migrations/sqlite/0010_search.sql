-- What can be found: one row for each text, which names where the text is. Kinds: 'prompt' (of a session, or with
-- message_id what the user said in a conversation), 'document' (its current revision), 'summary', 'event'.
CREATE TABLE search_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
    event_id INTEGER UNIQUE REFERENCES events (id) ON DELETE CASCADE,
    message_id INTEGER UNIQUE REFERENCES messages (id) ON DELETE CASCADE,
    revision_id INTEGER UNIQUE REFERENCES revisions (id) ON DELETE CASCADE
);
CREATE INDEX search_entries_of_step ON search_entries (step_id);
CREATE INDEX search_entries_of_session ON search_entries (session_id);
CREATE UNIQUE INDEX search_prompts ON search_entries (session_id) WHERE kind = 'prompt' AND message_id IS NULL;

-- The words only, by the row's id: the texts themselves stay where they are.
CREATE VIRTUAL TABLE search_words USING fts5 (
    body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER search_words_go_with_their_entry AFTER DELETE ON search_entries
BEGIN
    DELETE FROM search_words WHERE rowid = old.id;
END;

-- Up to which event the words are known: one row.
CREATE TABLE search_progress (event_id INTEGER NOT NULL);
INSERT INTO search_progress (event_id) VALUES (0);
