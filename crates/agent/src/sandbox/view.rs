//! What the agent sees of the machine, as arguments of `bwrap`: they are carried out in their order, so what
//! stands later lies over what stands before.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
};

use super::own_folder::{LOGIN, READ, conversations};
use crate::{Invocation, ProjectSettings, StartError};

/// Folders of the system that hold programs, libraries and their settings. Whatever else there is on the
/// machine is not there for the agent.
const SYSTEM: [&str; 12] = [
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/libx32",
    "/usr",
    "/etc",
    "/opt",
    "/nix",
    "/gnu",
    "/var/lib/ca-certificates",
];

/// Where it has to look for other machines' names; often a link to a file of a service's.
const NAMES: &str = "/etc/resolv.conf";

/// Variables that name a file or a folder which the agent needs for its connections.
const CERTIFICATES: [&str; 5] = [
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "NODE_EXTRA_CA_CERTS",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
];

/// What of the project stays read-only also for who edits it: it decides what programs do the next time.
const PROTECTED: [&str; 4] = [".git", ".claude", ".mcp.json", ".redraft"];

/// The arguments up to the program: the view. `own_folder` is the CLI's.
pub(super) fn arguments(
    invocation: &Invocation,
    environment: &BTreeMap<OsString, OsString>,
    own_folder: Option<&Path>,
) -> Result<Vec<OsString>, StartError> {
    let get = |name: &str| environment.get(OsStr::new(name));
    let home = get("HOME")
        .map(PathBuf::from)
        .filter(|home| home.is_absolute());
    let project = &invocation.project_root;
    if home.as_ref().is_some_and(|home| home.starts_with(project)) {
        return Err(StartError::HomeInProject(project.clone()));
    }
    let mut view = View::default();
    view.words(&["--die-with-parent", "--cap-drop", "ALL"]);
    view.words(&["--unshare-pid", "--unshare-ipc", "--unshare-uts"]);
    view.words(&["--unshare-cgroup-try", "--proc", "/proc", "--dev", "/dev"]);
    view.words(&["--tmpfs", "/tmp"]);
    for folder in SYSTEM {
        view.system(Path::new(folder));
    }
    if let Ok(names) = fs::canonicalize(NAMES) {
        view.read(&names);
    }
    view.hide(&invocation.data_folder);
    if let Some(home) = &home {
        view.hide(home);
    }
    let search = get("PATH").map(OsString::as_os_str).unwrap_or_default();
    for folder in std::env::split_paths(search).filter(|folder| folder.is_absolute()) {
        view.lend(&folder);
    }
    view.program(&invocation.agent.program);
    for file in CERTIFICATES.iter().filter_map(|name| get(name)) {
        view.lend(Path::new(file));
    }
    if let Some(home) = &home {
        // Beside its folder, unless that is named. It names servers to start, so it is not written either.
        view.read(&home.join(".claude.json"));
    }
    if let Some(folder) = own_folder {
        view.empty(folder);
        for name in READ {
            view.read(&folder.join(name));
        }
        view.write(&conversations(folder, project));
        view.write(&folder.join(LOGIN));
    }
    if invocation.edits_project {
        view.write(project);
        for name in PROTECTED {
            view.read(&project.join(name));
        }
    } else {
        view.read(project);
    }
    if invocation.data_folder.starts_with(project) {
        view.hide(&invocation.data_folder);
    }
    for file in files(invocation) {
        view.read(file);
    }
    view.write(&invocation.work_dir);
    view.write(&invocation.tmp_dir);
    view.words(&["--chdir"]);
    view.line.push(project.into());
    Ok(view.line)
}

/// The files that the agent's arguments name.
fn files(invocation: &Invocation) -> impl Iterator<Item = &PathBuf> {
    let servers = match &invocation.project_settings {
        ProjectSettings::Used { servers } => servers.as_ref(),
        ProjectSettings::Unused => None,
    };
    let instructions = invocation.append_system_prompt_file.as_ref();
    servers.into_iter().chain(instructions)
}

#[derive(Default)]
struct View {
    line: Vec<OsString>,
    hidden: Vec<PathBuf>,
}

