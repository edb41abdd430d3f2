//! What a receiver said, in one sentence.

use redraft_store::Tried;

/// The most characters of what a receiver said.
const MOST_CHARS: usize = 200;

/// A try after which the receiver does not have the message.
pub(super) fn in_vain(answer: String) -> Tried {
    Tried {
        is_delivered: false,
        answer,
    }
}

/// The beginning of what somebody else said, in one line, without a full stop at its end.
pub(super) fn beginning(said: &str) -> String {
    let words: Vec<&str> = said.split_whitespace().collect();
    let plain = |c: &char| !c.is_control();
    let line: String = words.join(" ").chars().filter(plain).collect();
    let mut short: String = line.chars().take(MOST_CHARS).collect();
    if short.len() < line.len() {
        short.push('…');
    }
    short.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_receiver_says_is_one_short_line() {
        assert_eq!(beginning(" no\r\n\tway\u{1b}[2J. "), "no way[2J");
        assert_eq!(beginning(&"é".repeat(300)), format!("{}…", "é".repeat(200)));
        assert_eq!(beginning(""), "");
    }
}
