//! Characters by their names or numbers: `&amp;`, `&#8212;`.

/// Those that people write; another name is shown as it stands there.
const NAMED: [(&str, &str); 18] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("larr", "←"),
    ("rarr", "→"),
    ("times", "×"),
    ("middot", "·"),
    ("bull", "•"),
    ("deg", "°"),
];

/// The character that the text begins with, and how long its name is with both signs.
pub(super) fn entity(text: &str) -> Option<(String, usize)> {
    let name = text.strip_prefix('&')?;
    let name = &name[..name.bytes().take(12).position(|byte| byte == b';')?];
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = match hex {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
                .filter(|c| *c != '\0')
                .unwrap_or('\u{fffd}')
                .to_string()
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1.to_owned(),
    };
    Some((character, name.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::entity;

    #[test]
    fn names_and_numbers_are_characters() {
        assert_eq!(entity("&amp; b"), Some(("&".into(), 5)));
        assert_eq!(entity("&#x41;"), Some(("A".into(), 6)));
        assert_eq!(entity("&#0;"), Some(("\u{fffd}".into(), 4)));
        for none in ["& b", "&unknown;", "&#xyz;", "&", "&;"] {
            assert_eq!(entity(none), None, "{none}");
        }
    }
}
