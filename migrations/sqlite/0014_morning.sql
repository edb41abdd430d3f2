-- When the user took note of how a session stands; what it does afterwards is news again.
ALTER TABLE sessions ADD COLUMN accepted_at INTEGER;

-- What ended since a moment is found without a look at what ended before it.
CREATE INDEX sessions_by_end ON sessions (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX iterations_by_end ON iterations (completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX attempts_by_settlement ON attempts (settled_at) WHERE settled_at IS NOT NULL;
