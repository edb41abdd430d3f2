//! Lone surrogates in JSON strings.
//!
//! The CLI passes on `\ud800` escapes without their other half as the model's API sends them. They
//! are no Unicode text and the JSON parser refuses the whole line, so they become U+FFFD.

/// Replaces every lone surrogate escape by `\ufffd`; everything else stays as it is.
pub(crate) fn replace_lone_surrogates(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let kept = match escape_unit(rest) {
            Some(0xD800..=0xDBFF) => {
                let pair = rest.get(6..).and_then(escape_unit);
                matches!(pair, Some(0xDC00..=0xDFFF)).then_some(12)
            }
            Some(0xDC00..=0xDFFF) => None,
            Some(_) => Some(6),
            // A backslash and the character after it, which may have several bytes.
            None => Some(1 + rest[1..].chars().next().map_or(0, char::len_utf8)),
        };
        if let Some(length) = kept {
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        } else {
            out.push_str("\\ufffd");
            rest = &rest[6..];
        }
    }
    out.push_str(rest);
    out
}

/// The UTF-16 unit of a `\uXXXX` escape at the start of `text`.
fn escape_unit(text: &str) -> Option<u16> {
    let hex = text.strip_prefix("\\u")?.get(..4)?;
    if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u16::from_str_radix(hex, 16).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_comes_out_is_json_and_means_what_came_in(
            units in proptest::collection::vec(
                prop_oneof![any::<u16>(), 0xD700_u16..=0xE0FF], 0..12),
        ) {
            let escaped: Vec<String> = units.iter().map(|unit| format!("\\u{unit:04x}")).collect();
            let mended = replace_lone_surrogates(&format!("\"{}\"", escaped.concat()));
            let text: String = serde_json::from_str(&mended).unwrap();
            prop_assert_eq!(text, String::from_utf16_lossy(&units));
        }
    }

    #[test]
    fn only_lone_surrogates_are_replaced() {
        for (before, after) in [
            (r#""a\ud800b""#, r#""a\ufffdb""#),
            (r#""\udc00\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud800\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\\ud800""#, r#""\\ud800""#),
            (r#""\\\ud800""#, r#""\\\ufffd""#),
            (r#""\n\"\u00e9\ud8""#, r#""\n\"\u00e9\ud8""#),
            ("é\\é", "é\\é"),
            ("end\\", "end\\"),
        ] {
            assert_eq!(replace_lone_surrogates(before), after);
        }
    }
}
