//! Archives for the tests.

use redraft_archive::{FORMAT, Manifest, ReadError, Reader, Summary, VERSION, Writer, Wrong};

/// Far more than any archive of the tests unpacks to.
pub(crate) const MOST: u64 = 1 << 30;

pub(crate) fn manifest() -> Manifest {
    Manifest {
        format: FORMAT.into(),
        version: VERSION,
        schema: 8,
        program: "0.1.0".into(),
        exported_at: "2026-01-31T09:30:00.000Z".into(),
        slug: "shop".into(),
        name: "Shop".into(),
        path: "/projects/shop".into(),
    }
}

/// An archive with so many contents and events.
pub(crate) fn archive(blobs: usize, events: usize) -> (Vec<u8>, Summary) {
    let mut writer = Writer::begin(Vec::new(), &manifest()).unwrap();
    let mut contents: Vec<String> = (0..blobs)
        .map(|number| format!("# Document {number}\n").repeat(number * 100 + 1))
        .collect();
    contents.sort_by_key(|content| blake3::hash(content.as_bytes()).to_hex().to_string());
    for content in contents {
        writer.blob(content.as_bytes()).unwrap();
    }
    writer
        .row("projects", r#"{"slug":"shop","name":"Shop"}"#)
        .unwrap();
    for id in 1..=events {
        let row = format!(
            r#"{{"id":{id},"kind":"content","data":"{}"}}"#,
            "text ".repeat(20)
        );
        writer.row("events", &row).unwrap();
    }
    writer.row("messages", r#"{"id":1}"#).unwrap();
    writer.end().unwrap()
}

/// Reads all of it.
pub(crate) fn read_all(bytes: &[u8]) -> Result<Summary, ReadError> {
    let mut reader = Reader::begin(bytes, MOST)?;
    while reader.next_item()?.is_some() {}
    Ok(reader.summary().unwrap().clone())
}

/// The same, with what is wrong alone.
pub(crate) fn read(bytes: &[u8]) -> Result<Summary, Wrong> {
    read_all(bytes).map_err(|error| error.wrong)
}
