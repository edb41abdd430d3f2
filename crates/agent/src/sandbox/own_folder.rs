//! The CLI's own folder, as the agent has it in a sandbox: its settings can be read, its login and its
//! conversations are the real ones, and whatever else is written there is gone with the agent. Else an agent
//! could leave settings or hooks there that the CLI would use the next time, outside the sandbox.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    fs, io,
    path::{Path, PathBuf},
};

use redraft_domain::AgentName;

/// What of the folder can be read: what the user has set, by the names that the CLI looks for.
pub(super) const READ: [&str; 12] = [
    "settings.json",
    "settings.local.json",
    ".claude.json",
    ".config.json",
    "CLAUDE.md",
    "agents",
    "commands",
    "hooks",
    "output-styles",
    "plugins",
    "rules",
    "skills",
];

/// Where the CLI keeps its conversations, in a folder for each project, without which none could go on.
const CONVERSATIONS: &str = "projects";

/// The most letters of the name of such a folder; a longer one is cut, with a mark that only the CLI knows.
const MOST_LETTERS: usize = 200;

/// The login, which the CLI renews in place: it replaces files by renaming, which a file that is bound does not
/// allow, and then writes into them instead.
pub(super) const LOGIN: &str = ".credentials.json";

/// Where the conversations about this project are kept, in the CLI's own folder: those about others are none of
/// the agent's business. All of them where the CLI's name for the project's folder is not known.
pub(super) fn conversations(own_folder: &Path, project: &Path) -> PathBuf {
    let all = own_folder.join(CONVERSATIONS);
    // As the CLI does it: in units of UTF-16.
    let name: String = project
        .to_string_lossy()
        .encode_utf16()
        .map(|unit| match u8::try_from(unit) {
            Ok(letter) if letter.is_ascii_alphanumeric() => char::from(letter),
            _ => '-',
        })
        .collect();
    if name.len() > MOST_LETTERS {
        return all;
    }
    all.join(name)
}

/// The folder where this agent keeps its settings, its conversations and its login; the demo agent has none.
/// The conversations about the project have a place in it afterwards.
pub(super) fn own_folder(
    kind: AgentName,
    environment: &BTreeMap<OsString, OsString>,
    project: &Path,
) -> Option<io::Result<PathBuf>> {
    if kind == AgentName::Demo {
        return None;
    }
    let get = |name: &str| environment.get(OsStr::new(name)).map(PathBuf::from);
    let folder = get("CLAUDE_CONFIG_DIR").or_else(|| get("HOME").map(|home| home.join(".claude")));
    let folder = folder.filter(|folder| folder.is_absolute())?;
    Some(prepare(&conversations(&folder, project)).map(|()| folder))
}

fn prepare(conversations: &Path) -> io::Result<()> {
    fs::create_dir_all(conversations).map_err(|error| {
        io::Error::new(
            error.kind(),
            format!("{}: {error}", conversations.display()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_the_configured_one_or_in_the_home_folder() {
        let home = tempfile::tempdir().unwrap();
        let named = home.path().join("named");
        let mut variables: BTreeMap<OsString, OsString> =
            BTreeMap::from([("HOME".into(), home.path().into())]);
        let folder = |kind, variables: &BTreeMap<OsString, OsString>| {
            own_folder(kind, variables, Path::new("/srv/a_shop")).map(Result::unwrap)
        };
        let in_home = home.path().join(".claude");
        assert_eq!(folder(AgentName::Claude, &variables), Some(in_home.clone()));
        assert!(in_home.join("projects/-srv-a-shop").is_dir());
        variables.insert("CLAUDE_CONFIG_DIR".into(), named.clone().into());
        assert_eq!(folder(AgentName::Claude, &variables), Some(named));
        assert_eq!(folder(AgentName::Demo, &variables), None);
    }

    #[test]
    fn the_conversations_about_one_project_have_the_name_that_the_cli_gives_them() {
        let of = |project: &str| conversations(Path::new("/c"), Path::new(project));
        assert_eq!(of("/srv/a_b.c"), Path::new("/c/projects/-srv-a-b-c"));
        assert_eq!(of("/ü𝄞"), Path::new("/c/projects/----"));
        let long = format!("/{}", "x".repeat(MOST_LETTERS));
        assert_eq!(of(&long), Path::new("/c/projects"));
    }
}
