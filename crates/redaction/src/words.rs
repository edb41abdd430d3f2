//! The words that are looked for, all in one pass.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{
    Anchored, Input, MatchKind,
    automaton::{Automaton, StateID},
    dfa::{Builder, DFA},
};

/// Words, and what each of them stands for.
#[derive(Debug)]
pub(crate) struct Words<T> {
    /// Some hundred kB, for twice the speed of what is built without tables.
    automaton: DFA,
    start: StateID,
    words: Vec<Word<T>>,
}

#[derive(Debug)]
struct Word<T> {
    text: String,
    /// Whether its case matters.
    is_exact: bool,
    meanings: Vec<T>,
}

impl<T> Words<T> {
    /// Words, whether the case of their letters matters, and what each of them stands for.
    pub(crate) fn new(words: impl IntoIterator<Item = (String, bool, T)>) -> Self {
        let mut meanings: BTreeMap<(String, bool), Vec<T>> = BTreeMap::new();
        for (text, is_exact, meaning) in words {
            meanings.entry((text, is_exact)).or_default().push(meaning);
        }
        let automaton = Builder::new()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .build(meanings.keys().map(|(text, _)| text))
            .expect("the words are short and few");
        let start = automaton
            .start_state(Anchored::No)
            .expect("it is built for searches that are not anchored");
        let words = meanings
            .into_iter()
            .map(|((text, is_exact), meanings)| Word {
                text,
                is_exact,
                meanings,
            });
        Self {
            automaton,
            start,
            words: words.collect(),
        }
    }

    /// Tells each word in a text, overlapping ones as well, in the order of their ends.
    ///
    /// The automaton is stepped through by hand: asked for one match after the other it takes twice as long.
    pub(crate) fn find(&self, text: &str, mut tell: impl FnMut(&T, Range<usize>)) {
        let text = text.as_bytes();
        let (mut state, mut end) = (self.start, 0);
        while let Some((next, steps)) = self.step(state, &text[end..]) {
            (state, end) = (next, end + steps);
            for which in 0..self.automaton.match_len(state) {
                let word = &self.words[self.automaton.match_pattern(state, which).as_usize()];
                let place = end - word.text.len()..end;
                if word.is_exact && !word.stands_in(&text[place.clone()]) {
                    continue;
                }
                for meaning in &word.meanings {
                    tell(meaning, place.clone());
                }
            }
        }
    }

    /// Goes on from a state until a word ends: its state, and how many bytes it took.
    ///
    /// Apart from what is done with a word, so that the state stays in a register.
    #[inline(never)]
    fn step(&self, mut state: StateID, text: &[u8]) -> Option<(StateID, usize)> {
        for (at, byte) in text.iter().enumerate() {
            state = self.automaton.next_state(Anchored::No, state, *byte);
            if self.automaton.is_special(state) && self.automaton.is_match(state) {
                return Some((state, at + 1));
            }
        }
        None
    }

    /// Whether a text may hold one of the words, in whatever case.
    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        let first = self.automaton.try_find(&Input::new(text).earliest(true));
        first.is_ok_and(|first| first.is_some())
    }
}

impl<T> Word<T> {
    /// Whether a place has it with the case of its letters. The first one tells most others apart.
    fn stands_in(&self, place: &[u8]) -> bool {
        place.first() == self.text.as_bytes().first() && place == self.text.as_bytes()
    }
}
