//! File systems over a network: SQLite's write-ahead log does not work on them.

use std::path::Path;

/// The name of the network file system under a path, if it is one.
#[cfg(target_os = "linux")]
pub(crate) fn network_disk(path: &Path) -> Option<&'static str> {
    // The magic numbers of statfs(2).
    const KINDS: [(i64, &str); 8] = [
        (0x6969, "NFS"),
        (0x517B, "SMB"),
        (0xFF53_4D42, "CIFS"),
        (0xFE53_4D42, "SMB2"),
        (0x0102_1997, "9P"),
        (0x00C3_6400, "Ceph"),
        (0x5346_414F, "AFS"),
        (0x0BD0_0BD0, "Lustre"),
    ];
    let kind = rustix::fs::statfs(path).ok()?.f_type & 0xFFFF_FFFF;
    KINDS
        .iter()
        .find(|(magic, _)| *magic == kind)
        .map(|(_, name)| *name)
}

/// Not known on this system.
#[cfg(not(target_os = "linux"))]
pub(crate) fn network_disk(_: &Path) -> Option<&'static str> {
    None
}
