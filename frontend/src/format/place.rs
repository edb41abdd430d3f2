//! Places in a queue.

use crate::texts::numbers as texts;

/// A place, counted from 1: `next in the queue`, `third in the queue`.
pub fn place(number: i64) -> String {
    let at = usize::try_from(number - 1).ok();
    match at.and_then(|at| texts::PLACES.get(at)) {
        Some(word) => texts::in_the_queue(word),
        None => texts::number_in_the_queue(number),
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_is_said_in_a_word_while_there_is_one() {
        for (number, said) in [
            (1, "next in the queue"),
            (3, "third in the queue"),
            (10, "tenth in the queue"),
            (11, "number 11 in the queue"),
        ] {
            assert_eq!(place(number), said);
        }
    }
}
