//! What the agent sees of the machine, as arguments of `bwrap`: they are carried out in their order, so what
//! stands later lies over what stands before.

use std::{
    collections::BTreeMap,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
};

use super::own_folder::{READ, WRITTEN};
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
    if let Some(home) = &home {
        view.empty(home);
    }
    let search = get("PATH").map(OsString::as_os_str).unwrap_or_default();
    for folder in std::env::split_paths(search).filter(|folder| folder.is_absolute()) {
        view.read(&folder);
    }
    view.program(&invocation.agent.program);
    for file in CERTIFICATES.iter().filter_map(|name| get(name)) {
        view.read(Path::new(file));
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
        for name in WRITTEN {
            view.write(&folder.join(name));
        }
    }
    if invocation.edits_project {
        view.write(project);
        for name in PROTECTED {
            view.read(&project.join(name));
        }
    } else {
        view.read(project);
    }
    for file in files(invocation) {
        view.read(file);
    }
    view.write(&invocation.work_dir);
    view.write(&invocation.tmp_dir);
    view.words(&["--chdir"]);
    view.0.push(project.into());
    Ok(view.0)
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
struct View(Vec<OsString>);

impl View {
    fn words(&mut self, words: &[&str]) {
        self.0.extend(words.iter().map(OsString::from));
    }

    /// Something of the machine's at its own place, if it is there.
    fn bind(&mut self, how: &str, path: &Path) {
        if let Ok(real) = fs::canonicalize(path) {
            self.words(&[how]);
            self.0.extend([real.into(), path.into()]);
        }
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
        self.0.push(path.into());
    }

    /// A folder of the system's; a link stays one, as programs expect.
    fn system(&mut self, path: &Path) {
        match fs::read_link(path) {
            Ok(target) => {
                self.words(&["--symlink"]);
                self.0.extend([target.into(), path.into()]);
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
