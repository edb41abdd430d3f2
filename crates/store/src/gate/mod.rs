//! What the admission gate looks at: policies, what was spent and is reserved, accounts and their
//! limits.

mod accounts;
mod facts;
mod policies;
mod spending;

pub use accounts::{Account, AccountKey, AccountWindow};
pub(crate) use accounts::{account_in, note_account};
pub use facts::{Expected, GateFacts};
pub(crate) use facts::{facts_in, hold_gate};
pub use policies::InstallationPolicy;
pub(crate) use policies::{policy_in, preferences_in};
pub use spending::{Periods, Spent};
pub(crate) use spending::{add_spending, estimate, spent_in};
