-- Which artifact of its step a revision is a text of: 'design_doc' (the document) or 'guardrails'.
ALTER TABLE revisions ADD COLUMN artifact TEXT NOT NULL DEFAULT 'design_doc';

-- Where the text of an attempt's prompt came from: a prompt of ours with its version, or a file of the project.
ALTER TABLE attempts ADD COLUMN prompt_source TEXT;
