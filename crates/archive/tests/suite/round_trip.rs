//! What is written is read again, and what is not whole is refused with its place.

use redraft_archive::{Item, Reader, Wrong};

use crate::sample::{MOST, archive, manifest, read, read_all};

#[test]
fn what_was_written_is_read_in_its_order() {
    let (bytes, summary) = archive(3, 40_000);
    let mut reader = Reader::begin(&bytes[..], MOST).unwrap();
    assert_eq!(*reader.manifest(), manifest());
    let (mut blobs, mut events, mut entries) = (0, 0, 0);
    let mut last = String::new();
    while let Some(item) = reader.next_item().unwrap() {
        match item {
            Item::Blob { name, content } => {
                assert!(name > last && !content.is_empty());
                last = name;
                blobs += 1;
            }
            Item::Rows { table, lines } => {
                let lines = String::from_utf8(lines).unwrap();
                events += if table == "events" {
                    lines.lines().count()
                } else {
                    0
                };
                entries += 1;
            }
        }
    }
    assert_eq!((blobs, events), (3, 40_000));
    assert!(entries > 3, "rows are in parts of bounded size: {entries}");
    assert_eq!(*reader.summary().unwrap(), summary);
    assert_eq!(summary.rows["events"], 40_000);
    assert!(reader.next_item().unwrap().is_none());
}

#[test]
fn the_same_content_has_the_same_checksum_whenever_it_was_written() {
    let (_, first) = archive(3, 10);
    let (bytes, second) = archive(3, 10);
    assert_eq!(first, second);
    let (_, other) = archive(3, 11);
    assert_ne!(first.content, other.content);
    assert_eq!(read_all(&bytes).unwrap().content, first.content);
}

#[test]
fn an_archive_that_is_cut_anywhere_is_refused_with_the_place() {
    let (bytes, _) = archive(3, 100);
    for cut in 0..bytes.len() {
        let error = read_all(&bytes[..cut]).unwrap_err();
        let told = error.to_string();
        assert!(
            told.contains("byte") && error.place.packed <= cut as u64,
            "{cut}: {told}"
        );
    }
}

#[test]
fn what_follows_after_the_end_is_refused() {
    let (mut bytes, _) = archive(1, 1);
    let whole = bytes.clone();
    bytes.push(0);
    assert!(matches!(read(&bytes), Err(Wrong::Trailing)));
    bytes.truncate(whole.len());
    bytes.extend_from_slice(&whole);
    assert!(matches!(read(&bytes), Err(Wrong::Trailing)));
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    // A gigabyte of zeros in a few kilobytes.
    let mut bomb = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    let mut header = tar::Header::new_ustar();
    header.set_path("manifest.json").unwrap();
    header.set_size(1 << 40);
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    std::io::Write::write_all(&mut bomb, header.as_bytes()).unwrap();
    std::io::copy(
        &mut std::io::Read::take(std::io::repeat(0), 64 << 20),
        &mut bomb,
    )
    .unwrap();
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < 100_000);
    assert!(matches!(read(&bomb), Err(Wrong::TooLarge(_))));
    // And all together.
    let (bytes, _) = archive(3, 40_000);
    let error = Reader::begin(&bytes[..], 1 << 20).and_then(|mut reader| {
        while reader.next_item()?.is_some() {}
        Ok(())
    });
    let error = error.unwrap_err();
    assert!(matches!(error.wrong, Wrong::TooLarge(1_048_576)), "{error}");
    assert!(error.place.unpacked <= 1 << 20);
}
