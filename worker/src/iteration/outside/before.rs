//! The look before an attempt: in memory, and in a file for whoever goes on.

use std::{
    ffi::OsString,
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use redraft_document::{Bounds, Outside, Personal, ProjectRoot};
use redraft_domain::PermissionProfile;
use serde_json::{Value, json};

use super::Differs;
use crate::iteration::setting::Setting;

/// What is to be looked at.
pub(super) struct Recipe {
    root: PathBuf,
    left_out: Vec<String>,
    /// The user's home folder and the folder of the agent's CLI, where an agent may run commands.
    personal: Option<(PathBuf, PathBuf)>,
    /// Whether what must not be there afterwards is moved aside.
    moves_aside: bool,
}

/// What there was.
#[derive(Debug)]
pub(in crate::iteration) struct Before {
    root: Option<ProjectRoot>,
    project: Option<Outside>,
    personal: Option<Personal>,
    /// Names that decide what programs do and were not there; none where they are the agent's to make.
    absent: Vec<&'static str>,
}

impl Before {
    /// What is looked at for an attempt of this setting.
    pub(super) fn recipe(setting: &Setting, sandboxed: bool) -> Recipe {
        let profile = setting.step.config.profile();
        let document = setting.session.document_path.clone();
        let environment = &setting.context.config.environment;
        Recipe {
            root: setting.root.clone(),
            left_out: left_out(profile, document),
            personal: setting
                .step
                .config
                .may_run_commands()
                .then(|| folders(environment))
                .flatten(),
            moves_aside: sandboxed && profile.edits_project(),
        }
    }

    /// Looks again. `name`: of the folder for what is moved aside, in `aside`.
    pub(super) fn differs(self, aside: &Path, name: &str) -> Differs {
        let Some(root) = &self.root else {
            return Differs::default();
        };
        // First, so that what is in it is not told file by file.
        let aside = root.move_aside(&self.absent, aside, name);
        let mut differs = Differs {
            aside,
            ..Differs::default()
        };
        if let Some(before) = self.project {
            differs.project = before.changes();
        }
        if let Some(before) = self.personal {
            differs.personal = before.changes();
        }
        differs
    }

    /// Writes it into a file that only the user may read.
    pub(super) fn keep(&self, file: &Path) -> io::Result<()> {
        let Some(project) = &self.project else {
            return Ok(());
        };
        let text = json!({
            "project": project.keep(),
            "personal": self.personal.as_ref().map(Personal::keep),
            "absent": self.absent,
        });
        let folder = file.parent().unwrap_or(file);
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
        let new = file.with_extension("new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600);
        options.open(&new)?.write_all(text.to_string().as_bytes())?;
        fs::rename(new, file)
    }

    /// Takes up what another worker has kept; `None` where nothing is kept, or not for us to use.
    pub(super) fn take_up(root: &Path, file: &Path) -> Option<Self> {
        let kept: Value = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
        let root = ProjectRoot::open(root).ok()?;
        let absent = kept["absent"].as_array()?.iter().filter_map(Value::as_str);
        Some(Self {
            project: Some(Outside::take_up(&root, &kept["project"])?),
            personal: Personal::take_up(&kept["personal"]),
            absent: ProjectRoot::known_absent(absent),
            root: Some(root),
        })
    }
}

impl Recipe {
    /// Looks; at nothing when the project's folder cannot be opened, which the attempt then finds out for itself.
    pub(super) fn carry_out(&self) -> Before {
        let root = ProjectRoot::open(&self.root).ok();
        let left_out: Vec<&str> = self.left_out.iter().map(String::as_str).collect();
        let look = |root: &ProjectRoot| Outside::look(root, &left_out, Bounds::USUAL);
        let personal = self.personal.as_ref();
        Before {
            project: root.as_ref().map(look),
            personal: personal.map(|(home, cli)| Personal::look(home, cli)),
            absent: root
                .as_ref()
                .filter(|_| self.moves_aside)
                .map_or_else(Vec::new, ProjectRoot::absent),
            root,
        }
    }
}

/// The document is looked at too, unless the agent may change it anyway and no more than it: then a change of the
/// file is the user's.
fn left_out(profile: PermissionProfile, document: String) -> Vec<String> {
    match profile {
        PermissionProfile::Document => vec![document],
        _ => Vec::new(),
    }
}

/// The user's home folder and the folder of the agent's CLI.
fn folders(environment: &[(OsString, OsString)]) -> Option<(PathBuf, PathBuf)> {
    let get = |wanted: &str| {
        let mut all = environment.iter();
        let found = all.find(|(name, _)| name == wanted);
        found
            .map(|(_, value)| PathBuf::from(value))
            .filter(|path| path.is_absolute())
    };
    let home = get("HOME")?;
    let cli = get("CLAUDE_CONFIG_DIR").unwrap_or_else(|| home.join(".claude"));
    Some((home, cli))
}

#[cfg(test)]
mod tests {
    use redraft_document::Change;

    use super::*;

    #[test]
    fn a_look_that_was_kept_tells_the_same_to_another_worker() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for made in ["project", "home"] {
            fs::create_dir(at(made)).unwrap();
        }
        fs::write(at("project/design.md"), "a\n").unwrap();
        let recipe = Recipe {
            root: at("project"),
            left_out: Vec::new(),
            personal: Some((at("home"), at("home/.claude"))),
            moves_aside: true,
        };
        recipe.carry_out().keep(&at("looks/7.json")).unwrap();
        fs::write(at("project/design.md"), "b\n").unwrap();
        fs::create_dir(at("project/.git")).unwrap();
        fs::write(at("home/.bashrc"), "x\n").unwrap();
        let taken = Before::take_up(&at("project"), &at("looks/7.json")).unwrap();
        let differs = taken.differs(&at("aside"), "7");
        assert_eq!(differs.project.files[0].path, "design.md");
        assert_eq!(differs.project.count, 1);
        assert_eq!(differs.personal[0].change, Change::Created);
        assert_eq!(differs.aside[0].to.as_ref().unwrap(), &at("aside/7/git"));
        assert!(Before::take_up(&at("project"), &at("looks/8.json")).is_none());
    }

    #[test]
    fn the_document_is_looked_at_unless_it_alone_is_the_agents_to_change() {
        for profile in PermissionProfile::ALL {
            let out = left_out(profile, "design.md".into());
            assert_eq!(out.is_empty(), profile != PermissionProfile::Document);
        }
    }
}
