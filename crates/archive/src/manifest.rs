//! What an archive says of itself: first of all, and at its end.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What the manifest says that the file is.
pub const FORMAT: &str = "redraft-project";

/// The version of the format that is written; readers refuse other ones.
pub const VERSION: u32 = 1;

/// The first entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The number of the newest migration of the database that it was written from.
    pub schema: i64,
    /// The version of the program that wrote it.
    pub program: String,
    /// When: ISO 8601.
    pub exported_at: String,
    /// The project's name in URLs.
    pub slug: String,
    /// How the project is called.
    pub name: String,
    /// The folder that the project had: absolute.
    pub path: String,
}

/// The last entry: how much there was before it, so that nothing is missing unnoticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// How many entries there are before this one.
    pub entries: u64,
    /// Rows of each table.
    pub rows: BTreeMap<String, u64>,
    /// Contents.
    pub blobs: u64,
    /// Their bytes.
    pub blob_bytes: u64,
    /// A checksum of all entries but the manifest and this one: the same for the same content.
    pub content: String,
    /// A checksum of all entries but this one.
    pub whole: String,
}
