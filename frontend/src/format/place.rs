//! Places in a queue.

const ORDINALS: [&str; 10] = [
    "next", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

/// A place, counted from 1: `next in the queue`, `third in the queue`.
pub fn place(number: i64) -> String {
    let at = usize::try_from(number - 1).ok();
    match at.and_then(|at| ORDINALS.get(at)) {
        Some(word) => format!("{word} in the queue"),
        None => format!("number {number} in the queue"),
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
