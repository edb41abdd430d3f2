//! The form that starts a session or a fork.
