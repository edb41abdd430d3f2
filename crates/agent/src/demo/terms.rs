//! The words that a text is about.

use std::collections::HashMap;

/// Words that say nothing about a text's subject.
const COMMON: &str = "\
    able about above across adds after again against allow along already also although always \
    among another anything around avoid because become becomes been before begin behind being \
    below beside best better between both bring call called cannot change changes clarify clear \
    come comes complete concrete consider could course cover current describe design detail \
    details different document does doing down during each early either enough ensure especially \
    even ever every everything example expand explain file find first focus following form from \
    further give gives goes going good great have having here however idea important improve \
    include includes instead into iteration itself just keep keeps kind know known large last \
    later least left less let's lets like long look looks main make makes many mean means \
    mention might more most much must name named near need needed needs never next nobody none \
    note nothing number often once only order other others over page part place please point \
    possible precise present propose provide provided quite rather ready real really reason \
    refine review right said same says second section sections seen shall sharpen shorten should \
    show shows side simplify simply since small some someone something specific start state step \
    still strengthen such summary support sure take text than that their them then there these \
    they thing things think thinks this those through thus tighten time today together toward \
    true turn type under until update upon used user using version very want well were what when \
    where whether which while whole whose will with within without work would write writing your";

/// A word of a text's own and how often it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) word: String,
    pub(super) count: usize,
}

/// The words that stand in a text at least `least` times, the most frequent first. Words of four
/// letters or more; plural and singular count as one.
pub(super) fn terms(text: &str, least: usize, shortest: usize) -> Vec<Term> {
    let mut found: HashMap<String, (usize, usize, String)> = HashMap::new();
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    for (at, word) in words.map(|word| word.trim_matches(['-', '_'])).enumerate() {
        let lower = word.to_lowercase();
        let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
        if letters < shortest.max(4) || COMMON.split(' ').any(|common| common == lower) {
            continue;
        }
        let stem = lower
            .strip_suffix('s')
            .filter(|stem| !stem.ends_with('s'))
            .unwrap_or(&lower);
        let entry = found
            .entry(stem.to_owned())
            .or_insert((0, at, lower.clone()));
        entry.0 += 1;
        // The shorter form names the thing.
        if lower.len() < entry.2.len() {
            entry.2 = lower;
        }
    }
    let mut all: Vec<_> = found
        .into_values()
        .filter(|(count, _, _)| *count >= least)
        .collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let term = |(count, _, word)| Term { word, count };
    all.into_iter().map(term).collect()
}

/// Whether a text speaks of a word, in any form.
pub(super) fn mentions(text: &str, word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    text.to_lowercase().contains(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_words_of_a_texts_own_come_first() {
        let text = "Workers take leases. A worker renews its lease; the lease would end. Zebra.";
        let words: Vec<_> = terms(text, 2, 4)
            .into_iter()
            .map(|t| (t.word, t.count))
            .collect();
        assert_eq!(words, [("lease".to_owned(), 3), ("worker".to_owned(), 2)]);
        assert!(mentions("Leases end", "lease") && !mentions("nothing", "lease"));
    }
}
