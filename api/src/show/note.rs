use redraft_domain::Carried;
use redraft_store::{Note, NoteAnchor};
use redraft_wire as wire;

use super::time;
use crate::cases::Placed;

/// A note to a session, with where its lines are, if it is about some.
pub(crate) fn note(note: Note, placed: Option<Placed>) -> wire::Note {
    let uses = note.uses.iter().map(|one| wire::NoteUse {
        iteration_number: one.iteration as i32,
        attempt_number: one.attempt as i32,
        at: one.at.to_string(),
    });
    let anchor = note.anchor.zip(placed);
    wire::Note {
        id: note.id.0,
        for_iteration: note.for_iteration as i32,
        used_in: note.uses.first().map(|one| one.iteration as i32).into(),
        uses: uses.collect(),
        anchor: anchor
            .map(|(anchor, placed)| note_anchor(anchor, placed))
            .into(),
        created_at: note.created_at.to_string(),
        changed_at: time(note.changed_at),
        content: note.content,
        warnings: Vec::new(),
    }
}

fn note_anchor(anchor: NoteAnchor, placed: Placed) -> wire::NoteAnchor {
    let place = placed.place.place().map(|lines| wire::NotePlace {
        first_line: lines.first() as i32,
        last_line: lines.last() as i32,
        is_changed: matches!(placed.place, Carried::Changed(_)),
    });
    let gone_since = placed.gone_since;
    wire::NoteAnchor {
        revision_id: anchor.revision.0,
        first_line: anchor.lines.first() as i32,
        last_line: anchor.lines.last() as i32,
        quote: anchor.quote,
        place: place.into(),
        gone_since_revision: gone_since.map(|(revision, _)| revision.0).into(),
        gone_since_iteration: gone_since
            .and_then(|(_, number)| number)
            .map(|number| number as i32)
            .into(),
    }
}
