//! The ids of rows on their way into an archive or out of one.

use std::{borrow::Cow, collections::HashMap};

use redraft_domain::{EventBody, IterationId, NoteId, RevisionId};

/// How ids change on the way.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ids {
    /// What is added to the number ids of a table.
    pub(crate) shift: HashMap<&'static str, i64>,
    /// Text ids that become others.
    pub(crate) texts: HashMap<String, String>,
    /// The slug, where it becomes another.
    pub(crate) slug: Option<String>,
}

impl Ids {
    /// A number id of this table.
    pub(crate) fn number(&self, table: &str, id: i64) -> i64 {
        id + self.shift.get(table).copied().unwrap_or(0)
    }

    /// A text id.
    pub(crate) fn text<'a>(&'a self, id: &'a str) -> &'a str {
        self.texts.get(id).map_or(id, String::as_str)
    }

    /// The project's slug.
    pub(crate) fn slug<'a>(&'a self, slug: &'a str) -> &'a str {
        self.slug.as_deref().unwrap_or(slug)
    }

    /// The JSON of an event of this kind. The rest of them name no rows, and one that cannot be read
    /// stays as it is.
    pub(crate) fn event<'a>(&self, kind: &str, data: &'a str) -> Cow<'a, str> {
        if !["iteration_complete", "design_doc_updated", "note"].contains(&kind) {
            return Cow::Borrowed(data);
        }
        let Ok(mut body) = serde_json::from_str::<EventBody>(data) else {
            return Cow::Borrowed(data);
        };
        match &mut body {
            EventBody::IterationComplete { iteration_id, .. } => {
                *iteration_id = IterationId(self.number("iterations", iteration_id.0));
            }
            EventBody::DesignDocUpdated { revision_id, .. } => {
                *revision_id = RevisionId(self.number("revisions", revision_id.0));
            }
            EventBody::Note { note_id, .. } => {
                *note_id = NoteId(self.number("notes", note_id.0));
            }
            _ => {}
        }
        serde_json::to_string(&body).map_or(Cow::Borrowed(data), Cow::Owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_names_the_rows_by_their_new_ids() {
        let mut ids = Ids::default();
        ids.shift.insert("revisions", -10);
        ids.shift.insert("iterations", 5);
        let told =
            r#"{"type":"design_doc_updated","chars_added":1,"chars_removed":2,"revision_id":13}"#;
        assert_eq!(
            ids.event("design_doc_updated", told),
            told.replace("13", "3")
        );
        let told = r#"{"type":"iteration_complete","iteration":1,"iteration_id":2,"summary":"13","cost_usd":0.1,"duration_ms":4}"#;
        let shifted = told.replace("_id\":2", "_id\":7");
        assert_eq!(ids.event("iteration_complete", told), shifted);
        let told = r#"{"type":"note","note_id":2,"change":"used","iteration":2,"text":"2"}"#;
        ids.shift.insert("notes", 7);
        assert_eq!(ids.event("note", told), told.replace("_id\":2", "_id\":9"));
        assert_eq!(ids.event("content", told), told);
        assert_eq!(ids.event("iteration_complete", "{}"), "{}");
    }
}
