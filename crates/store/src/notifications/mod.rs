//! Telling somebody what happened.
//!
//! What happened is written with the change itself, as a row of `happenings`. A worker decides afterwards who is
//! told, which makes a row of each delivery, and leases those that are due; so no receiver, and no lack of one,
//! has a say in whether a session goes on. A happening is told at least once: its id stays the same, so that a
//! receiver can drop what it has already.

mod channel;
mod delivery;
mod due;
mod fan_out;
mod happening;
mod old;
mod test;

pub use channel::{Channel, ChannelChange, ChannelError, ChannelTarget, ChannelWanted, NewChannel};
pub use delivery::Delivery;
pub use due::{DueDelivery, Tried};
pub use happening::{Happening, Now, Place};

pub(crate) use happening::{Happened, write_happenings};
