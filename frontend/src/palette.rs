//! Which names fit what was typed, the best first.

/// How many are shown.
pub const MOST: usize = 40;

/// The places of the names that have all words, the best first; all of them in their order where there is no word.
/// At most [`MOST`].
pub fn fitting<'a>(names: impl Iterator<Item = &'a str>, typed: &str) -> Vec<usize> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(u32, usize)> = names
        .enumerate()
        .filter_map(|(at, name)| Some((score(&name.to_lowercase(), &words)?, at)))
        .collect();
    // Among equals the order stays.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MOST);
    found.into_iter().map(|(_, at)| at).collect()
}

/// How well all words fit; `None` where one does not.
fn score(name: &str, words: &[&str]) -> Option<u32> {
    words.iter().map(|word| score_of(name, word)).sum()
}

/// The beginning of the name is best, then that of a word in it, then any place, then letters with others between.
fn score_of(name: &str, word: &str) -> Option<u32> {
    if name.starts_with(word) {
        return Some(16);
    }
    let mut starts = name.match_indices(word).map(|(at, _)| &name[..at]);
    let is_word = |before: &str| !before.ends_with(char::is_alphanumeric);
    if starts.clone().any(is_word) {
        Some(8)
    } else if starts.next().is_some() {
        Some(4)
    } else if word.chars().count() > 1 && has_letters(name, word) {
        Some(1)
    } else {
        None
    }
}

/// Whether one of its words begins with the first of these letters and has the others in this order.
fn has_letters(name: &str, letters: &str) -> bool {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let fits = |word: &str| {
        let mut of_word = word.chars();
        let mut wanted = letters.chars();
        of_word.next() == wanted.next() && wanted.all(|one| of_word.any(|other| other == one))
    };
    words.filter(|word| !word.is_empty()).any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(names: &[&'a str], typed: &str) -> Vec<&'a str> {
        let places = fitting(names.iter().copied(), typed);
        places.into_iter().map(|at| names[at]).collect()
    }

    #[test]
    fn without_words_all_stand_in_their_order() {
        assert_eq!(found(&["b", "a"], "  "), ["b", "a"]);
    }

    #[test]
    fn each_word_has_to_fit_in_any_order_and_case() {
        let names = ["Checkout redesign · Shop", "Checkout", "Shop", "Search"];
        assert_eq!(found(&names, "shop CHECK"), ["Checkout redesign · Shop"]);
        assert_eq!(found(&names, "nothing"), [""; 0]);
    }

    #[test]
    fn the_nearer_to_the_beginning_the_better() {
        let names = ["a spot", "repot", "the pot", "pot"];
        assert_eq!(found(&names, "pot"), ["pot", "the pot", "a spot", "repot"]);
    }

    #[test]
    fn letters_may_be_left_out_but_not_the_first_of_a_word() {
        let names = ["Checkout redesign", "Limits"];
        assert_eq!(found(&names, "chkt"), ["Checkout redesign"]);
        assert_eq!(found(&names, "rdsn"), ["Checkout redesign"]);
        assert_eq!(found(&names, "hck"), [""; 0], "no word begins so");
        assert_eq!(
            found(&names, "crdsn"),
            [""; 0],
            "these are letters of two words"
        );
        assert_eq!(found(&names, "z"), [""; 0]);
    }

    #[test]
    fn no_more_are_given_than_are_shown() {
        let many = vec!["name"; 500];
        assert_eq!(fitting(many.iter().copied(), "na").len(), MOST);
        assert_eq!(fitting(many.into_iter(), "").len(), MOST);
    }

    #[test]
    fn letters_of_several_bytes_do_no_harm() {
        assert_eq!(found(&["Übung – Größe"], "grö"), ["Übung – Größe"]);
        assert_eq!(found(&["Übung – Größe"], "üg"), ["Übung – Größe"]);
    }
}
