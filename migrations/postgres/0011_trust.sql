-- The fingerprint of the repository's own settings for agents that the user has looked at and trusts, and since when.
ALTER TABLE projects ADD COLUMN trusted_settings TEXT;
ALTER TABLE projects ADD COLUMN trusted_at BIGINT;
