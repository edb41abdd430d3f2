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

/// Where the CLI keeps its conversations, without which none could go on.
const CONVERSATIONS: &str = "projects";

/// What of the folder is written in place: the conversations, and the login, which the CLI renews. The CLI
/// replaces files by renaming, which a file that is bound does not allow, and then writes into them instead.
pub(super) const WRITTEN: [&str; 2] = [CONVERSATIONS, ".credentials.json"];

/// The folder where this agent keeps its settings, its conversations and its login; the demo agent has none.
/// Its conversations have a place in it afterwards.
pub(super) fn own_folder(
    kind: AgentName,
    environment: &BTreeMap<OsString, OsString>,
) -> Option<io::Result<PathBuf>> {
    if kind == AgentName::Demo {
        return None;
    }
    let get = |name: &str| environment.get(OsStr::new(name)).map(PathBuf::from);
    let folder = get("CLAUDE_CONFIG_DIR").or_else(|| get("HOME").map(|home| home.join(".claude")));
    let folder = folder.filter(|folder| folder.is_absolute())?;
    Some(prepare(&folder).map(|()| folder))
}

fn prepare(folder: &Path) -> io::Result<()> {
    let conversations = folder.join(CONVERSATIONS);
    fs::create_dir_all(&conversations).map_err(|error| {
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
            own_folder(kind, variables).map(Result::unwrap)
        };
        let in_home = home.path().join(".claude");
        assert_eq!(folder(AgentName::Claude, &variables), Some(in_home.clone()));
        assert!(in_home.join(CONVERSATIONS).is_dir());
        variables.insert("CLAUDE_CONFIG_DIR".into(), named.clone().into());
        assert_eq!(folder(AgentName::Claude, &variables), Some(named));
        assert_eq!(folder(AgentName::Demo, &variables), None);
    }
}
