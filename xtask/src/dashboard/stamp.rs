//! Whether `dist/` was made from the sources as they are now.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use blake3::{Hash, Hasher};

use super::Mode;
use super::bundle::files_below;
use crate::workspace::Workspace;

/// What the dashboard is made from: its own crate, the crates it sees, the versions of the rest,
/// and this code.
const SOURCES: [&str; 8] = [
    "Cargo.lock",
    "Cargo.toml",
    "crates/domain",
    "crates/wire",
    "frontend",
    "rust-toolchain.toml",
    "xtask/Cargo.toml",
    "xtask/src/dashboard",
];

/// The hash of all sources.
pub(crate) fn of_sources(workspace: &Workspace) -> Result<Hash> {
    let dist = workspace.path("frontend/dist");
    let mut paths: Vec<PathBuf> = Vec::new();
    for source in SOURCES {
        let path = workspace.path(source);
        if path.is_file() {
            paths.push(path);
        } else {
            paths.extend(
                files_below(&path)?
                    .into_iter()
                    .filter(|path| !path.starts_with(&dist)),
            );
        }
    }
    of_files(&workspace.path(""), &paths)
}

/// Whether `dist/` is untouched since it was made from these sources, with at least this much
/// effort.
pub(crate) fn is_current(workspace: &Workspace, sources: &Hash, mode: Mode) -> bool {
    let Ok(kept) = fs::read_to_string(file(workspace)) else {
        return false;
    };
    let Ok(dist) = of_dist(workspace) else {
        return false;
    };
    [Mode::Release, mode]
        .iter()
        .any(|mode| kept == text(sources, &dist, *mode))
}

/// Notes that `dist/` was made from these sources.
pub(crate) fn keep(workspace: &Workspace, sources: &Hash, mode: Mode) -> Result<()> {
    let path = file(workspace);
    let dist = of_dist(workspace)?;
    fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))
        .and_then(|()| fs::write(&path, text(sources, &dist, mode)))
        .with_context(|| format!("cannot write {}", path.display()))
}

fn file(workspace: &Workspace) -> PathBuf {
    workspace.target("xtask/dashboard.stamp")
}

fn text(sources: &Hash, dist: &Hash, mode: Mode) -> String {
    format!("sources {sources}\ndist {dist}\nmode {}\n", mode.name())
}

fn of_dist(workspace: &Workspace) -> Result<Hash> {
    let dist = workspace.path("frontend/dist");
    of_files(&dist, &files_below(&dist)?)
}

/// One hash over names and contents; lengths go in as well, so that no text can pass from one file
/// to the next.
fn of_files(root: &Path, paths: &[PathBuf]) -> Result<Hash> {
    let mut hasher = Hasher::new();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        for part in [name.as_bytes(), &content] {
            hasher
                .update(&(part.len() as u64).to_le_bytes())
                .update(part);
        }
    }
    Ok(hasher.finalize())
}
