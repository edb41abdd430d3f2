//! Writing an archive.

use std::{collections::HashSet, io::Write};

use tar::{EntryType, Header};
use thiserror::Error;
use zstd::stream::write::Encoder;

use crate::{
    Manifest, Summary, checksum,
    entry::{BLOCK, Kind, MOST_ENTRY_BYTES, ROWS_BYTES, is_table},
    sequence::Sequence,
};

/// zstd's own default: archives are written once and read rarely.
const LEVEL: i32 = 3;

/// An archive could not be written; what was written of it is worth nothing.
#[derive(Debug, Error)]
pub enum WriteError {
    /// The file could not be written.
    #[error("the archive could not be written")]
    Io(#[from] std::io::Error),
    /// Something came that an archive cannot hold, or in another order.
    #[error("the archive cannot hold this: {0}")]
    Unfit(&'static str),
    /// The manifest is no JSON.
    #[error("the archive's manifest could not be written")]
    Json(#[from] serde_json::Error),
}

/// An archive being written: the contents first, in the order of their names, then the rows of one table
/// after the other.
pub struct Writer<W: Write> {
    out: Encoder<'static, W>,
    sequence: Sequence,
    table: String,
    ended: HashSet<String>,
    number: u64,
    rows: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// Begins an archive with its manifest.
    pub fn begin(out: W, manifest: &Manifest) -> Result<Self, WriteError> {
        let mut out = Encoder::new(out, LEVEL)?;
        out.include_checksum(true)?;
        let mut writer = Self {
            out,
            sequence: Sequence::default(),
            table: String::new(),
            ended: HashSet::new(),
            number: 0,
            rows: Vec::new(),
        };
        writer.entry(&Kind::Manifest, &serde_json::to_vec_pretty(manifest)?)?;
        Ok(writer)
    }

    /// Adds a content; its name is greater than that of the one before.
    pub fn blob(&mut self, content: &[u8]) -> Result<(), WriteError> {
        self.entry(&Kind::Blob(checksum::of(content)), content)
    }

    /// Adds a row: a JSON object without a line end.
    pub fn row(&mut self, table: &str, json: &str) -> Result<(), WriteError> {
        if table != self.table {
            self.end_rows()?;
            if !is_table(table) || !self.ended.insert(table.to_owned()) {
                return Err(WriteError::Unfit("the name or the order of its tables"));
            }
            table.clone_into(&mut self.table);
            self.number = 0;
        }
        if json.contains('\n') {
            return Err(WriteError::Unfit("a row of several lines"));
        }
        self.rows.extend_from_slice(json.as_bytes());
        self.rows.push(b'\n');
        if self.rows.len() >= ROWS_BYTES {
            self.end_rows()?;
        }
        Ok(())
    }

    /// Ends the archive: the file, and what is in it.
    pub fn end(mut self) -> Result<(W, Summary), WriteError> {
        self.end_rows()?;
        let summary = self.sequence.summary();
        self.entry(&Kind::End, &serde_json::to_vec_pretty(&summary)?)?;
        // The end of a tar archive.
        self.out.write_all(&[0; 2 * BLOCK])?;
        let mut out = self.out.finish()?;
        out.flush()?;
        Ok((out, summary))
    }

    fn end_rows(&mut self) -> Result<(), WriteError> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let rows = std::mem::take(&mut self.rows);
        self.number += 1;
        let kind = Kind::Rows {
            table: self.table.clone(),
            number: self.number,
            checksum: checksum::of(&rows),
        };
        self.entry(&kind, &rows)
    }

    fn entry(&mut self, kind: &Kind, content: &[u8]) -> Result<(), WriteError> {
        if content.len() as u64 > MOST_ENTRY_BYTES {
            return Err(WriteError::Unfit("a single content of this size"));
        }
        let sum = checksum::of(content);
        self.sequence
            .add(kind, &sum, content)
            .map_err(WriteError::Unfit)?;
        let mut header = Header::new_ustar();
        header.set_path(kind.name())?;
        header.set_entry_type(EntryType::Regular);
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        header.set_cksum();
        self.out.write_all(header.as_bytes())?;
        self.out.write_all(content)?;
        let padding = content.len().next_multiple_of(BLOCK) - content.len();
        self.out.write_all(&[0; BLOCK][..padding])?;
        Ok(())
    }
}

impl<W: Write> std::fmt::Debug for Writer<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer")
            .field("sequence", &self.sequence)
            .finish_non_exhaustive()
    }
}
