-- No two sessions that have not ended work on one document. The store looks before it starts one; with
-- two starts at the same moment only this index sees both.
CREATE UNIQUE INDEX sessions_open_document ON sessions (document_key)
    WHERE kind = 'iteration' AND run_status IN ('pending', 'running', 'waiting', 'paused');

-- Which contents events still name, when others are deleted.
CREATE INDEX events_with_blob ON events (blob_hash) WHERE blob_hash IS NOT NULL;
