//! The timeline and the waterfall of a session.
