//! Which notes an attempt gets.

use super::Note;
use crate::Iteration;

/// The notes for an attempt of the iteration of this number, in the order in which they were written.
///
/// Those that nobody was given yet and that are for this iteration or an earlier one. An attempt that
/// begins anew also gets those that an earlier attempt of this iteration was given, or one of the failed
/// iteration that this one tries again: it knows nothing of them. One that goes on with the
/// conversation of an earlier attempt has them there already.
pub fn notes_for<'a>(
    notes: &'a [Note],
    iterations: &[Iteration],
    number: u32,
    begins_anew: bool,
) -> Vec<&'a Note> {
    let tried_before = tried_before(iterations, number);
    let is_for = |note: &&Note| {
        if note.uses.is_empty() {
            return note.for_iteration <= number;
        }
        let was_given = |number: &u32| note.uses.iter().any(|one| one.iteration == *number);
        begins_anew && tried_before.iter().any(was_given)
    };
    notes.iter().filter(is_for).collect()
}

/// This iteration, the one that it tries again, the one that that one tried again, and so on.
fn tried_before(iterations: &[Iteration], number: u32) -> Vec<u32> {
    let mut tried = vec![number];
    let mut last = number;
    while let Some(earlier) = iterations
        .iter()
        .find(|one| one.number == last)
        .and_then(|one| one.retry_of)
        // A retry always has the greater number, so this ends.
        .filter(|earlier| *earlier < last)
    {
        tried.push(earlier);
        last = earlier;
    }
    tried
}
