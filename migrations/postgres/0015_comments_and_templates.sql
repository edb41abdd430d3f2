-- A note may be about lines of a version of the document: a comment. `anchor_first` and `anchor_last` are their numbers
-- there, from 1, and `anchor_quote` is what they said. The version is a plain value, so that it keeps nothing from being
-- deleted.
ALTER TABLE notes ADD COLUMN anchor_revision BIGINT;
ALTER TABLE notes ADD COLUMN anchor_first BIGINT;
ALTER TABLE notes ADD COLUMN anchor_last BIGINT;
ALTER TABLE notes ADD COLUMN anchor_quote TEXT;
-- When the user last changed what the note says.
ALTER TABLE notes ADD COLUMN changed_at BIGINT;

-- Prompts that are kept to be used again: a project's own, or, without a project, those of the installation.
CREATE TABLE prompt_templates (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project_slug TEXT REFERENCES projects (slug) ON DELETE CASCADE,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX prompt_templates_by_name ON prompt_templates (COALESCE(project_slug, ''), name);
