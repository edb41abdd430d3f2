//! Times of the API as people read them.

/// `2026-01-31 09:30` from `2026-01-31T09:30:00.000Z`.
pub(crate) fn minute(time: &str) -> String {
    shortened(time, 16)
}

/// `2026-01-31 09:30:00` from `2026-01-31T09:30:00.000Z`.
pub(crate) fn second(time: &str) -> String {
    shortened(time, 19)
}

fn shortened(time: &str, letters: usize) -> String {
    let time: String = time.chars().take(letters).collect();
    time.replace('T', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_as_fine_as_it_is_asked_for() {
        assert_eq!(minute("2026-01-31T09:30:05.000Z"), "2026-01-31 09:30");
        assert_eq!(second("2026-01-31T09:30:05.000Z"), "2026-01-31 09:30:05");
        assert_eq!(minute(""), "");
    }
}
