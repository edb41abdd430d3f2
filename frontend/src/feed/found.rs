//! What was found in a session: which events, and where in a text the words stand.

use crate::texts::live as texts;

/// The most characters of one text in which words are marked.
const MOST_CHARS: usize = 100_000;

/// The most places that are marked in one text.
const MOST_SPANS: usize = 200;

/// The words of a question: those in quotation marks together, as the service reads them.
pub fn words(question: &str) -> Vec<Vec<char>> {
    let mut words = Vec::new();
    for (number, part) in question.split('"').enumerate() {
        let mut take = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let word: Vec<char> = word.chars().map(lower).collect();
            if !word.is_empty() {
                words.push(word);
            }
        };
        if number % 2 == 1 {
            take(part);
        } else {
            part.split_whitespace().for_each(take);
        }
    }
    words
}

/// Where the words stand in a text, whatever their case: begin and end as a browser counts, in units
/// of UTF-16.
pub fn spans(text: &str, words: &[Vec<char>]) -> Vec<(u32, u32)> {
    let chars: Vec<char> = text.chars().take(MOST_CHARS).collect();
    let lowered: Vec<char> = chars.iter().map(|c| lower(*c)).collect();
    let units = |part: &[char]| part.iter().map(|c| c.len_utf16() as u32).sum::<u32>();
    let (mut spans, mut at, mut place) = (Vec::new(), 0, 0);
    while at < lowered.len() && spans.len() < MOST_SPANS {
        let rest = &lowered[at..];
        // Words begin where a word begins.
        let begins = at == 0 || !lowered[at - 1].is_alphanumeric();
        let found = words.iter().filter(|word| begins && rest.starts_with(word));
        let length = found.map(Vec::len).max().unwrap_or(0);
        let step = length.max(1);
        let wide = units(&chars[at..at + step]);
        if length > 0 {
            spans.push((place, place + wide));
        }
        place += wide;
        at += step;
    }
    spans
}

/// The small letter, where it is one: two would move all that follow.
fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let small = lowercase(c.encode_utf8(&mut [0; 4]));
    let mut small = small.chars();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => c,
    }
}

/// The browser has the table of all letters, which would be a fiftieth of the session's page.
#[cfg(target_arch = "wasm32")]
fn lowercase(letter: &str) -> String {
    js_sys::JsString::from(letter).to_lower_case().into()
}

#[cfg(not(target_arch = "wasm32"))]
fn lowercase(letter: &str) -> String {
    letter.to_lowercase()
}

/// The events that were found, newest first, and the one that is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    events: Vec<i64>,
    at: usize,
    /// Where the next page begins; `None`: there is none.
    more: Option<i64>,
}

impl Hits {
    /// Takes a page of events; `more` leads to the next one.
    pub fn take(&mut self, page: impl IntoIterator<Item = i64>, more: Option<i64>) {
        self.events.extend(page);
        self.more = more;
    }

    /// The event that is looked at.
    pub fn event(&self) -> Option<i64> {
        self.events.get(self.at).copied()
    }

    /// All that are known.
    pub fn events(&self) -> &[i64] {
        &self.events
    }

    /// Where the next page begins.
    pub fn more(&self) -> Option<i64> {
        self.more
    }

    /// Goes to the next older event; false where another page has to come first, or none is left.
    pub fn older(&mut self) -> bool {
        let can = self.at + 1 < self.events.len();
        self.at += usize::from(can);
        can
    }

    /// Goes to the next newer event; false at the newest.
    pub fn newer(&mut self) -> bool {
        let can = self.at > 0;
        self.at -= usize::from(can);
        can
    }

    /// Which of how many it is.
    pub fn told(&self) -> String {
        let (number, count) = (self.at + 1, self.events.len());
        match (count, self.more) {
            (0, None) => texts::NOT_IN_THIS_SESSION.to_owned(),
            (0, Some(_)) => texts::NOT_IN_ITS_NEWEST_TEXTS.to_owned(),
            (_, None) => texts::found(number, count),
            (_, Some(_)) => texts::found_or_more(number, count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_where_they_begin_and_counted_as_a_browser_does() {
        let marks = |text, question| spans(text, &words(question));
        assert_eq!(marks("A webhook, webhooks", "WEBHOOK"), [(2, 9), (11, 18)]);
        assert_eq!(marks("unpaid", "paid"), []);
        assert_eq!(marks("\u{1f600} Größe", "größe"), [(3, 8)]);
        assert_eq!(
            marks("until paid or paid until", "\"until paid\""),
            [(0, 10)]
        );
        assert_eq!(marks("anything", " \" * "), []);
        assert_eq!(marks("", "x"), []);
        assert_eq!(marks(&"x ".repeat(1_000), "x").len(), MOST_SPANS);
    }

    #[test]
    fn hits_are_walked_from_the_newest_and_say_which_they_are() {
        let mut hits = Hits::default();
        assert_eq!(hits.told(), "Not in this session.");
        hits.take([9, 7], Some(3));
        assert_eq!(
            (hits.event(), &*hits.told()),
            (Some(9), "1 of 2 or more, newest first")
        );
        assert!(hits.older() && !hits.older());
        assert_eq!(hits.more(), Some(3));
        hits.take([5], None);
        assert!(hits.older() && !hits.older());
        assert_eq!(
            (hits.event(), &*hits.told()),
            (Some(5), "3 of 3, newest first")
        );
        assert!(hits.newer() && hits.newer() && !hits.newer());
        assert_eq!(hits.event(), Some(9));
    }
}
