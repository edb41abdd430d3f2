//! Emphasis: which signs belong together. The rules are `CommonMark`'s.

use super::inline::Piece;

/// Signs of one kind beside each other.
pub(super) struct Run {
    sign: char,
    /// How many have no meaning yet.
    left: usize,
    /// How many there were.
    length: usize,
    can_open: bool,
    can_close: bool,
    /// Tags that the signs have become: where they end something, and where they begin something.
    closing: String,
    opening: String,
}

impl Run {
    /// Signs between two characters.
    pub(super) fn new(
        sign: char,
        length: usize,
        before: Option<char>,
        after: Option<char>,
    ) -> Self {
        let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let is_mark = |c: Option<char>| c.is_some_and(is_punctuation);
        let opens = !is_space(after) && (!is_mark(after) || is_space(before) || is_mark(before));
        let closes = !is_space(before) && (!is_mark(before) || is_space(after) || is_mark(after));
        // Inside a word `_` is a letter.
        let (can_open, can_close) = match sign {
            '_' => (
                opens && (!closes || is_mark(before)),
                closes && (!opens || is_mark(after)),
            ),
            '~' => (opens && length <= 2, closes && length <= 2),
            _ => (opens, closes),
        };
        Self {
            sign,
            left: length,
            length,
            can_open,
            can_close,
            closing: String::new(),
            opening: String::new(),
        }
    }

    /// Writes the tags, and the signs that mean nothing.
    pub(super) fn write(&self, out: &mut String) {
        out.push_str(&self.closing);
        out.extend(std::iter::repeat_n(self.sign, self.left));
        out.push_str(&self.opening);
    }

    fn fits(&self, closer: &Self) -> bool {
        if self.sign != closer.sign || self.left == 0 {
            return false;
        }
        if self.sign == '~' {
            return self.length == closer.length;
        }
        let is_both = self.can_close || closer.can_open;
        let is_third = (self.length + closer.length).is_multiple_of(3)
            && !(self.length.is_multiple_of(3) && closer.length.is_multiple_of(3));
        !(is_both && is_third)
    }
}

/// Whether a character is a sign and no letter, near enough.
pub(super) fn is_punctuation(character: char) -> bool {
    match character {
        c if c.is_ascii() => c.is_ascii_punctuation(),
        '\u{a1}'..='\u{bf}'
        | '\u{d7}'
        | '\u{f7}'
        | '\u{2010}'..='\u{2bff}'
        | '\u{3001}'..='\u{303f}' => true,
        _ => false,
    }
}

/// Gives the signs from a place on their meaning.
pub(super) fn resolve(pieces: &mut [Piece], from: usize) {
    // Places of signs that may still begin something.
    let mut openers: Vec<usize> = Vec::new();
    // For each kind of end: how many openers need not be looked at again.
    let mut bottoms = [0_usize; 18];
    for at in from..pieces.len() {
        let Piece::Run(run) = &pieces[at] else {
            continue;
        };
        let (can_open, can_close) = (run.can_open, run.can_close);
        let kind = kind(run);
        loop {
            if !can_close {
                break;
            }
            let Piece::Run(closer) = &pieces[at] else {
                break;
            };
            if closer.left == 0 {
                break;
            }
            let bottom = bottoms[kind].min(openers.len());
            let found = openers[bottom..].iter().rposition(
                |opener| matches!(&pieces[*opener], Piece::Run(opener) if opener.fits(closer)),
            );
            let Some(found) = found.map(|found| found + bottom) else {
                bottoms[kind] = openers.len();
                break;
            };
            let opener = openers[found];
            // What lies between begins nothing any more.
            openers.truncate(found + 1);
            let is_used = pair(pieces, opener, at);
            if is_used {
                openers.pop();
            }
        }
        if can_open && matches!(&pieces[at], Piece::Run(run) if run.left > 0) {
            openers.push(at);
        }
    }
    for piece in &mut pieces[from..] {
        if let Piece::Run(run) = piece {
            (run.can_open, run.can_close) = (false, false);
        }
    }
}

/// Makes the nearest signs of two runs into tags; true when the first has none left.
fn pair(pieces: &mut [Piece], opener: usize, closer: usize) -> bool {
    let (before, after) = pieces.split_at_mut(closer);
    let (Piece::Run(opener), Piece::Run(closer)) = (&mut before[opener], &mut after[0]) else {
        return true;
    };
    let (used, open, close) = match opener.sign {
        '~' => (opener.length, "<s>", "</s>"),
        _ if opener.left >= 2 && closer.left >= 2 => (2, "<strong>", "</strong>"),
        _ => (1, "<em>", "</em>"),
    };
    // A later pair lies around an earlier one.
    opener.opening.insert_str(0, open);
    closer.closing.push_str(close);
    opener.left -= used;
    closer.left -= used;
    opener.left == 0
}

fn kind(run: &Run) -> usize {
    let sign = match run.sign {
        '*' => 0,
        '_' => 1,
        _ => 2,
    };
    (sign * 2 + usize::from(run.can_open)) * 3 + run.length % 3
}
