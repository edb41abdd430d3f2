//! The morning report.
