//! Filling in the places of a template.

/// The template with each `{{name}}` of these filled in. What is put in is not looked at again, so nothing in
/// the user's words is taken for a place; places of other names stay.
pub(super) fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find("{{") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let found = values.iter().find_map(|(name, value)| {
            let after = from[2..].strip_prefix(name)?.strip_prefix("}}")?;
            Some((value, after))
        });
        let (value, after) = found.unwrap_or((&"{{", &from[2..]));
        out.push_str(value);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_looked_at_again() {
        let values = [("a", "{{b}}"), ("b", "{{a}} ä")];
        assert_eq!(
            filled("{{a}} {{b}}{{b}}!", &values),
            "{{b}} {{a}} ä{{a}} ä!"
        );
        assert_eq!(filled("{{{a}} {{c}} {{a", &values), "{{{a}} {{c}} {{a");
    }
}
