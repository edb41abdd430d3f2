//! Sessions: their rows, and every way in which one changes.

mod accept;
mod change_limits;
mod complete;
mod end;
mod fork;
mod guardrails;
mod lease;
mod overview;
mod read;
mod request;
mod row;
mod rules;
mod save;
mod stand_still;
mod start;

pub use accept::AcceptError;
pub use change_limits::ChangeLimitsError;
pub use complete::CompleteError;
pub use fork::{Fork, ForkedFrom};
pub use lease::{LeaseHeld, Renewal};
pub use overview::Overview;
pub use request::{Request, RequestError};
pub use row::Session;
pub use start::{NewSession, StartSessionError};

pub(crate) use end::end_session;
pub(crate) use guardrails::write_guardrails;
pub(crate) use overview::{OverviewRow, select_overview};
pub(crate) use read::{session_in, workflow_of};
pub(crate) use request::tell;
pub(crate) use row::{COLUMNS, SessionRow};
pub(crate) use rules::WrittenRules;
pub(crate) use save::{Holder, save_state};
