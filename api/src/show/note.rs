use redraft_store::Note;
use redraft_wire as wire;

/// A note to a session.
pub(crate) fn note(note: Note) -> wire::Note {
    let uses = note.uses.iter().map(|one| wire::NoteUse {
        iteration_number: one.iteration as i32,
        attempt_number: one.attempt as i32,
        at: one.at.to_string(),
    });
    wire::Note {
        id: note.id.0,
        for_iteration: note.for_iteration as i32,
        used_in: note.uses.first().map(|one| one.iteration as i32).into(),
        uses: uses.collect(),
        created_at: note.created_at.to_string(),
        content: note.content,
        warnings: Vec::new(),
    }
}
