//! Files of the user's outside all projects that programs love to change, and that decide what other programs do.
//!
//! They are few and small, so they are told apart by their content. It is shown nowhere.

use std::{
    fs::{self, OpenOptions},
    io::Read as _,
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use rustix::fs::OFlags;
use serde_json::{Value, json};

use super::{Change, ChangedFile};

/// In the home folder: what shells read, who may sign in and to whom one is sent, what git runs.
const IN_HOME: [&str; 16] = [
    ".bashrc",
    ".bash_profile",
    ".bash_login",
    ".bash_logout",
    ".profile",
    ".zshrc",
    ".zshenv",
    ".zprofile",
    ".zlogin",
    ".config/fish/config.fish",
    ".ssh/config",
    ".ssh/authorized_keys",
    ".ssh/rc",
    ".gitconfig",
    ".config/git/config",
    ".pam_environment",
];

/// In the folder of the agent's CLI: what it runs and allows the next time.
const IN_CLI_FOLDER: [&str; 3] = ["settings.json", "settings.local.json", "CLAUDE.md"];

/// The most bytes of a file that are read.
const MOST_BYTES: u64 = 1_048_576;

/// These files as they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    home: PathBuf,
    files: Vec<(PathBuf, Option<Print>)>,
}

/// What a file is told apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Print {
    bytes: u64,
    mode: u32,
    /// Of its content; of a file that is too large or cannot be read, of when it last changed.
    hash: String,
}

impl Personal {
    /// Looks at them. Links are followed: it is what they lead to that is read.
    pub fn look(home: &Path, cli_folder: &Path) -> Self {
        let in_home = IN_HOME.iter().map(|name| home.join(name));
        let in_folder = IN_CLI_FOLDER.iter().map(|name| cli_folder.join(name));
        let files = in_home.chain(in_folder);
        Self {
            home: home.to_owned(),
            files: files.map(|path| (path.clone(), print(&path))).collect(),
        }
    }

    /// Looks again and tells what differs.
    pub fn changes(&self) -> Vec<ChangedFile> {
        let changed = self.files.iter().filter_map(|(path, before)| {
            let now = print(path);
            let change = match (before, &now) {
                _ if *before == now => return None,
                (None, _) => Change::Created,
                (_, None) => Change::Removed,
                _ => Change::Changed,
            };
            Some(ChangedFile {
                path: self.shown(path),
                change,
                bytes_before: before.as_ref().map(|print| print.bytes),
                bytes_after: now.map(|print| print.bytes),
            })
        });
        changed.collect()
    }

    /// As people write it: `~/.bashrc`.
    fn shown(&self, path: &Path) -> String {
        match path.strip_prefix(&self.home) {
            Ok(inside) => format!("~/{}", inside.display()),
            Err(_) => path.display().to_string(),
        }
    }

    /// As JSON, to be taken up by another process.
    pub fn keep(&self) -> Value {
        let files = self.files.iter().map(|(path, print)| {
            let print = print
                .as_ref()
                .map(|print| json!([print.bytes, print.mode, print.hash]));
            json!([path.to_str(), print])
        });
        json!({"home": self.home.to_str(), "files": files.collect::<Vec<_>>()})
    }

    /// Takes up what was kept; `None` for what is none.
    pub fn take_up(kept: &Value) -> Option<Self> {
        let files = kept["files"].as_array()?.iter().map(|file| {
            let print = match &file[1] {
                Value::Null => None,
                print => Some(Print {
                    bytes: print[0].as_u64()?,
                    mode: u32::try_from(print[1].as_u64()?).ok()?,
                    hash: print[2].as_str()?.to_owned(),
                }),
            };
            Some((PathBuf::from(file[0].as_str()?), print))
        });
        Some(Self {
            home: PathBuf::from(kept["home"].as_str()?),
            files: files.collect::<Option<_>>()?,
        })
    }
}

fn print(path: &Path) -> Option<Print> {
    let metadata = fs::metadata(path).ok()?;
    let hash = (metadata.is_file() && metadata.len() <= MOST_BYTES)
        .then(|| content(path))
        .flatten();
    Some(Print {
        bytes: metadata.len(),
        mode: metadata.mode(),
        hash: hash.unwrap_or_else(|| format!("{}.{}", metadata.ctime(), metadata.ctime_nsec())),
    })
}

fn content(path: &Path) -> Option<String> {
    // Without waiting: a pipe may have been put there meanwhile.
    let flags = i32::try_from(OFlags::NONBLOCK.bits()).ok()?;
    let file = OpenOptions::new().read(true).custom_flags(flags).open(path);
    let mut bytes = Vec::new();
    file.ok()?
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(blake3::hash(&bytes).to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn told(changes: &[ChangedFile]) -> Vec<(&str, Change)> {
        let files = changes.iter();
        files.map(|file| (&*file.path, file.change)).collect()
    }

    #[test]
    fn what_programs_read_is_told_when_it_changes_also_behind_a_link_and_from_a_kept_look() {
        let folder = tempfile::tempdir().unwrap();
        let (home, cli) = (folder.path().join("me"), folder.path().join("cli"));
        for made in [home.join(".ssh"), home.join("dotfiles"), cli.clone()] {
            fs::create_dir_all(made).unwrap();
        }
        fs::write(home.join("dotfiles/bashrc"), "a\n").unwrap();
        symlink(home.join("dotfiles/bashrc"), home.join(".bashrc")).unwrap();
        for (name, text) in [
            (".profile", "same\n"),
            (".gitconfig", "x\n"),
            (".zshrc", "x\n"),
        ] {
            fs::write(home.join(name), text).unwrap();
        }
        let before = Personal::look(&home, &cli);
        assert_eq!(before.changes(), []);
        // Written again as it was, and a file that is not in the list.
        fs::write(home.join(".profile"), "same\n").unwrap();
        fs::write(home.join("notes"), "mine\n").unwrap();
        fs::write(home.join("dotfiles/bashrc"), "b\n").unwrap();
        fs::write(home.join(".ssh/authorized_keys"), "key\n").unwrap();
        fs::write(cli.join("settings.json"), "{}").unwrap();
        fs::remove_file(home.join(".gitconfig")).unwrap();
        fs::set_permissions(home.join(".zshrc"), fs::Permissions::from_mode(0o777)).unwrap();
        let settings = cli.join("settings.json");
        let expected = [
            ("~/.bashrc", Change::Changed),
            ("~/.zshrc", Change::Changed),
            ("~/.ssh/authorized_keys", Change::Created),
            ("~/.gitconfig", Change::Removed),
            (settings.to_str().unwrap(), Change::Created),
        ];
        assert_eq!(told(&before.changes()), expected);
        let kept = Personal::take_up(&before.keep()).unwrap();
        assert_eq!(kept, before);
        assert!(!before.keep().to_string().contains("same"), "no content");
        assert_eq!(Personal::take_up(&json!({"files": 1})), None);
    }
}
