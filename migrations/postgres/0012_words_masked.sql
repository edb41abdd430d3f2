-- Words were kept of texts that were not masked. All are kept anew.
TRUNCATE search_entries;
UPDATE search_progress SET event_id = 0;

-- By which patterns the texts are masked whose words are kept: with others they are kept anew.
ALTER TABLE search_progress ADD COLUMN masked_by TEXT NOT NULL DEFAULT '';
