//! A bound that was not kept, in words for a person. The library says it as `field `usd` verification
//! failed. minimum(0, exclusive: true) (occurred while parsing "Budget")`.

const FAILED: &str = "verification failed. ";

/// The library's reason, or the same in plain words where it is about a bound.
pub(super) fn in_words(reason: &str) -> String {
    let Some((before, check)) = reason.split_once(FAILED) else {
        return reason.to_owned();
    };
    let check = check.split(" (occurred").next().unwrap_or(check);
    let Some(expected) = expected(check.trim()) else {
        return reason.to_owned();
    };
    let field = before.split('`').nth(1);
    let field = field.map(|field| format!("{field}: ")).unwrap_or_default();
    format!("{field}{expected}.")
}

/// What was expected; `None` for a check that is not known here.
fn expected(check: &str) -> Option<String> {
    let (name, value) = check.strip_suffix(')')?.split_once('(')?;
    let (number, is_exclusive) = match value.split_once(", exclusive: ") {
        Some((number, exclusive)) => (number, exclusive == "true"),
        None => (value, false),
    };
    Some(match (name, is_exclusive) {
        ("minimum", true) => format!("more than {number} expected"),
        ("maximum", true) => format!("less than {number} expected"),
        ("minLength", _) if number == "1" => "it may not be empty".to_owned(),
        ("minLength", _) => format!("at least {number} characters expected"),
        ("maxLength", _) => format!("at most {number} characters expected"),
        ("minimum" | "minItems", _) => format!("at least {number} expected"),
        ("maximum" | "maxItems", _) => format!("at most {number} expected"),
        ("pattern", _) => format!("something of the form {value} expected"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_told_with_its_field_and_without_the_librarys_words() {
        for (reason, words) in [
            (
                "failed to parse \"Budget\": field `usd` verification failed. minimum(0, exclusive: true) \
                 (occurred while parsing \"InstallationLimits\")",
                "usd: more than 0 expected.",
            ),
            (
                "verification failed. maximum(1000, exclusive: false)",
                "at most 1000 expected.",
            ),
            (
                "failed to parse \"X\": field `name` verification failed. maxLength(200)",
                "name: at most 200 characters expected.",
            ),
            (
                "field `f` verification failed. pattern(\"^(a|b)$\")",
                "f: something of the form \"^(a|b)$\" expected.",
            ),
            ("verification failed. odd", "verification failed. odd"),
            ("expected value at line 1", "expected value at line 1"),
        ] {
            assert_eq!(in_words(reason), words);
        }
    }
}
