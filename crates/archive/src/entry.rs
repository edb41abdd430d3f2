//! The names of entries, and their bounds.

use crate::checksum;

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const END: &str = "end.json";

/// The unit of a tar archive.
pub(crate) const BLOCK: usize = 512;

/// The most bytes of one entry. A content is an event or a document, both bounded far below it.
pub(crate) const MOST_ENTRY_BYTES: u64 = 512 << 20;

/// The most bytes of the manifest and of the summary.
pub(crate) const MOST_OWN_BYTES: u64 = 1 << 20;

/// From how many bytes on rows go into an entry of their own.
pub(crate) const ROWS_BYTES: usize = 1 << 20;

/// The most tables.
pub(crate) const MOST_TABLES: usize = 100;

/// What an entry is, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Manifest,
    /// A content; its name is its checksum.
    Blob(String),
    /// Rows of a table: which entry of that table's, from 1, and their checksum.
    Rows {
        table: String,
        number: u64,
        checksum: String,
    },
    End,
}

impl Kind {
    /// What an entry of this name is; `None`: there is no such entry in an archive.
    pub(crate) fn of(name: &str) -> Option<Self> {
        if name == MANIFEST {
            return Some(Self::Manifest);
        }
        if name == END {
            return Some(Self::End);
        }
        let (folder, file) = name.split_once('/')?;
        if folder == "blobs" {
            return checksum::is_one(file).then(|| Self::Blob(file.to_owned()));
        }
        let mut parts = file.split('.');
        let (number, checksum) = (parts.next()?, parts.next()?);
        let fits = parts.next() == Some("jsonl") && parts.next().is_none();
        let is_number = number.len() >= 6 && number.bytes().all(|b| b.is_ascii_digit());
        if !fits || !is_number || !is_table(folder) || !checksum::is_one(checksum) {
            return None;
        }
        Some(Self::Rows {
            table: folder.to_owned(),
            number: number.parse().ok()?,
            checksum: checksum.to_owned(),
        })
    }

    pub(crate) fn name(&self) -> String {
        match self {
            Self::Manifest => MANIFEST.into(),
            Self::Blob(checksum) => format!("blobs/{checksum}"),
            Self::Rows {
                table,
                number,
                checksum,
            } => format!("{table}/{number:06}.{checksum}.jsonl"),
            Self::End => END.into(),
        }
    }
}

/// Whether a text may be a table's name.
pub(crate) fn is_table(name: &str) -> bool {
    let letter = |b: u8| b.is_ascii_lowercase() || b == b'_';
    (1..=20).contains(&name.len()) && name.bytes().all(letter) && name != "blobs"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_exactly_one_of_ours_or_none() {
        let sum = checksum::of(b"x");
        for name in [
            MANIFEST.to_owned(),
            END.to_owned(),
            format!("blobs/{sum}"),
            format!("events/000001.{sum}.jsonl"),
            format!("resource_revisions/1234567.{sum}.jsonl"),
        ] {
            assert_eq!(Kind::of(&name).unwrap().name(), name);
        }
        let upper = sum.to_uppercase();
        for name in [
            "",
            "/",
            "/etc/passwd",
            "../manifest.json",
            "./manifest.json",
            "blobs/..",
            &format!("blobs/../{sum}"),
            &format!("blobs/{upper}"),
            &format!("events/1.{sum}.jsonl"),
            &format!("events/000001.{sum}.json"),
            &format!("events/000001.{sum}.jsonl.x"),
            &format!("../000001.{sum}.jsonl"),
            &format!("events/../000001.{sum}.jsonl"),
            &format!("blobs/000001.{sum}.jsonl"),
            &format!("events/99999999999999999999999.{sum}.jsonl"),
        ] {
            assert_eq!(Kind::of(name), None, "{name}");
        }
    }
}
