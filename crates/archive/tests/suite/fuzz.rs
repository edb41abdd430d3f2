//! Archives that nobody wrote: cut, changed and thought up. Each is refused with a place, or it is the
//! very same as before; nothing panics, and nothing takes more memory than there is in it.

use std::io::Write as _;

use proptest::{collection::vec, prelude::*, sample::Index};
use redraft_archive::{ReadError, Summary};
use redraft_fuzz::fuzz;

use crate::sample::{archive, read_all};

/// How many tests share the archive's time.
const TESTS: u32 = 4;

/// A change of bytes.
#[derive(Debug, Clone)]
enum Change {
    Cut(Index),
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Double(Index, usize),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Self::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Self::Flip(at, bit) => {
                let at = at.index(bytes.len());
                bytes[at] ^= 1 << (bit % 8);
            }
            Self::Insert(at, some) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, some.iter().copied());
            }
            Self::Remove(at, count) => {
                let at = at.index(bytes.len());
                let end = (at + count).min(bytes.len());
                bytes.drain(at..end);
            }
            Self::Double(at, count) => {
                let at = at.index(bytes.len());
                let end = (at + count).min(bytes.len());
                let some = bytes[at..end].to_vec();
                bytes.splice(at..at, some);
            }
        }
    }
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        1 => any::<Index>().prop_map(Change::Cut),
        6 => (any::<Index>(), any::<u8>()).prop_map(|(at, bit)| Change::Flip(at, bit)),
        2 => (any::<Index>(), vec(any::<u8>(), 1..600)).prop_map(|(at, some)| Change::Insert(at, some)),
        2 => (any::<Index>(), 1..2_000_usize).prop_map(|(at, count)| Change::Remove(at, count)),
        1 => (any::<Index>(), 1..2_000_usize).prop_map(|(at, count)| Change::Double(at, count)),
    ];
    vec(change, 1..6)
}

/// Refused with a place that lies in the file, or the same as what was written.
fn refused_or_the_same(bytes: &[u8], read: &Result<Summary, ReadError>, written: &Summary) {
    match read {
        Ok(summary) => assert_eq!(summary.content, written.content),
        Err(error) => {
            assert!(error.place.packed <= bytes.len() as u64, "{error}");
            assert!(error.to_string().contains("byte "), "{error}");
        }
    }
}

fn packed(tar: &[u8]) -> Vec<u8> {
    let mut packed = zstd::stream::write::Encoder::new(Vec::new(), 1).unwrap();
    packed.write_all(tar).unwrap();
    packed.finish().unwrap()
}

#[test]
fn fuzz_a_file_that_was_changed_is_refused() {
    let (whole, summary) = archive(4, 300);
    fuzz(TESTS, &changes(), |changes| {
        let mut bytes = whole.clone();
        for change in &changes {
            change.apply(&mut bytes);
        }
        refused_or_the_same(&bytes, &read_all(&bytes), &summary);
        Ok(())
    });
}

/// Below zstd's own checksum, which would find most of it first.
#[test]
fn fuzz_an_archive_that_was_changed_inside_is_refused() {
    let (whole, summary) = archive(4, 300);
    let tar = zstd::stream::decode_all(&whole[..]).unwrap();
    fuzz(TESTS, &changes(), |changes| {
        let mut changed = tar.clone();
        for change in &changes {
            change.apply(&mut changed);
        }
        let bytes = packed(&changed);
        refused_or_the_same(&bytes, &read_all(&bytes), &summary);
        Ok(())
    });
}

#[test]
fn fuzz_bytes_that_are_no_archive_are_refused() {
    fuzz(TESTS, &vec(any::<u8>(), 0..3_000), |bytes| {
        assert!(read_all(&bytes).is_err());
        assert!(read_all(&packed(&bytes)).is_err());
        Ok(())
    });
}

/// A header as somebody means harm: any name, type and size.
#[derive(Debug, Clone)]
struct Hostile {
    name: String,
    kind: u8,
    size: [u8; 12],
    content: Vec<u8>,
}

fn hostile() -> impl Strategy<Value = Hostile> {
    let name = prop_oneof![
        Just("../../../../tmp/outside".to_owned()),
        Just("/etc/passwd".to_owned()),
        Just("manifest.json".to_owned()),
        Just("end.json".to_owned()),
        Just("blobs/../../x".to_owned()),
        Just("events/000001.jsonl".to_owned()),
        Just("\u{0}".to_owned()),
        "[a-z./]{0,99}",
    ];
    let octal = prop_oneof![
        Just(*b"77777777777\0"),
        Just([0xff; 12]),
        Just([0; 12]),
        Just(*b"00000000010\0"),
        Just(*b"-0000000001\0"),
        any::<[u8; 12]>(),
    ];
    let kind = prop_oneof![
        Just(b'0'),
        Just(b'L'),
        Just(b'x'),
        Just(b'g'),
        Just(b'2'),
        any::<u8>()
    ];
    let content = vec(any::<u8>(), 0..1_500);
    (name, kind, octal, content).prop_map(|(name, kind, size, content)| Hostile {
        name,
        kind,
        size,
        content,
    })
}

#[test]
fn fuzz_headers_that_mean_harm_are_refused() {
    let (whole, _) = archive(1, 1);
    let tar = zstd::stream::decode_all(&whole[..]).unwrap();
    // The manifest's entry, after which the others come.
    let manifest = &tar[..1_024];
    fuzz(
        TESTS,
        &(any::<bool>(), vec(hostile(), 1..4)),
        |(after_manifest, all)| {
            let mut tar = if after_manifest {
                manifest.to_vec()
            } else {
                Vec::new()
            };
            for one in &all {
                let mut header = tar::Header::new_ustar();
                let bytes = header.as_mut_bytes();
                let name = one.name.as_bytes();
                bytes[..name.len()].copy_from_slice(name);
                bytes[124..136].copy_from_slice(&one.size);
                bytes[156] = one.kind;
                header.set_cksum();
                tar.extend_from_slice(header.as_bytes());
                tar.extend_from_slice(&one.content);
                tar.resize(tar.len().next_multiple_of(512), 0);
            }
            let bytes = packed(&tar);
            let error = read_all(&bytes).unwrap_err();
            assert!(error.place.packed <= bytes.len() as u64, "{error}");
            Ok(())
        },
    );
}
