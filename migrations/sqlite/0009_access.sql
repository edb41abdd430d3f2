-- What a credential may do, from where it was made, and whether a browser's ends with the token that signed it in.
ALTER TABLE credentials ADD COLUMN scope TEXT NOT NULL DEFAULT 'admin';
ALTER TABLE credentials ADD COLUMN made_from TEXT;
ALTER TABLE credentials ADD COLUMN parent_hash TEXT;
ALTER TABLE credentials ADD COLUMN last_used_at INTEGER;
ALTER TABLE credentials ADD COLUMN last_used_from TEXT;

-- A name is revoked by its name. Homes that share a database each have a token of their own, called 'local'.
CREATE UNIQUE INDEX tokens_by_name ON credentials (name) WHERE kind = 'token' AND name <> 'local';

-- Who did what: one row for each request that changes something or was refused, and what the terminal does itself.
CREATE TABLE audit_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    address TEXT,
    operation TEXT NOT NULL,
    object TEXT NOT NULL,
    status INTEGER,
    times INTEGER NOT NULL
);

-- Append-only, whoever asks: rows are never changed, and removed only after a year, by the database's own clock.
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit log are never changed');
END;

CREATE TRIGGER audit_is_kept_a_year BEFORE DELETE ON audit_entries
WHEN OLD.at > (CAST(strftime('%s', 'now') AS INTEGER) - 365 * 86400) * 1000
BEGIN
    SELECT RAISE(ABORT, 'entries of the audit log are kept for a year');
END;
