//! Times, dates and durations.

pub const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

pub fn yesterday(clock: &str) -> String {
    format!("yesterday {clock}")
}

/// A day of this year, with the time of day.
pub fn day_at(date: i64, month: &str, clock: &str) -> String {
    format!("{date} {month} {clock}")
}

/// A day of another year.
pub fn day_of(date: i64, month: &str, year: i64) -> String {
    format!("{date} {month} {year}")
}

// Units of durations.
pub const MILLISECONDS: &str = "ms";
pub const SECONDS: &str = "s";
pub const MINUTES: &str = "m";
pub const HOURS: &str = "h";
pub const DAYS: &str = "d";
