-- Since when events of a session, which had ended, are gone by the user's retention setting; its last one stays.
ALTER TABLE sessions ADD COLUMN events_pruned_at INTEGER;

-- Who still names a content, when others that named it are removed.
CREATE INDEX revisions_with_blob ON revisions (blob_hash);
CREATE INDEX iterations_with_blob ON iterations (diff_hash) WHERE diff_hash IS NOT NULL;
CREATE INDEX attempts_with_document ON attempts (document_hash) WHERE document_hash IS NOT NULL;
CREATE INDEX attempts_with_prompt ON attempts (prompt_hash) WHERE prompt_hash IS NOT NULL;
CREATE INDEX resources_with_blob ON resources (blob_hash);
CREATE INDEX resource_revisions_with_blob ON resource_revisions (blob_hash);
