//! A scene with one document, and ways to disturb its publication.

mod crashes;
mod meanwhile;
mod outcomes;
mod removals;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use super::*;
use crate::path::DocumentPath;
use crate::root::ProjectRoot;

const OLD: &str = "# Plan\n\nold text\n";
const NEW: &str = "# Plan\n\nnew text, longer than before\n";
const USERS: &str = "# Plan\n\nthe user's text\n";

const REPLACING: [Step; 5] = [
    Step::HalfWritten,
    Step::Written,
    Step::Named,
    Step::Exchanged,
    Step::CleanedUp,
];
const CREATING: [Step; 3] = [Step::HalfWritten, Step::Written, Step::Created];

struct Scene {
    _folder: tempfile::TempDir,
    file: PathBuf,
    document: Document,
}

fn scene(content: Option<&str>) -> Scene {
    let folder = tempfile::tempdir().unwrap();
    let root = ProjectRoot::open(folder.path()).unwrap();
    let file = folder.path().join("docs/plan.md");
    fs::create_dir(folder.path().join("docs")).unwrap();
    if let Some(content) = content {
        fs::write(&file, content).unwrap();
    }
    let document = root
        .document(&DocumentPath::parse("docs/plan.md").unwrap())
        .unwrap();
    Scene {
        _folder: folder,
        file,
        document,
    }
}

impl Scene {
    fn publish(&self, expected: Option<&str>) -> Result<Publication, PublishError> {
        publish(&self.document, expected, NEW, TextFormat::default())
    }

    fn publish_with(
        &self,
        expected: Option<&str>,
        mut at_step: impl FnMut(Step) -> io::Result<()>,
    ) -> Result<Publication, PublishError> {
        let format = TextFormat::default();
        publish_step_by_step(&self.document, expected, NEW, format, &mut at_step)
    }

    /// Publishes as a process that dies right after a step; `false` when that step never came.
    /// An unwinding panic leaves on the disk what a killed process would, since no clearing up
    /// here happens on unwinding, and lets go of the lock in the same way.
    fn die_after(
        &self,
        deadly: Step,
        expected: Option<&str>,
        mut before: impl FnMut(Step),
    ) -> bool {
        catch_unwind(AssertUnwindSafe(|| {
            self.publish_with(expected, |step| {
                before(step);
                if step == deadly {
                    resume_unwind(Box::new("killed"))
                } else {
                    Ok(())
                }
            })
        }))
        .is_err()
    }

    fn content(&self) -> Option<String> {
        fs::read_to_string(&self.file).ok()
    }

    /// The names in the document's folder.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.file.parent().unwrap()).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

/// Saves as an editor does that writes another file and renames it.
fn save_by_renaming(file: &Path, text: &str) {
    let other = file.with_extension("editor");
    fs::write(&other, text).unwrap();
    fs::rename(other, file).unwrap();
}

fn found(publication: &Publication) -> Option<&str> {
    match publication {
        Publication::Changed { found } => found.as_ref().map(|reading| reading.text.as_str()),
        other => panic!("not changed: {other:?}"),
    }
}
