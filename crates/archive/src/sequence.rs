//! Which entry may follow which, and what they come to: the same for writer and reader.

use std::collections::BTreeMap;

use crate::{
    Summary,
    checksum::Chain,
    entry::{Kind, MOST_TABLES},
};

/// The entries so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sequence {
    whole: Chain,
    content: Chain,
    entries: u64,
    rows: BTreeMap<String, u64>,
    blobs: u64,
    blob_bytes: u64,
    /// The last content's name: they ascend, so that none is there twice.
    last_blob: String,
    /// The table whose rows come now, and how many entries it has.
    table: Option<(String, u64)>,
}

impl Sequence {
    /// Takes the next entry, whose checksum was verified.
    pub(crate) fn add(
        &mut self,
        kind: &Kind,
        checksum: &str,
        content: &[u8],
    ) -> Result<(), &'static str> {
        match kind {
            Kind::Manifest if self.entries > 0 => return Err("there is a second manifest"),
            Kind::Manifest => {}
            _ if self.entries == 0 => return Err("the manifest is not the first entry"),
            Kind::Blob(name) => self.add_blob(name, content)?,
            Kind::Rows { table, number, .. } => self.add_rows(table, *number, content)?,
            Kind::End => return Ok(()),
        }
        let name = kind.name();
        self.whole.add(&name, checksum);
        if *kind != Kind::Manifest {
            self.content.add(&name, checksum);
        }
        self.entries += 1;
        Ok(())
    }

    fn add_blob(&mut self, name: &str, content: &[u8]) -> Result<(), &'static str> {
        if self.table.is_some() {
            return Err("a content comes after the first rows");
        }
        if *name <= *self.last_blob {
            return Err("the contents are not in their order, or one is there twice");
        }
        name.clone_into(&mut self.last_blob);
        self.blobs += 1;
        self.blob_bytes += content.len() as u64;
        Ok(())
    }

    fn add_rows(&mut self, table: &str, number: u64, rows: &[u8]) -> Result<(), &'static str> {
        let expected = match &self.table {
            Some((current, last)) if current == table => last + 1,
            _ if self.rows.contains_key(table) => return Err("a table's rows are in two places"),
            _ if self.rows.len() == MOST_TABLES => return Err("there are too many tables"),
            _ => 1,
        };
        if number != expected {
            return Err("an entry with rows is missing, or there twice");
        }
        if rows.last() != Some(&b'\n') {
            return Err("its last row does not end");
        }
        self.table = Some((table.to_owned(), number));
        let lines = rows.split(|byte| *byte == b'\n').count() - 1;
        *self.rows.entry(table.to_owned()).or_default() += lines as u64;
        Ok(())
    }

    /// What the entries come to.
    pub(crate) fn summary(&self) -> Summary {
        Summary {
            entries: self.entries,
            rows: self.rows.clone(),
            blobs: self.blobs,
            blob_bytes: self.blob_bytes,
            content: self.content.end(),
            whole: self.whole.end(),
        }
    }
}
