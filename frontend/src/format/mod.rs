//! Figures as people say them.

mod bytes;
mod count;
mod duration;
mod money;
pub mod time;

pub use bytes::bytes;
pub use count::{counted, thousands, tokens};
pub use duration::duration;
pub use money::{money, money_of};
