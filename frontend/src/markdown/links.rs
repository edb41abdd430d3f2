//! Where a link in a document may lead.

use super::emphasis::is_punctuation;

/// A place that a link leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// Outside, in a new tab.
    Web(&'a str),
    /// A heading of the same document.
    Heading(&'a str),
    /// Nowhere: a script, a file, a place relative to a file that the browser does not see.
    Nowhere,
}

/// Judges an address.
pub(super) fn target(address: &str) -> Target<'_> {
    let address = address.trim();
    if let Some(heading) = address.strip_prefix('#') {
        return if heading.is_empty() {
            Target::Nowhere
        } else {
            Target::Heading(heading)
        };
    }
    let scheme = address
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("http" | "https" | "mailto") => Target::Web(address),
        _ => Target::Nowhere,
    }
}

/// A heading's name in addresses: lower case, words joined by `-`.
pub(super) fn slug(heading: &str) -> String {
    let mut slug = String::new();
    for character in heading.chars() {
        // Letters of any script stay; the tables that tell letters from signs are left out.
        if character.is_ascii_alphanumeric() || !(character.is_ascii() || is_punctuation(character))
        {
            slug.push(character.to_ascii_lowercase());
        } else if (character == ' ' || character == '-') && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_mail_and_headings_are_led_to() {
        assert_eq!(target(" https://a.b "), Target::Web("https://a.b"));
        assert_eq!(target("MAILTO:a@b"), Target::Web("MAILTO:a@b"));
        assert_eq!(target("#states"), Target::Heading("states"));
        for nowhere in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "data:text/html,x",
            "file:///etc",
            "a.md",
            "//a.b",
            "#",
        ] {
            assert_eq!(target(nowhere), Target::Nowhere, "{nowhere}");
        }
    }

    #[test]
    fn a_headings_name_is_what_people_link_to() {
        assert_eq!(slug("Payment states & errors!"), "payment-states-errors");
    }
}
