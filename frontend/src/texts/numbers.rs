//! Sizes, tokens, dollars and places in a queue.

// Units of sizes and of tokens.
pub const BYTE: &str = "byte";
pub const BYTES: &str = "bytes";
pub const KILOBYTES: &str = "kB";
pub const MEGABYTES: &str = "MB";
pub const GIGABYTES: &str = "GB";
pub const THOUSANDS: &str = "k";
pub const MILLIONS: &str = "M";

// Dollars.
pub const LESS_THAN_A_CENT: &str = "< $0.01";
pub const ABOUT: &str = "about ";

pub fn dollars(whole: &str, cents: i64) -> String {
    format!("${whole}.{cents:02}")
}

// What was spent of what may be.
pub fn of_limit(about: &str, spent: &str, limit: &str) -> String {
    format!("{about}{spent} of {limit}")
}

/// `reserved` may be empty.
pub fn spent(dollars: &str, tokens: &str, reserved: &str) -> String {
    let comma = if reserved.is_empty() { "" } else { ", " };
    format!("{dollars} and {tokens} tokens spent{comma}{reserved}")
}

pub fn reserved(dollars: &str) -> String {
    format!("{dollars} reserved")
}

// Places in a queue.
pub const PLACES: [&str; 10] = [
    "next", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

pub fn in_the_queue(place: &str) -> String {
    format!("{place} in the queue")
}

pub fn number_in_the_queue(number: i64) -> String {
    format!("number {number} in the queue")
}
