//! Times, dates and durations.
