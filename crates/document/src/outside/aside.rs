//! What an agent must not leave in a project is moved away from where programs look for it.
//!
//! A sandbox keeps these names read-only where they are there. Where they are not, there is nothing to keep, and
//! an empty one that stood in would be left in the user's project.

use std::{
    fs, io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use rustix::{fs::CWD, io::Errno};

use crate::{beneath, own_folder, root::ProjectRoot};

/// The names of what decides which programs run the next time: git's hooks, the CLI's and its servers.
const NAMES: [&str; 3] = [".git", ".claude", ".mcp.json"];

/// The folder in the project's own one that is used where Redraft's data are on another disk.
const FOLDER: &str = "moved-aside";

/// Something that was new, and where it is now.
#[derive(Debug)]
pub struct Aside {
    /// Its name in the project's folder.
    pub name: &'static str,
    /// Where it was moved to; or why it is still there.
    pub to: io::Result<PathBuf>,
}

impl ProjectRoot {
    /// Which of the names that decide what programs do are not there.
    pub fn absent(&self) -> Vec<&'static str> {
        let is_absent =
            |name: &&str| beneath::stat(self.handle(), name).is_ok_and(|stat| stat.is_none());
        NAMES.into_iter().filter(is_absent).collect()
    }

    /// Which of these names those are: for a list that was kept.
    pub fn known_absent<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
        let names: Vec<&str> = names.collect();
        NAMES
            .into_iter()
            .filter(|name| names.contains(name))
            .collect()
    }

    /// Moves what has come at these names into a folder, which is made, under names that mean nothing to
    /// programs. Where that is on another disk it goes into a folder of this name in the project's `.redraft`.
    pub fn move_aside(&self, absent: &[&'static str], into: &Path, name: &str) -> Vec<Aside> {
        let present =
            |one: &&str| beneath::stat(self.handle(), one).is_ok_and(|stat| stat.is_some());
        let come = absent.iter().copied().filter(present);
        come.map(|one| Aside {
            name: one,
            to: self.move_one(one, &into.join(name), name),
        })
        .collect()
    }

    fn move_one(&self, one: &str, into: &Path, name: &str) -> io::Result<PathBuf> {
        let new = one.trim_start_matches('.');
        let mut folder = fs::DirBuilder::new();
        folder.recursive(true).mode(0o700).create(into)?;
        let to = into.join(new);
        match rustix::fs::renameat(self.handle(), one, CWD, &to) {
            Ok(()) => return Ok(to),
            Err(Errno::XDEV) => {}
            Err(error) => return Err(error.into()),
        }
        let folder = own_folder::open(self, &[FOLDER, name]).map_err(io::Error::other)?;
        rustix::fs::renameat(self.handle(), one, &folder, new)?;
        let own = Path::new(self.path()).join(own_folder::OWN_FOLDER);
        Ok(own.join(FOLDER).join(name).join(new))
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn what_is_new_among_the_names_that_decide_what_programs_do_is_moved_away_as_it_is() {
        let (project, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir(project.path().join(".claude")).unwrap();
        let root = ProjectRoot::open(project.path()).unwrap();
        let absent = root.absent();
        assert_eq!(absent, [".git", ".mcp.json"]);
        assert!(root.move_aside(&absent, data.path(), "7").is_empty());

        fs::create_dir_all(project.path().join(".git/hooks")).unwrap();
        fs::write(project.path().join(".git/hooks/pre-commit"), "x").unwrap();
        symlink("/etc/passwd", project.path().join(".mcp.json")).unwrap();
        fs::write(project.path().join(".claude/settings.json"), "{}").unwrap();
        let kept = ProjectRoot::known_absent(absent.iter().copied().chain(["/etc"]));
        assert_eq!(kept, absent);
        let moved = root.move_aside(&kept, data.path(), "7");
        let moved: Vec<_> = moved
            .iter()
            .map(|one| (one.name, one.to.as_ref().unwrap()))
            .collect();
        let at = |name: &str| data.path().join("7").join(name);
        assert_eq!(
            moved,
            [(".git", &at("git")), (".mcp.json", &at("mcp.json"))]
        );
        assert!(at("git/hooks/pre-commit").is_file() && at("mcp.json").is_symlink());
        assert_eq!(root.absent(), absent);
        assert!(project.path().join(".claude/settings.json").is_file());
    }
}
