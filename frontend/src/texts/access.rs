//! Tokens, browsers and the audit log.
