//! The files of the workspace, tracked or about to be.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One file: its path relative to the workspace, with `/` between the parts, and its text.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// Whether the path lies below one of the folders, or is one of the files.
    pub(crate) fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            self.path
                .strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    /// Whether the name ends in one of the extensions.
    pub(crate) fn is_a(&self, extensions: &[&str]) -> bool {
        let extension = Path::new(&self.path).extension().unwrap_or_default();
        extensions.iter().any(|wanted| extension == *wanted)
    }

    /// Whether the file holds tests, or is built for them only.
    pub(crate) fn is_test(&self) -> bool {
        self.path
            .split('/')
            .any(|part| ["tests", "tests.rs", "benches"].contains(&part))
    }

    /// Whether a generator wrote the file, which then is as its generator writes it.
    pub(crate) fn is_generated(&self) -> bool {
        self.is_in(&[
            "clients/rust/src/generated.rs",
            "clients/typescript/src/generated",
            "clients/python/redraft_client",
        ])
    }

    /// The number, from 1, and text of each line.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The code above the file's own unit tests, which stand at its bottom.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// The workspace's root.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("xtask lies below the root").to_owned()
}

/// Every text file that git tracks or would add.
pub(crate) fn files() -> Vec<File> {
    let out = Command::new("git")
        .current_dir(root())
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .output()
        .expect("git runs");
    assert!(out.status.success(), "git ls-files failed");
    let mut paths: Vec<String> = String::from_utf8_lossy(&out.stdout)
        .split_terminator('\0')
        .map(str::to_owned)
        .collect();
    paths.sort();
    paths.dedup();
    let files: Vec<File> = paths
        .into_iter()
        .filter_map(|path| {
            // A file that was deleted but not yet from the index cannot be read; a picture is not
            // text.
            let text = String::from_utf8(fs::read(root().join(&path)).ok()?).ok()?;
            Some(File { path, text })
        })
        .collect();
    assert!(
        files.iter().any(|file| file.path == "Cargo.toml"),
        "git names no file of the workspace"
    );
    files
}

/// Fails with all the places, one a line, that break a rule.
#[track_caller]
pub(crate) fn assert_none(rule: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{rule}:\n{}", places.join("\n"));
}
