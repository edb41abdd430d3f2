//! Figures as people say them.

mod bytes;
mod count;
mod duration;
mod money;
mod place;
mod spent;
pub mod time;

pub use bytes::bytes;
pub use count::{counted, thousands, tokens};
pub use duration::duration;
pub use money::{money, money_of};
pub use place::place;
pub use spent::{parts, reserved, spent_of};
