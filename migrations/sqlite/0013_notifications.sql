-- What happened to sessions that somebody may want to be told of: written with the change that it tells of. A test of a
-- channel has no session. `uid` is what receivers know it by; `fanned_at` is when it was decided who is told.
CREATE TABLE happenings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
    reason TEXT,
    sentence TEXT NOT NULL,
    iterations_completed INTEGER NOT NULL,
    iterations_requested INTEGER NOT NULL,
    cost_usd DOUBLE NOT NULL,
    fanned_at INTEGER
);
CREATE INDEX happenings_of_session ON happenings (session_id);
CREATE INDEX happenings_to_be_told ON happenings (id) WHERE fanned_at IS NULL;

-- Where somebody is told. `target` is an address, or a JSON array of a program and its arguments; `happenings` is a JSON
-- array of their names; without a project it is for all.
CREATE TABLE notification_channels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    secret TEXT,
    happenings TEXT NOT NULL,
    project_slug TEXT REFERENCES projects (slug) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
);
CREATE INDEX notification_channels_of_project ON notification_channels (project_slug);

-- One happening on its way by one channel. `began_at` is when it was first due, `answer` a sentence about the last try.
CREATE TABLE notification_deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES notification_channels (id) ON DELETE CASCADE,
    happening_id INTEGER NOT NULL REFERENCES happenings (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    next_at INTEGER,
    leased_by TEXT,
    lease_until INTEGER,
    answer TEXT,
    ended_at INTEGER,
    UNIQUE (channel_id, happening_id)
);
CREATE INDEX notification_deliveries_of_happening ON notification_deliveries (happening_id);
CREATE INDEX notification_deliveries_due ON notification_deliveries (next_at) WHERE state = 'waiting';
