//! Whether what fits a shape looks like a secret: shapes that say little about it need that.

/// Everything that fits the shape.
pub(crate) fn any(_: &str) -> bool {
    true
}

/// Made by a machine: letters and digits, mixed, with hardly a letter that comes again and again. Names of
/// classes, paths and sentences are not.
pub(crate) fn is_random(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let mut seen = [false; 256];
    for byte in text.bytes() {
        seen[usize::from(byte)] = true;
    }
    let different = seen.iter().filter(|seen| **seen).count();
    let mixed = letters >= 2 && (digits >= 2 || digits + lone_letters(text) >= 3);
    is_value(text) && mixed && different * 3 >= text.len().min(30)
}

/// How many small letters stand alone between capitals and digits: names of several words have hardly one, and
/// a machine that throws dice over both cases makes many.
fn lone_letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_other = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let alone =
        |three: &&[u8]| is_other(&three[0]) && three[1].is_ascii_lowercase() && is_other(&three[2]);
    bytes.windows(3).filter(alone).count()
}

/// A value, and not the place of one: `${TOKEN}`, `<password>`, `***`, `your-key-here`, `secret`.
pub(crate) fn is_value(text: &str) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "your",
        "example",
        "changeme",
        "change_me",
        "change-me",
        "placeholder",
        "redacted",
        "xxxx",
        "....",
    ];
    const WORDS: [&str; 16] = [
        "a",
        "api",
        "goes",
        "here",
        "key",
        "my",
        "new",
        "none",
        "null",
        "passwd",
        "password",
        "secret",
        "some",
        "the",
        "token",
        "undefined",
    ];
    let begins = text.starts_with(['$', '<', '{', '%', '[', '(']) || text.starts_with("****");
    let lower = text.to_ascii_lowercase();
    let of_words = || lower.split(['-', '_']).all(|word| WORDS.contains(&word));
    !begins && !BEGINNINGS.iter().any(|place| lower.starts_with(place)) && !of_words()
}

/// The value of a setting: no number, no path, no code that reads it from somewhere.
pub(crate) fn is_setting(text: &str) -> bool {
    let is_number = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"._-".contains(&byte));
    let is_code = text.contains(['(', '[']) && !text.starts_with(|c: char| c.is_ascii_digit())
        || text.contains("::")
        || [
            "process.env",
            "os.environ",
            "env.",
            "self.",
            "config.",
            "settings.",
        ]
        .iter()
        .any(|reads| text.starts_with(reads));
    is_value(text) && !is_number && !is_code && !is_path(text)
}

/// The same, and made by a machine.
pub(crate) fn is_random_setting(text: &str) -> bool {
    is_setting(text) && is_random(text)
}

/// The same, and no address, which may have digits too.
pub(crate) fn is_random_value(text: &str) -> bool {
    !text.contains("://") && is_random_setting(text)
}

/// A setting that has more than letters and marks of names: `password: string` tells a type, and
/// `password: form.password` is code.
pub(crate) fn is_plain_setting(text: &str) -> bool {
    let tells = |byte: u8| byte.is_ascii_digit() || b"!@$%^*+/=?~".contains(&byte);
    is_setting(text) && (text.bytes().any(tells) || lone_letters(text) >= 2)
}

/// Words of a password, and no sentence about one: `Enter your password` is a label.
pub(crate) fn is_passphrase(text: &str) -> bool {
    const OF_SENTENCES: [&str; 22] = [
        "password",
        "passwords",
        "passphrase",
        "your",
        "you",
        "the",
        "a",
        "an",
        "is",
        "are",
        "must",
        "please",
        "enter",
        "new",
        "old",
        "for",
        "of",
        "to",
        "not",
        "this",
        "user",
        "string",
    ];
    let plain = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        OF_SENTENCES.contains(&&*word.to_ascii_lowercase())
    };
    let words = || text.split_whitespace();
    let of_several = || words().count() >= 2;
    let tells = || text.bytes().any(|byte| byte.is_ascii_digit());
    is_setting(text) && (of_several() || tells()) && !words().any(plain)
}

/// `/home/me/key`, `./key`, `~/.ssh/id`. Base64 may begin with a stroke too, but hardly has a part of small
/// letters only.
fn is_path(text: &str) -> bool {
    let is_name = |part: &str| part.len() >= 3 && part.bytes().all(|b| b.is_ascii_lowercase());
    ["~/", "./", "../"]
        .iter()
        .any(|begins| text.starts_with(begins))
        || (text.starts_with('/') && !text.contains(['+', '=']) && text.split('/').any(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_machine_made_is_told_from_names() {
        for random in [
            "a8F3kd92LmQ0zX7cV1bN",
            "9f86d081884c7d659a2feaa0c55ad015",
            "proj-Ab3dEf6hIj9kLm2nOp5q",
            "QwERtYUiOPasDFgHJkLzXCvB",
        ] {
            assert!(is_random(random), "{random}");
        }
        for name in [
            "estimator-doc-link-parent-of-all",
            "aaaaaaaaaaaaaaaaaaaa11",
            "container-toggleable-content",
            "EstimatorDocLinkParentOfAllOfThem",
            "your-key-1234567890abcdef",
        ] {
            assert!(!is_random(name), "{name}");
        }
    }

    #[test]
    fn the_place_of_a_value_is_no_value() {
        for place in [
            "${TOKEN}",
            "<password>",
            "{{ key }}",
            "***",
            "xxxx-xxxx",
            "your_token",
            "%s",
        ] {
            assert!(!is_value(place) || place == "***", "{place}");
        }
        assert!(is_value("hunter22"));
    }
}
