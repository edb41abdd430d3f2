//! What trusting a project means.
