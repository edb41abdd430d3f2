-- What a credential may do, from where it was made, and whether a browser's ends with the token that signed it in.
ALTER TABLE credentials ADD COLUMN scope TEXT NOT NULL DEFAULT 'admin';
ALTER TABLE credentials ADD COLUMN made_from TEXT;
ALTER TABLE credentials ADD COLUMN parent_hash TEXT;
ALTER TABLE credentials ADD COLUMN last_used_at BIGINT;
ALTER TABLE credentials ADD COLUMN last_used_from TEXT;

-- A name is revoked by its name. Homes that share a database each have a token of their own, called 'local'.
CREATE UNIQUE INDEX tokens_by_name ON credentials (name) WHERE kind = 'token' AND name <> 'local';

-- Who did what: one row for each request that changes something or was refused, and what the terminal does itself.
CREATE TABLE audit_entries (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    address TEXT,
    operation TEXT NOT NULL,
    object TEXT NOT NULL,
    status BIGINT,
    times BIGINT NOT NULL
);

-- Append-only, whoever asks: rows are never changed, and removed only after a year, by the database's own clock.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'entries of the audit log are never changed';
    ELSIF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'entries of the audit log are kept for a year';
    ELSIF OLD.at > (EXTRACT(EPOCH FROM now()) - 365 * 86400) * 1000 THEN
        RAISE EXCEPTION 'entries of the audit log are kept for a year';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
