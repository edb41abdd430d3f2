//! Where the document is: its project's folder, and its path inside it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// A document inside a project.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The project's folder: absolute, without symbolic links.
    pub(super) project: String,
    /// The document, relative to it.
    pub(super) document: String,
}

/// Finds the place of `document`, whose folder must be there while the file itself need not: in the
/// given project, else in the git repository around it, else in its own folder.
pub(super) fn place(document: &Path, project: Option<&Path>) -> Result<Place> {
    let shown = document.display();
    let Some(name) = document.file_name() else {
        bail!("{shown} names no file; give a .md or .txt file with --document");
    };
    if document.is_dir() {
        bail!("{shown} is a folder; give a .md or .txt file with --document");
    }
    let folder = match document.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let folder = folder.canonicalize();
    let folder = folder.with_context(|| {
        format!("the folder of {shown} cannot be found; make it, then try again")
    })?;
    let project = match project {
        Some(project) => {
            let found = project.canonicalize();
            found.with_context(|| {
                format!("the project's folder {} cannot be found", project.display())
            })?
        }
        None => repository_around(&folder).unwrap_or_else(|| folder.clone()),
    };
    let Ok(inside) = folder.strip_prefix(&project) else {
        bail!(
            "{shown} is not inside the project {}; name a folder around it with --project",
            project.display()
        );
    };
    let document = inside.join(name);
    match (project.to_str(), document.to_str()) {
        (Some(project), Some(document)) => Ok(Place {
            project: project.to_owned(),
            document: document.to_owned(),
        }),
        _ => bail!("the path of {shown} is not UTF-8; rename it"),
    }
}

/// The nearest folder that holds a `.git`, which is a file in worktrees and submodules.
fn repository_around(folder: &Path) -> Option<PathBuf> {
    let mut around = folder.ancestors();
    around
        .find(|folder| folder.join(".git").exists())
        .map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        (folder, path)
    }

    fn found(document: &Path, project: Option<&Path>) -> (PathBuf, String) {
        let place = place(document, project).unwrap();
        (place.project.into(), place.document)
    }

    #[test]
    fn the_project_is_the_repository_around_the_document() {
        let (_kept, root) = folder();
        fs::create_dir_all(root.join("docs/deep")).unwrap();
        fs::create_dir(root.join(".git")).unwrap();
        let document = root.join("docs/deep/plan.md");
        assert_eq!(
            found(&document, None),
            (root.clone(), "docs/deep/plan.md".into())
        );
        // A worktree or submodule has a file there.
        fs::write(root.join("docs/.git"), "gitdir: elsewhere").unwrap();
        assert_eq!(
            found(&document, None),
            (root.join("docs"), "deep/plan.md".into())
        );
    }

    #[test]
    fn without_a_repository_it_is_the_documents_folder() {
        let (_kept, root) = folder();
        if repository_around(&root).is_some() {
            return;
        }
        assert_eq!(
            found(&root.join("./plan.md"), None),
            (root.clone(), "plan.md".into())
        );
    }

    #[test]
    fn a_given_project_holds_the_document_or_is_refused() {
        let (_kept, root) = folder();
        fs::create_dir_all(root.join("a/b")).unwrap();
        fs::create_dir(root.join("c")).unwrap();
        let document = root.join("a/b/../b/plan.md");
        assert_eq!(
            found(&document, Some(&root)),
            (root.clone(), "a/b/plan.md".into())
        );
        let error = place(&document, Some(&root.join("c"))).unwrap_err();
        assert!(error.to_string().contains("not inside"), "{error}");
    }

    #[test]
    fn a_folder_and_a_file_in_no_folder_are_refused() {
        let (_kept, root) = folder();
        for (document, says) in [
            (root.clone(), "is a folder"),
            (root.join("missing/plan.md"), "cannot be found"),
            (PathBuf::from(".."), "names no file"),
        ] {
            let error = place(&document, None).unwrap_err().to_string();
            assert!(error.contains(says), "{error}");
        }
    }
}
