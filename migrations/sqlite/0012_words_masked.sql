-- Words were kept of texts that were not masked. All are kept anew, and of the old ones nothing is left in the index.
DROP TRIGGER search_words_go_with_their_entry;
DROP TABLE search_words;
DELETE FROM search_entries;
CREATE VIRTUAL TABLE search_words USING fts5 (
    body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER search_words_go_with_their_entry AFTER DELETE ON search_entries
BEGIN
    DELETE FROM search_words WHERE rowid = old.id;
END;
UPDATE search_progress SET event_id = 0;

-- By which patterns the texts are masked whose words are kept: with others they are kept anew.
ALTER TABLE search_progress ADD COLUMN masked_by TEXT NOT NULL DEFAULT '';
