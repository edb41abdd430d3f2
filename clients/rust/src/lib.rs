//! A client of the Redraft API.
//!
//! [`Client`] and [`types`] are generated from the API's description; `cargo xtask clients` writes
//! them again. Written by hand are [`sign_in`], which makes a client with a token, and [`follow`],
//! which reads the event stream of a session. `examples/main_job.rs` shows all of it at work.

mod follow;
#[expect(
    clippy::pedantic,
    clippy::allow_attributes,
    clippy::unwrap_used,
    reason = "generated code is as its generator writes it"
)]
#[rustfmt::skip]
mod generated;
mod sign_in;

pub use follow::{FollowError, Place, follow_answer, follow_iteration};
pub use generated::*;
pub use sign_in::sign_in;