impl View {
    fn words(&mut self, words: &[&str]) {
        self.line.extend(words.iter().map(OsString::from));
    }

    /// Something of the machine's at its own place, if it is there.
    fn bind(&mut self, how: &str, path: &Path) {
        if let Ok(real) = fs::canonicalize(path) {
            self.words(&[how]);
            self.line.extend([real.into(), path.into()]);
        }
    }

    /// Something that a variable names, to be read: not where it would bring back what is hidden.
    fn lend(&mut self, path: &Path) {
        let real = fs::canonicalize(path);
        let holds = |hidden: &PathBuf| {
            let inside = |outer: &Path| hidden.starts_with(outer);
            inside(path) || real.as_deref().is_ok_and(inside)
        };
        if !self.hidden.iter().any(holds) {
            self.read(path);
        }
    }

    /// A folder that is empty from here on, by its name and by where that leads.
    fn hide(&mut self, path: &Path) {
        self.hidden.push(path.to_owned());
        self.hidden.extend(fs::canonicalize(path));
        self.empty(path);
    }

    fn read(&mut self, path: &Path) {
        self.bind("--ro-bind", path);
    }

    fn write(&mut self, path: &Path) {
        self.bind("--bind", path);
    }

    /// A folder of the agent's own, which goes with it.
    fn empty(&mut self, path: &Path) {
        self.words(&["--tmpfs"]);
        self.line.push(path.into());
    }

    /// A folder of the system's; a link stays one, as programs expect.
    fn system(&mut self, path: &Path) {
        match fs::read_link(path) {
            Ok(target) => {
                self.words(&["--symlink"]);
                self.line.extend([target.into(), path.into()]);
            }
            Err(_) => self.read(path),
        }
    }

    /// The agent's program: the file itself, and for a script of a package the packages beside it.
    fn program(&mut self, path: &Path) {
        let Ok(real) = fs::canonicalize(path) else {
            return;
        };
        let packages = real
            .ancestors()
            .filter(|folder| folder.file_name() == Some(OsStr::new("node_modules")));
        self.read(packages.last().unwrap_or(&real));
        self.read(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::tests::invocation;

    /// What is bound, made or hidden, by its place, in order.
    fn places(variables: &[(&str, &Path)]) -> Vec<(String, PathBuf)> {
        let pairs = variables.iter();
        let environment = pairs.map(|(name, value)| (name.into(), value.into()));
        let line = arguments(&invocation(), &environment.collect(), None).unwrap();
        let mut words = line.iter().map(|word| word.to_string_lossy().into_owned());
        let mut places = Vec::new();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--tmpfs" => places.push((word, words.next().unwrap().into())),
                "--ro-bind" | "--bind" => places.push((word, words.nth(1).unwrap().into())),
                _ => {}
            }
        }
        places
    }

    #[test]
    fn a_search_path_does_not_bring_back_what_is_hidden() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        let bin = home.join("bin");
        fs::create_dir_all(&bin).unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(&home, &link).unwrap();
        let search = [folder.path(), &home, &link, Path::new("/"), &bin];
        let search = std::env::join_paths(search).unwrap();
        let places = places(&[("HOME", &home), ("PATH", Path::new(&search))]);
        let read = |path: &Path| places.contains(&("--ro-bind".into(), path.to_owned()));
        for hidden in [folder.path(), &home, &link, Path::new("/")] {
            assert!(!read(hidden), "{}", hidden.display());
        }
        assert!(read(&bin));
        let at = |path: &Path| places.iter().position(|(_, place)| place == path);
        assert!(at(&home) < at(&bin), "hidden first, then lent");
        assert!(places.contains(&("--tmpfs".into(), "/data".into())));
    }

    #[test]
    fn a_project_that_holds_the_home_folder_is_refused() {
        let home = invocation().project_root.join("me");
        let environment = BTreeMap::from([("HOME".into(), home.into_os_string())]);
        let refused = arguments(&invocation(), &environment, None);
        assert!(matches!(refused, Err(StartError::HomeInProject(_))));
    }
}
