//! Channels and what was delivered by them.
