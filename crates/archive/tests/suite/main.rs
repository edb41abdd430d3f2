//! The archive's tests, from the outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod fuzz;
mod round_trip;
mod sample;
