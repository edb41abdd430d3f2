//! Text that is still being written: a secret of which half has come does not look like one yet.

use std::sync::LazyLock;

use regex::Regex;

use crate::Redactor;

/// Where a private key begins; its lines are no words that end with a space.
const KEY_BEGINS: &str = "-----BEGIN ";
const KEY_ENDS: &str = "-----END ";

/// Where a password in JSON begins whose end has not come: it may be of several words.
static PASSWORD_BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i)(?:password|passwd|passphrase)\\?"\s*:\s*\\?"[^"\\\r\n]{0,200}\z"#)
        .expect("the pattern is well written")
});

impl Redactor {
    /// The text without its secrets and without its last word, which may be the beginning of one, and
    /// without a private key that has not ended.
    pub fn redact_unfinished(&self, text: &str) -> String {
        let end = text
            .char_indices()
            .rev()
            .find(|(_, letter)| letter.is_whitespace())
            .map_or(0, |(at, letter)| at + letter.len_utf8());
        let mut finished = &text[..end];
        // The word before may belong to the last one: `Authorization: Bearer` and the token.
        if let Some(key) = finished.rfind(KEY_BEGINS)
            && !is_ended(&finished[key..])
        {
            finished = &finished[..key];
        }
        if let Some(value) = PASSWORD_BEGINS.find(finished) {
            finished = &finished[..value.start()];
        }
        self.redact(finished).into_owned()
    }
}

/// Whether the last line of a private key has come, and come whole.
fn is_ended(key: &str) -> bool {
    key.split_once(KEY_ENDS)
        .is_some_and(|(_, last)| last.contains("-----"))
}
