//! The copy of a document that an agent edits: `.redraft/work/ID/NAME`.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};

use rustix::fs::{FileType, Mode, OFlags};
use thiserror::Error;

use crate::beneath;
use crate::document::read_at;
use crate::own_folder::{self, OWN_FOLDER, OwnFolderError};
use crate::read::{ReadError, Reading};
use crate::root::ProjectRoot;

const WORK_FOLDER: &str = "work";

/// Why a working copy could not be made or removed. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum WorkError {
    /// The name is not one that a working copy or its file may have.
    #[error("The name of a working copy or its file is not allowed; use letters and digits.")]
    Name,
    /// There is one of this name.
    #[error("There is a working copy of this name already; open it or use another name.")]
    Exists,
    /// The project's `.redraft` folder cannot be used; the cause says why and is for the user too.
    #[error("The working copy could not be made, because the project's .redraft is not usable.")]
    OwnFolder(#[from] OwnFolderError),
    /// Any other failure of the file system, such as a full disk.
    #[error("The working copy could not be written or removed; check the disk and try again.")]
    Io(#[from] io::Error),
}

/// The name of a working copy: 1 to 100 ASCII letters, digits, `-` and `_`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkingCopyId(String);

impl WorkingCopyId {
    /// Checks a name.
    pub fn parse(id: &str) -> Result<WorkingCopyId, WorkError> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if (1..=100).contains(&id.len()) && id.chars().all(allowed) {
            Ok(WorkingCopyId(id.to_owned()))
        } else {
            Err(WorkError::Name)
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WorkingCopyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A folder of its own with one document in it. Nothing is removed unless
/// [`WorkingCopy::discard`] is called: what an attempt left half-made is kept as evidence.
#[derive(Debug, Clone)]
pub struct WorkingCopy {
    root: ProjectRoot,
    id: WorkingCopyId,
    file_name: String,
}

impl WorkingCopy {
    /// Makes a new working copy that holds the text; without a text there is no file yet, and the
    /// agent writes one. `file_name` is that of the document.
    pub fn create(
        root: &ProjectRoot,
        id: &WorkingCopyId,
        file_name: &str,
        text: Option<&str>,
    ) -> Result<WorkingCopy, WorkError> {
        let copy = WorkingCopy::named(root, id, file_name)?;
        let work = own_folder::open(root, &[WORK_FOLDER])?;
        match rustix::fs::mkdirat(&work, id.as_str(), Mode::RWXU) {
            Err(rustix::io::Errno::EXIST) => return Err(WorkError::Exists),
            made => made.map_err(io::Error::from)?,
        }
        if let Some(text) = text {
            let folder = beneath::open_folder(&work, &[id.as_str()])?;
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
            let file = rustix::fs::openat(&folder, file_name, flags, Mode::RUSR | Mode::WUSR);
            File::from(file.map_err(io::Error::from)?).write_all(text.as_bytes())?;
        }
        Ok(copy)
    }

    /// The working copy of that name, or `None` where there is none.
    pub fn open(
        root: &ProjectRoot,
        id: &WorkingCopyId,
        file_name: &str,
    ) -> Result<Option<WorkingCopy>, WorkError> {
        let copy = WorkingCopy::named(root, id, file_name)?;
        match beneath::open_folder(root.handle(), &copy.folder_names()) {
            Ok(_) => Ok(Some(copy)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn named(root: &ProjectRoot, id: &WorkingCopyId, file_name: &str) -> Result<Self, WorkError> {
        if file_name.contains('/') || matches!(file_name, "" | "." | "..") {
            return Err(WorkError::Name);
        }
        Ok(WorkingCopy {
            root: root.clone(),
            id: id.clone(),
            file_name: file_name.to_owned(),
        })
    }

    /// All working copies of a project, in the order of their names.
    pub fn list(root: &ProjectRoot) -> Result<Vec<WorkingCopyId>, WorkError> {
        let work = match beneath::open_folder(root.handle(), &[OWN_FOLDER, WORK_FOLDER]) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            work => work?,
        };
        let mut ids = Vec::new();
        for name in beneath::names(&work)? {
            let stat = beneath::stat(&work, &name)?;
            let is_folder = stat.is_some_and(|stat| beneath::kind(&stat) == FileType::Directory);
            ids.extend(WorkingCopyId::parse(&name).ok().filter(|_| is_folder));
        }
        ids.sort();
        Ok(ids)
    }

    /// The working copy's name.
    pub fn id(&self) -> &WorkingCopyId {
        &self.id
    }

    /// The text as it is now; `None` where there is no file.
    pub fn read(&self) -> Result<Option<Reading>, ReadError> {
        read_at(&self.root, &self.folder_names(), &self.file_name)
    }

    /// The absolute path of the document in the working copy.
    pub fn path(&self) -> String {
        format!("{}/{}", self.folder(), self.file_name)
    }

    /// The absolute path of the working copy's folder.
    pub fn folder(&self) -> String {
        self.root.path_of(&self.folder_names())
    }

    /// The path of the folder from the project's root: `.redraft/work/ID`.
    pub fn relative_folder(&self) -> String {
        self.folder_names().join("/")
    }

    /// Removes the folder and all that is in it. One that is gone already is no error.
    pub fn discard(self) -> Result<(), WorkError> {
        // Opened first, so that a link in the place of a folder of ours is refused.
        let removed = beneath::open_folder(self.root.handle(), &self.folder_names())
            .and_then(|_| fs::remove_dir_all(self.folder()));
        match removed {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn folder_names(&self) -> [&str; 3] {
        [OWN_FOLDER, WORK_FOLDER, self.id.as_str()]
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn project() -> (tempfile::TempDir, ProjectRoot) {
        let folder = tempfile::tempdir().unwrap();
        let root = ProjectRoot::open(folder.path()).unwrap();
        (folder, root)
    }

    fn id(name: &str) -> WorkingCopyId {
        WorkingCopyId::parse(name).unwrap()
    }

    #[test]
    fn a_working_copy_holds_the_text_and_gives_back_what_the_agent_wrote() {
        let (folder, root) = project();
        let copy = WorkingCopy::create(&root, &id("7-1"), "my plan.md", Some("old\n")).unwrap();
        assert_eq!(copy.relative_folder(), ".redraft/work/7-1");
        let path = folder
            .path()
            .canonicalize()
            .unwrap()
            .join(".redraft/work/7-1/my plan.md");
        assert_eq!(copy.path(), path.to_str().unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old\n");

        fs::write(&path, "\u{feff}new\r\n").unwrap();
        assert_eq!(copy.read().unwrap().unwrap().text, "new\n");
        let again = WorkingCopy::open(&root, copy.id(), "my plan.md")
            .unwrap()
            .unwrap();
        assert_eq!(again.read().unwrap().unwrap().text, "new\n");
    }

    #[test]
    fn without_a_text_the_folder_is_empty_until_the_agent_writes() {
        let (_folder, root) = project();
        let copy = WorkingCopy::create(&root, &id("a"), "plan.md", None).unwrap();
        assert_eq!(copy.read().unwrap(), None);
        fs::write(copy.path(), "text").unwrap();
        assert_eq!(copy.read().unwrap().unwrap().text, "text");
    }

    #[test]
    fn working_copies_are_kept_and_listed_until_they_are_discarded() {
        let (_folder, root) = project();
        assert_eq!(WorkingCopy::list(&root).unwrap(), []);
        for name in ["b", "a"] {
            drop(WorkingCopy::create(&root, &id(name), "plan.md", Some("x")).unwrap());
        }
        assert_eq!(WorkingCopy::list(&root).unwrap(), [id("a"), id("b")]);
        let again = WorkingCopy::create(&root, &id("a"), "plan.md", Some("y"));
        assert!(matches!(again, Err(WorkError::Exists)));

        let copy = WorkingCopy::open(&root, &id("a"), "plan.md")
            .unwrap()
            .unwrap();
        copy.clone().discard().unwrap();
        copy.discard().unwrap();
        assert_eq!(WorkingCopy::list(&root).unwrap(), [id("b")]);
        assert!(
            WorkingCopy::open(&root, &id("a"), "plan.md")
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn a_link_that_the_agent_left_is_neither_read_nor_followed_when_discarding() {
        let (_folder, root) = project();
        let elsewhere = tempfile::tempdir().unwrap();
        let secret = elsewhere.path().join("secret.md");
        fs::write(&secret, "secret").unwrap();
        let copy = WorkingCopy::create(&root, &id("a"), "plan.md", None).unwrap();
        symlink(&secret, copy.path()).unwrap();
        symlink(elsewhere.path(), format!("{}/folder", copy.folder())).unwrap();
        assert!(matches!(copy.read(), Err(ReadError::NotAFile)));
        copy.discard().unwrap();
        assert_eq!(fs::read_to_string(secret).unwrap(), "secret");
    }

    #[test]
    fn a_work_folder_that_is_a_link_is_refused() {
        let (folder, root) = project();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::create_dir_all(elsewhere.path().join("a")).unwrap();
        fs::create_dir(folder.path().join(".redraft")).unwrap();
        symlink(elsewhere.path(), folder.path().join(".redraft/work")).unwrap();
        assert!(WorkingCopy::create(&root, &id("b"), "plan.md", Some("x")).is_err());
        assert!(WorkingCopy::open(&root, &id("a"), "plan.md").is_err());
        let copy = WorkingCopy::named(&root, &id("a"), "plan.md").unwrap();
        assert!(copy.discard().is_err());
        assert!(elsewhere.path().join("a").exists());
    }

    #[test]
    fn names_that_could_lead_elsewhere_are_refused() {
        let (_folder, root) = project();
        for name in [
            "",
            ".",
            "..",
            "a/b",
            "../a",
            "ä",
            "a\0",
            "a b",
            &"a".repeat(101),
        ] {
            assert!(WorkingCopyId::parse(name).is_err(), "{name:?}");
        }
        for name in ["", ".", "..", "a/b.md", "/b.md"] {
            let made = WorkingCopy::create(&root, &id("a"), name, Some("x"));
            assert!(matches!(made, Err(WorkError::Name)), "{name:?}");
        }
        assert_eq!(WorkingCopy::list(&root).unwrap(), []);
    }
}
