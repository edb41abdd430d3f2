//! The page that loads the dashboard, made from `frontend/index.html`.

use anyhow::{Result, bail, ensure};

/// Puts the file names where the template says `{{js}}`, `{{wasm}}`, `{{css}}`. A name that the
/// template does not use is an error, since the dashboard would not start or not look right; so is
/// a placeholder that nobody fills.
pub(crate) fn fill(template: &str, names: &[(&str, &str)]) -> Result<String> {
    let mut page = template.to_owned();
    for (placeholder, name) in names {
        let marked = format!("{{{{{placeholder}}}}}");
        ensure!(
            page.contains(&marked),
            "frontend/index.html does not say where {marked} goes"
        );
        page = page.replace(&marked, name);
    }
    if let Some(start) = page.find("{{") {
        let unknown: String = page[start..].chars().take(20).collect();
        bail!("frontend/index.html has a placeholder that nothing fills, at `{unknown}`");
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn every_placeholder_is_filled_each_time_it_occurs() {
        let page = fill(
            "<{{js}} {{css}} {{js}}>",
            &[("js", "a.js"), ("css", "b.css")],
        )
        .unwrap();
        assert_eq!(page, "<a.js b.css a.js>");
    }

    #[test]
    fn a_template_without_a_place_for_the_script_is_refused() {
        let error = fill("<p>", &[("js", "a.js")]).unwrap_err().to_string();
        assert_eq!(error, "frontend/index.html does not say where {{js}} goes");
    }

    #[test]
    fn a_placeholder_that_nothing_fills_is_refused() {
        let error = fill("{{js}} {{boot}}", &[("js", "a.js")])
            .unwrap_err()
            .to_string();
        assert!(error.ends_with("at `{{boot}}`"), "{error}");
    }
}
