//! Looks at what came out of an exchange, now or after a crash, and leaves the right file.

use std::io;

use super::place::{Place, Step};
use crate::beneath::{self, Entry};

/// What stands for the fingerprint of a file that is not there.
pub(super) const MISSING: &str = "missing";

/// A user who saves the file between two steps of ours does not do so many times.
const MAX_ROUNDS: usize = 5;

/// Clears up what a publication that was killed left beside the file.
pub(super) fn clear_up(place: &mut Place<'_>) -> io::Result<()> {
    let (part, swaps) = (place.beside("part"), place.beside("swap-"));
    for name in beneath::names(&place.folder)? {
        if name == part {
            place.remove(&name)?;
        } else if let Some((old, new)) = name
            .strip_prefix(&swaps)
            .and_then(|prints| prints.split_once('-'))
        {
            settle(place, &name, old, new)?;
        }
    }
    Ok(())
}

/// Decides about the file that was, or was to be, exchanged with the document's: `old` and `new`
/// are the fingerprints of the text that was expected and of the new one, which is [`MISSING`] where
/// the file was to be removed. `true` when the text that was expected came out, so that the new one
/// is published.
pub(super) fn settle(place: &mut Place<'_>, swap: &str, old: &str, new: &str) -> io::Result<bool> {
    for round in 0..MAX_ROUNDS {
        let came_out = fingerprint(place, swap)?;
        if came_out == old || came_out == new {
            place.remove(swap)?;
            (place.at_step)(Step::CleanedUp)?;
            return Ok(came_out == old && round == 0);
        }
        // It is the user's. It goes back, unless what is in its place is the user's as well.
        if fingerprint(place, place.name)? != new {
            break;
        }
        if new == MISSING {
            // The file was to be removed, so there is nothing to exchange it with.
            if place.put_back(swap)? {
                (place.at_step)(Step::PutBack)?;
                place.sync()?;
                return Ok(false);
            }
            continue;
        }
        place.exchange(swap)?;
        (place.at_step)(Step::PutBack)?;
        place.sync()?;
    }
    // Both are the user's: the later one stays in its place, the other is never removed.
    let kept = place.beside(&format!("kept-{}", fingerprint(place, swap)?));
    rustix::fs::renameat(&place.folder, swap, &place.folder, &kept)?;
    Ok(false)
}

/// Says whether a file still holds what it held: the start of a hash of its bytes, or a word where
/// there is no file.
pub(super) fn fingerprint(place: &Place<'_>, name: &str) -> io::Result<String> {
    match place.open(name)? {
        Entry::Missing => Ok(MISSING.to_owned()),
        Entry::NotAFile => Ok("other".to_owned()),
        Entry::File(file, _) => {
            let mut hasher = blake3::Hasher::new();
            hasher.update_reader(file)?;
            Ok(shortened(&hasher.finalize()))
        }
    }
}

/// The fingerprint of a file with these bytes.
pub(super) fn fingerprint_of(bytes: &[u8]) -> String {
    shortened(&blake3::hash(bytes))
}

/// 64 bits are enough to tell a few texts apart, and leave room in the name of a file.
fn shortened(hash: &blake3::Hash) -> String {
    hash.to_hex()[..16].to_owned()
}
