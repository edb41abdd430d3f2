//! Generated files and folders: removed, compared, put in their place.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Removes a file or a folder, if it is there.
pub(crate) fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Puts a copy of one file or folder in the place of another.
pub(crate) fn replace(old: &Path, new: &Path) -> Result<()> {
    remove(old)?;
    for (relative, bytes) in files(new)? {
        let path = place(old, &relative);
        let parent = path.parent().context("it lies in a folder")?;
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, bytes))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The first file in which the two differ, or that only one of them has.
pub(crate) fn first_difference(kept: &Path, made: &Path) -> Result<Option<String>> {
    let (kept, made) = (files(kept)?, files(made)?);
    let differs = |path: &&PathBuf| kept.get(*path) != made.get(*path);
    let first = kept.keys().chain(made.keys()).filter(differs).min();
    Ok(first.map(|path| match (kept.get(path), made.get(path)) {
        (Some(_), None) => format!("{} is made no more", path.display()),
        (None, _) => format!("{} is new", path.display()),
        _ => format!("{} differs", path.display()),
    }))
}

/// The contents of all files of a folder, or of a file, by their paths in it. What the tools keep
/// beside what they make is left out.
fn files(root: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(path) = waiting.pop() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || name == "__pycache__" || !path.exists() {
            continue;
        }
        let reading = || format!("cannot read {}", path.display());
        if path.is_dir() {
            for entry in fs::read_dir(&path).with_context(reading)? {
                waiting.push(entry.with_context(reading)?.path());
            }
        } else {
            let relative = path.strip_prefix(root).unwrap_or(&path).to_owned();
            found.insert(relative, fs::read(&path).with_context(reading)?);
        }
    }
    Ok(found)
}

/// A path in a folder; the folder itself, where it is a file.
fn place(root: &Path, relative: &Path) -> PathBuf {
    if relative.as_os_str().is_empty() {
        root.to_owned()
    } else {
        root.join(relative)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_was_replaced_is_the_same_and_each_difference_is_named() {
        let scratch = std::env::temp_dir().join(format!("redraft-clients-{}", std::process::id()));
        let (old, new) = (scratch.join("old"), scratch.join("new"));
        for (folder, name, text) in [
            (&old, "gone.py", "x"),
            (&old, "same.py", "x"),
            (&new, "same.py", "x"),
            (&new, "api/more.py", "x"),
        ] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        let difference = || first_difference(&old, &new).expect("both can be read");
        assert_eq!(difference().as_deref(), Some("api/more.py is new"));
        replace(&old, &new).expect("it can be replaced");
        assert_eq!(difference(), None);
        fs::write(old.join("same.py"), "y").expect("a file");
        assert_eq!(difference().as_deref(), Some("same.py differs"));
        fs::remove_file(new.join("same.py")).expect("it was there");
        assert_eq!(difference().as_deref(), Some("same.py is made no more"));
        remove(&scratch).expect("it can be removed");
    }
}
