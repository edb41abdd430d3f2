//! The limits of a session: fields, and changing them while it goes on.

mod change;
mod fields;
mod form;
mod stop_rules;

pub(super) use change::ChangeLimits;
pub(crate) use fields::{More, MoreLimits};
