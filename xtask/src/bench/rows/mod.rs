//! One measurement a file.

pub(crate) mod agent_start;
pub(crate) mod arrival;
pub(crate) mod gate;
pub(crate) mod idle;
pub(crate) mod iteration;
pub(crate) mod read;
pub(crate) mod redaction;
pub(crate) mod start;
pub(crate) mod store;
pub(crate) mod viewers;
