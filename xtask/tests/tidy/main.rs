//! What the compiler does not check: the invariants of `docs/ARCHITECTURE.md`, and the house rules
//! that a reader would otherwise have to check by eye.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests ask git and cargo about the workspace"
)]

mod boundaries;
mod documents;
mod licences;
mod style;
mod tree;
