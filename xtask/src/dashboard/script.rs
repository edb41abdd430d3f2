//! The script that starts the program, without what only people read.

use anyhow::{Result, ensure};

/// The script of `wasm-bindgen` without comments, indentation and empty lines. What stands on a line by itself is
/// enough: nothing inside a line is touched.
pub(crate) fn lean(script: &str) -> Result<String> {
    let mut lean = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        ensure!(
            line.matches('`').count().is_multiple_of(2),
            "a text of the script has several lines, whose indentation may count: {line}"
        );
        is_comment |= line.starts_with("/*");
        if is_comment {
            is_comment = !line.contains("*/");
            ensure!(
                is_comment || line.ends_with("*/"),
                "something follows a comment: {line}"
            );
        } else if !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
    }
    Ok(lean)
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn what_only_people_read_is_left_out() {
        let script = "/**\n * @returns {number}\n */\nexport function a() {\n    // Why.\n\n    return `//${1}`; // one\n}\n/* b */\n";
        assert_eq!(
            lean(script).unwrap(),
            "export function a() {\nreturn `//${1}`; // one\n}\n"
        );
    }

    #[test]
    fn what_could_be_changed_by_it_is_refused() {
        lean("const a = `one\n  two`;").unwrap_err();
        lean("/* why */ const a = 1;").unwrap_err();
    }
}
