//! A session's time, ready to be drawn: an axis on which long waits are folded, bars, and moments to go back to.

mod axis;
mod bar;
mod moment;
mod stops;

pub use axis::{Axis, Fold, Tick};
pub use bar::{Bar, bars, sign, word};
pub use moment::{Moment, moment};
pub use stops::{Stop, nearest, stops};

#[cfg(test)]
mod sample;
