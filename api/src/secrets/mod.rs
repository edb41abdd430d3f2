//! Secrets that the user wrote: kept as they are, masked on their way out, and warned of on their way in
//! (docs/adr/0011).

mod lost;
mod mask;
mod warn;

pub(crate) use mask::{Verbatim, Wanted, masked, wants_secrets};
pub(crate) use warn::{Written, warnings};
