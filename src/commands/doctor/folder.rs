//! The home folder: its rights, and the room on its disk.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use rustix::fs::{Access, access, statvfs};

use super::finding::Finding;

const FOLDER: &str = "home folder";
const ROOM: &str = "disk";

/// Below this much room, in bytes, a session may fail soon.
const TOO_LITTLE: u64 = 100 * 1024 * 1024;

/// Below this much room, in bytes, it is time to make some.
const LITTLE: u64 = 1024 * 1024 * 1024;

/// Looks at the folder, or where it is not there, at the one in which it will be made.
pub(super) fn check(home: &Path) -> Vec<Finding> {
    let mut around = home.ancestors();
    let Some(there) = around.find(|folder| folder.is_dir()) else {
        let found = format!("{} cannot be made.", home.display());
        return vec![Finding::problem(
            FOLDER,
            found,
            "Set REDRAFT_HOME to another folder.",
        )];
    };
    vec![rights(home, there), room(there)]
}

fn rights(home: &Path, there: &Path) -> Finding {
    let shown = home.display();
    if access(there, Access::WRITE_OK | Access::EXEC_OK).is_err() {
        return Finding::problem(
            FOLDER,
            format!("{} cannot be written.", there.display()),
            "Correct its rights or its owner, or set REDRAFT_HOME to another folder.",
        );
    }
    if there != home {
        return Finding::ok(FOLDER, format!("{shown} is made at the first start."));
    }
    let mode = fs::metadata(home).map_or(0, |found| found.permissions().mode());
    if mode & 0o077 != 0 {
        return Finding::warning(
            FOLDER,
            format!("Others may look into {shown}."),
            "Start Redraft: it makes the folder private. Or: chmod 700",
        );
    }
    Finding::ok(FOLDER, format!("{shown} can be written, and is private."))
}

fn room(there: &Path) -> Finding {
    let Ok(disk) = statvfs(there) else {
        return Finding::warning(
            ROOM,
            "How full it is cannot be seen.",
            "Look at it with df.",
        );
    };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let found = format!("{} MB are free for Redraft's data.", free / 1_000_000);
    match free {
        ..TOO_LITTLE => Finding::problem(
            ROOM,
            found,
            "Make room, or set REDRAFT_HOME to another disk.",
        ),
        TOO_LITTLE..LITTLE => Finding::warning(ROOM, found, "Make room soon."),
        _ => Finding::ok(ROOM, found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::Level;

    #[test]
    fn a_folder_that_others_may_read_is_told_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        assert!(rights(&home, folder.path()).found.contains("first start"));
        fs::create_dir(&home).unwrap();
        fs::set_permissions(&home, fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(rights(&home, &home).level, Level::Warning);
        let mode = fs::metadata(&home).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o755);
        fs::set_permissions(&home, fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(rights(&home, &home).level, Level::Ok);
    }
}
