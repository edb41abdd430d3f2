//! Events to viewers: stored, read once, encoded once, handed to all.

mod answer;
mod cursor;
mod frame;
mod happenings;
mod hub;
mod listen;
mod payload;
mod viewer;

pub(crate) use answer::{artifacts, open_answer};
pub(crate) use cursor::last_event_id;
pub(crate) use frame::{HEARTBEAT, RETRY};
pub(crate) use happenings::{Happenings, open_happenings};
pub(crate) use hub::Hub;
pub(crate) use payload::{EndlessStream, EventStream};
pub(crate) use viewer::{Start, open};

#[cfg(test)]
mod tests;
