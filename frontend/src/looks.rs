//! Since when the morning report is told: since the last look, or since the evening before.

/// A look after such a pause is a new one; shorter ones are the same person coming back to the same report.
const PAUSE: i64 = 4 * 3_600_000;

/// No report goes back further by itself.
const LONGEST: i64 = 7 * 24 * 3_600_000;

/// What a browser remembers of its looks; milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// Since when the report was told at the last look.
    pub since: i64,
    /// When that was.
    pub last: i64,
}

impl Looks {
    /// A look now; `evening` is when the evening before began.
    pub fn now(before: Option<Self>, now: i64, evening: i64) -> Self {
        let since = match before {
            // A clock that was put back tells nothing.
            Some(looks) if looks.last > now => evening,
            Some(looks) if now - looks.last < PAUSE => looks.since,
            Some(looks) => looks.last,
            None => evening,
        };
        Self {
            since: since.max(now - LONGEST),
            last: now,
        }
    }

    /// Reads what [`written`](Self::written) wrote.
    pub fn read(text: &str) -> Option<Self> {
        let (since, last) = text.split_once(' ')?;
        Some(Self {
            since: since.parse().ok()?,
            last: last.parse().ok()?,
        })
    }

    /// As a browser keeps it.
    pub fn written(self) -> String {
        format!("{} {}", self.since, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    #[test]
    fn a_report_begins_at_the_last_look_after_a_pause_and_else_stays_the_same() {
        let (evening, morning) = (18 * HOUR, 32 * HOUR);
        let first = Looks::now(None, morning, evening);
        assert_eq!(first.since, evening);
        let soon = Looks::now(Some(first), morning + HOUR, evening);
        assert_eq!(soon.since, evening, "the same report");
        let later = Looks::now(Some(soon), morning + 6 * HOUR, evening);
        assert_eq!(later.since, morning + HOUR);
        let weeks = Looks::now(Some(later), morning + 1_000 * HOUR, evening);
        assert_eq!(weeks.since, morning + 1_000 * HOUR - LONGEST);
        let back = Looks::now(Some(later), morning, evening);
        assert_eq!(back.since, evening);
    }

    #[test]
    fn looks_are_read_as_they_were_written() {
        let looks = Looks { since: 5, last: 7 };
        assert_eq!(Looks::read(&looks.written()), Some(looks));
        assert_eq!(Looks::read("x"), None);
        assert_eq!(Looks::read(""), None);
    }
}
