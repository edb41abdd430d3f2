//! An error as the terminal shows it.

/// An error with its causes in one line; a cause that the text already holds is not repeated.
pub(crate) fn with_causes(error: &anyhow::Error) -> String {
    let mut text = error.to_string();
    for cause in error.chain().skip(1) {
        let cause = cause.to_string();
        if !text.contains(&cause) {
            text = format!("{}: {cause}", text.trim_end_matches('.'));
        }
    }
    text
}
