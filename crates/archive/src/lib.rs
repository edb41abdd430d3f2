//! The file of an exported project: a tar archive in one zstd frame. `docs/archive-format.md` describes
//! it.
//!
//! It is written and read as a stream, so that memory does not grow with it, and the reader unpacks
//! nothing to the disk: an entry's name is only ever compared with what it must be. Whatever is wrong is
//! an error that says where.

mod checksum;
mod entry;
mod error;
mod input;
mod manifest;
mod reader;
mod sequence;
mod writer;

pub use error::{Place, ReadError, Wrong};
pub use manifest::{FORMAT, Manifest, Summary, VERSION};
pub use reader::{Item, Reader};
pub use writer::{WriteError, Writer};
