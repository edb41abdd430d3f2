//! Events to viewers: stored, read once, encoded once, handed to all.

mod frame;
mod hub;
mod listen;
mod payload;
mod viewer;

pub(crate) use hub::Hub;
pub(crate) use payload::EventStream;
pub(crate) use viewer::{Start, open};

#[cfg(test)]
mod tests;
