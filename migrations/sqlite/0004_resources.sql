-- Every text that a resource ever had.
CREATE TABLE resource_revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    resource_id INTEGER NOT NULL REFERENCES resources (id) ON DELETE CASCADE,
    parent_id INTEGER,
    author TEXT NOT NULL,
    session_id TEXT,
    blob_hash TEXT NOT NULL REFERENCES blobs (hash),
    size_bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX resource_revisions_of_resource ON resource_revisions (resource_id);

-- Which revision a resource is at (`blob_hash` is its text), which one its file holds, and since when it is to be
-- removed. A resource that no workflow made has the empty text as `workflow_id`.
ALTER TABLE resources ADD COLUMN current_revision INTEGER;
ALTER TABLE resources ADD COLUMN published_revision INTEGER;
ALTER TABLE resources ADD COLUMN removed_at INTEGER;

-- Until now a resource was recorded after its file had been written.
INSERT INTO resource_revisions (resource_id, author, blob_hash, size_bytes, created_at)
    SELECT resources.id, 'user', blobs.hash, blobs.size_bytes, resources.updated_at
    FROM resources JOIN blobs ON blobs.hash = resources.blob_hash;
UPDATE resources SET current_revision =
    (SELECT resource_revisions.id FROM resource_revisions WHERE resource_revisions.resource_id = resources.id);
UPDATE resources SET published_revision = current_revision;
