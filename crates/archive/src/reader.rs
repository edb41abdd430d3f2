//! Reading an archive.

use std::io::Read;

use serde::de::DeserializeOwned;
use tar::{EntryType, Header};

use crate::{
    FORMAT, Manifest, Place, ReadError, Summary, VERSION, Wrong, checksum,
    entry::{BLOCK, Kind, MOST_ENTRY_BYTES, MOST_OWN_BYTES},
    input::Input,
    sequence::Sequence,
};

/// A part of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A content; its name is its checksum.
    Blob {
        /// Its BLAKE3 hash in hex.
        name: String,
        /// It.
        content: Vec<u8>,
    },
    /// Some rows of a table, in their order.
    Rows {
        /// The table.
        table: String,
        /// A JSON object each, each ended by a line end.
        lines: Vec<u8>,
    },
}

/// An archive being read. What it hands out is whole; but only when it has handed out its last item is
/// it known that nothing is missing.
pub struct Reader<R: Read> {
    input: Input<R>,
    manifest: Manifest,
    sequence: Sequence,
    /// The entry in hand, and where it begins.
    place: Place,
    summary: Option<Summary>,
}

impl<R: Read> Reader<R> {
    /// Begins to read, and reads the manifest. `most` is how many bytes it may unpack to.
    pub fn begin(file: R, most: u64) -> Result<Self, ReadError> {
        let nowhere = |wrong| ReadError {
            place: Place::default(),
            wrong,
        };
        let mut reader = Self {
            input: Input::begin(file, most).map_err(nowhere)?,
            manifest: Manifest {
                format: String::new(),
                version: 0,
                schema: 0,
                program: String::new(),
                exported_at: String::new(),
                slug: String::new(),
                name: String::new(),
                path: String::new(),
            },
            sequence: Sequence::default(),
            place: Place::default(),
            summary: None,
        };
        let manifest = reader.manifest_entry();
        reader.manifest = manifest.map_err(|wrong| reader.error(wrong))?;
        Ok(reader)
    }

    /// What the archive says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The next part; `None` at the end, when all of it was checked.
    pub fn next_item(&mut self) -> Result<Option<Item>, ReadError> {
        if self.summary.is_some() {
            return Ok(None);
        }
        self.item().map_err(|wrong| self.error(wrong))
    }

    /// What the archive holds; `None` before its end was read.
    pub fn summary(&self) -> Option<&Summary> {
        self.summary.as_ref()
    }

    /// The entry that was read last, and where it begins.
    pub fn place(&self) -> &Place {
        &self.place
    }

    fn error(&self, wrong: Wrong) -> ReadError {
        let (unpacked, packed) = self.input.place();
        let entry = self.place.entry.clone();
        ReadError {
            place: Place {
                entry,
                unpacked,
                packed,
            },
            wrong,
        }
    }

    fn manifest_entry(&mut self) -> Result<Manifest, Wrong> {
        let (kind, content) = self.entry()?;
        if kind != Kind::Manifest {
            return Err(Wrong::Order("the manifest is not the first entry"));
        }
        let version: AnyVersion = json(&content)?;
        if version.format != FORMAT {
            return Err(Wrong::Version(
                "this is no archive of a project of Redraft".into(),
            ));
        }
        if version.version != VERSION {
            return Err(Wrong::Version(format!(
                "it has version {} of the format, and this program reads version {VERSION}",
                version.version
            )));
        }
        json(&content)
    }

    fn item(&mut self) -> Result<Option<Item>, Wrong> {
        match self.entry()? {
            (Kind::Manifest, _) => Err(Wrong::Order("there is a second manifest")),
            (Kind::Blob(name), content) => Ok(Some(Item::Blob { name, content })),
            (Kind::Rows { table, .. }, lines) => Ok(Some(Item::Rows { table, lines })),
            (Kind::End, content) => {
                let said: Summary = json(&content)?;
                if said != self.sequence.summary() {
                    return Err(Wrong::Summary);
                }
                for _ in 0..2 {
                    if self.input.block()? != [0; BLOCK] {
                        return Err(Wrong::Trailing);
                    }
                }
                self.input.end()?;
                self.summary = Some(said);
                Ok(None)
            }
        }
    }

    /// The next entry, compared with its checksum and in its right place.
    fn entry(&mut self) -> Result<(Kind, Vec<u8>), Wrong> {
        let (unpacked, packed) = self.input.place();
        self.place = Place {
            entry: None,
            unpacked,
            packed,
        };
        let block = self.input.block()?;
        if block == [0; BLOCK] {
            return Err(Wrong::Order("it ends without its summary"));
        }
        let (kind, size) = parse_header(&block)?;
        self.place.entry = Some(kind.name());
        let most = match kind {
            Kind::Manifest | Kind::End => MOST_OWN_BYTES,
            Kind::Blob(_) | Kind::Rows { .. } => MOST_ENTRY_BYTES,
        };
        if size > most {
            return Err(Wrong::TooLarge(most));
        }
        let content = self.input.content(size)?;
        let found = checksum::of(&content);
        match &kind {
            Kind::Blob(sum) | Kind::Rows { checksum: sum, .. } if *sum != found => {
                return Err(Wrong::Checksum);
            }
            _ => {}
        }
        self.sequence
            .add(&kind, &found, &content)
            .map_err(Wrong::Order)?;
        Ok((kind, content))
    }
}

impl<R: Read> std::fmt::Debug for Reader<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader")
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

/// Name and size of an entry; everything else in its header must be as we write it.
fn parse_header(block: &[u8; BLOCK]) -> Result<(Kind, u64), Wrong> {
    let header = Header::from_byte_slice(block);
    let said = header
        .cksum()
        .map_err(|_| Wrong::Header("its checksum is no number"))?;
    let sum: u32 = block
        .iter()
        .enumerate()
        // The field of the checksum itself counts as spaces.
        .map(|(at, byte)| {
            if (148..156).contains(&at) {
                32
            } else {
                u32::from(*byte)
            }
        })
        .sum();
    if said != sum {
        return Err(Wrong::Header("its checksum is wrong"));
    }
    if header.as_ustar().is_none() {
        return Err(Wrong::Header("it is none of the ustar format"));
    }
    if header.entry_type() != EntryType::Regular {
        return Err(Wrong::Header("it is no ordinary file"));
    }
    let name = header.path_bytes();
    let name = str::from_utf8(&name).ok().and_then(Kind::of);
    let kind = name.ok_or(Wrong::Order(
        "there is an entry that no archive of Redraft has",
    ))?;
    let size = header
        .entry_size()
        .map_err(|_| Wrong::Header("its size is no number"))?;
    Ok((kind, size))
}

/// What every version of the manifest says.
#[derive(serde::Deserialize)]
struct AnyVersion {
    format: String,
    version: u32,
}

fn json<T: DeserializeOwned>(content: &[u8]) -> Result<T, Wrong> {
    serde_json::from_slice(content).map_err(|error| Wrong::Json(error.to_string()))
}
