//! What changed outside the working copy, for a person.

use redraft_document::{Aside, Change, ChangedFile as Changed};
use redraft_domain::{ChangedFile, EventBody, FileChange};

use super::{Differs, Telling};

/// How many files the sentence names.
const NAMED: usize = 3;

/// Nothing where there is nothing to tell.
pub(super) fn body(differs: Differs, telling: &Telling) -> Option<EventBody> {
    let Differs {
        project,
        personal,
        aside,
    } = differs;
    let all = personal.len() + aside.len() + project.count;
    if all == 0 && project.complete {
        return None;
    }
    let is_document = |file: &Changed| file.path == telling.document;
    let document = project.files.iter().any(is_document);
    let others = project.count - usize::from(document);
    let forbidden = others > 0 && !telling.profile.writes_elsewhere();
    let mut sentences = Vec::new();
    sentences.extend(aside.iter().map(moved));
    if others > 0 {
        let files = project.files.iter().filter(|file| !is_document(file));
        sentences.push(format!(
            "Changed outside the working copy during this attempt: {}.",
            named(files, others)
        ));
    }
    if forbidden {
        sentences.push(
            "The agent was not allowed to; it or something else changed them. Look at the changes before \
             you go on."
                .into(),
        );
    }
    if !personal.is_empty() {
        sentences.push(format!(
            "Changed in your own folders during this attempt: {}. Programs that you start read them; look at \
             them before you go on, unless it was you.",
            named(personal.iter(), personal.len())
        ));
    }
    if document {
        sentences.push(
            "The document's own file was written meanwhile, by you or by the agent past its working copy: what \
             is in it is taken in as your change."
                .into(),
        );
    }
    if !project.complete {
        sentences.push(format!(
            "The project is too large, or partly unreadable, to be looked at as a whole: {} files were checked, \
             and changes in the others are not told.",
            project.looked_at
        ));
    }
    if telling.late && all > 0 {
        sentences.push(
            "The worker of this attempt ended before it could look, so changes since then count too, and there \
             is no diff."
                .into(),
        );
    }
    let warning = forbidden || !personal.is_empty() || !aside.is_empty();
    let files = personal.into_iter().chain(project.files);
    Some(EventBody::FilesChanged {
        message: sentences.join(" "),
        warning,
        complete: project.complete,
        files: files.map(file).collect(),
        diff: project.diff,
    })
}

/// What was moved, and where to; or what is still there.
fn moved(aside: &Aside) -> String {
    let name = aside.name;
    match &aside.to {
        Ok(to) => format!(
            "{name} is new in the project and decides what programs do, which an agent in a sandbox must not leave \
             behind: it was moved to {}. Look at it there, and bring it back if it is yours.",
            to.display()
        ),
        Err(error) => format!(
            "{name} is new in the project and decides what programs do, which an agent in a sandbox must not leave \
             behind; it could not be moved away ({error}). Look at it before any program does."
        ),
    }
}

fn named<'a>(files: impl Iterator<Item = &'a Changed>, count: usize) -> String {
    let names = files.take(NAMED).map(|file| &*file.path);
    let names = names.collect::<Vec<_>>().join(", ");
    match count.saturating_sub(NAMED) {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}

fn file(file: Changed) -> ChangedFile {
    ChangedFile {
        path: file.path,
        change: match file.change {
            Change::Created => FileChange::Created,
            Change::Changed => FileChange::Changed,
            Change::Removed => FileChange::Removed,
        },
        bytes_before: file.bytes_before,
        bytes_after: file.bytes_after,
    }
}

#[cfg(test)]
mod tests {
    use redraft_document::OutsideChanges;
    use redraft_domain::PermissionProfile;

    use super::*;

    fn changed(path: &str) -> Changed {
        Changed {
            path: path.to_owned(),
            change: Change::Changed,
            bytes_before: Some(1),
            bytes_after: Some(2),
        }
    }

    fn of(names: &[&str], complete: bool) -> Differs {
        Differs {
            project: OutsideChanges {
                files: names.iter().map(|path| changed(path)).collect(),
                count: names.len(),
                diff: String::new(),
                complete,
                looked_at: 7,
            },
            ..Differs::default()
        }
    }

    fn told(differs: Differs, profile: PermissionProfile, late: bool) -> Option<(String, bool)> {
        let telling = Telling {
            profile,
            document: "design.md".into(),
            late,
        };
        match body(differs, &telling)? {
            EventBody::FilesChanged {
                message, warning, ..
            } => Some((message, warning)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn it_is_a_warning_unless_the_agent_may_write_elsewhere() {
        for profile in PermissionProfile::ALL {
            let names = ["a", "b", "c", "d"];
            let (message, warning) = told(of(&names, true), profile, false).unwrap();
            let forbidden = !profile.writes_elsewhere();
            assert_eq!(warning, forbidden, "{profile}");
            assert!(message.contains("a, b, c and 1 more."), "{message}");
            assert_eq!(
                message.contains("or something else"),
                forbidden,
                "{message}"
            );
            assert!(told(of(&[], true), profile, true).is_none());
        }
    }

    #[test]
    fn a_write_to_the_document_is_told_and_no_warning() {
        for profile in PermissionProfile::ALL {
            let (message, warning) = told(of(&["design.md"], true), profile, false).unwrap();
            assert!(
                !warning && message.contains("past its working copy"),
                "{message}"
            );
            assert!(!message.contains("outside"), "{message}");
        }
    }

    #[test]
    fn what_programs_read_is_a_warning_whatever_the_agent_may() {
        let differs = Differs {
            personal: vec![changed("~/.bashrc")],
            aside: vec![
                Aside {
                    name: ".git",
                    to: Ok("/data/moved-aside/7/git".into()),
                },
                Aside {
                    name: ".claude",
                    to: Err(std::io::Error::other("full")),
                },
            ],
            ..of(&[], true)
        };
        let (message, warning) = told(differs, PermissionProfile::Everything, true).unwrap();
        assert!(warning, "{message}");
        for part in [
            "~/.bashrc",
            "/data/moved-aside/7/git",
            "(full)",
            "ended before",
        ] {
            assert!(message.contains(part), "{part}: {message}");
        }
    }

    #[test]
    fn a_look_that_was_cut_short_is_said_and_is_no_warning() {
        let (message, warning) = told(of(&[], false), PermissionProfile::Document, false).unwrap();
        assert!(
            !warning && message.contains("7 files were checked"),
            "{message}"
        );
    }
}
