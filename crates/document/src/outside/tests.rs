use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
};

use tempfile::TempDir;

use super::*;

struct Scene {
    folder: TempDir,
}

impl Scene {
    fn new() -> Self {
        let scene = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        scene.write("src/main.rs", "fn main() {}\n");
        scene.write("README.md", "As it was.\n");
        scene.write(".redraft/work/a/design.md", "# Plan\n");
        scene.write("design.md", "# Plan\n");
        scene
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn look(&self, bounds: Bounds) -> Outside {
        let root = ProjectRoot::open(self.folder.path()).unwrap();
        Outside::look(&root, &["design.md"], bounds)
    }
}

fn told(changes: &OutsideChanges) -> Vec<(&str, Change)> {
    let files = changes.files.iter();
    files.map(|file| (&*file.path, file.change)).collect()
}

#[test]
fn what_was_created_changed_and_removed_is_told_with_its_diff() {
    let scene = Scene::new();
    let before = scene.look(Bounds::USUAL);
    scene.write("README.md", "Changed.\n");
    scene.write("src/new.rs", "new\n");
    scene.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    fs::remove_file(scene.folder.path().join("src/main.rs")).unwrap();
    let changes = before.changes();
    assert_eq!(
        told(&changes),
        [
            (".git/hooks/pre-commit", Change::Created),
            ("README.md", Change::Changed),
            ("src/main.rs", Change::Removed),
            ("src/new.rs", Change::Created),
        ]
    );
    assert!(changes.complete && changes.count == 4);
    for line in ["-As it was.", "+Changed.", "-fn main() {}", "+new"] {
        assert!(changes.diff.contains(line), "{line}: {}", changes.diff);
    }
}

#[test]
fn working_copies_and_the_document_itself_are_left_out_and_nothing_is_told_of_nothing() {
    let scene = Scene::new();
    let before = scene.look(Bounds::USUAL);
    scene.write(".redraft/work/a/design.md", "changed");
    scene.write(".redraft/work/b/design.md", "another session's");
    scene.write("design.md", "changed");
    // Written again with the same text: other times, the same file.
    scene.write("README.md", "As it was.\n");
    let changes = before.changes();
    assert_eq!(changes.count, 0, "{changes:?}");
    assert!(changes.complete && changes.looked_at == 2, "{changes:?}");
}

#[test]
fn a_change_that_keeps_size_and_time_is_noticed() {
    let scene = Scene::new();
    let path = scene.folder.path().join("README.md");
    let times = fs::metadata(&path).unwrap().modified().unwrap();
    let before = scene.look(Bounds {
        text_bytes: 0,
        ..Bounds::USUAL
    });
    scene.write("README.md", "as it wAS.\n");
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(times).unwrap();
    let changes = before.changes();
    assert_eq!(told(&changes), [("README.md", Change::Changed)]);
    assert_eq!(changes.diff, "", "its text before is not known");
}

#[test]
fn rights_and_links_count_and_no_link_is_followed() {
    let scene = Scene::new();
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret"), "secret\n").unwrap();
    let before = scene.look(Bounds::USUAL);
    let main = scene.folder.path().join("src/main.rs");
    fs::set_permissions(&main, fs::Permissions::from_mode(0o755)).unwrap();
    symlink(outside.path(), scene.folder.path().join("out")).unwrap();
    symlink(
        outside.path().join("secret"),
        scene.folder.path().join("one"),
    )
    .unwrap();
    let changes = before.changes();
    assert_eq!(
        told(&changes),
        [
            ("one", Change::Created),
            ("out", Change::Created),
            ("src/main.rs", Change::Changed)
        ]
    );
    assert!(!changes.diff.contains("secret"), "{}", changes.diff);
}

#[test]
fn what_is_not_a_text_or_too_large_has_sizes_and_no_diff() {
    let scene = Scene::new();
    scene.write("large", &"x\n".repeat(100_000));
    let before = scene.look(Bounds::USUAL);
    scene.write("large", &"y\n".repeat(100_001));
    fs::write(scene.folder.path().join("bytes"), [0, 159, 146]).unwrap();
    let changes = before.changes();
    assert_eq!(changes.diff, "");
    assert_eq!(changes.files[0].bytes_after, Some(3));
    assert_eq!(changes.files[1].bytes_before, Some(200_000));
    assert_eq!(changes.files[1].bytes_after, Some(200_002));
}

#[test]
fn a_look_that_was_cut_short_says_so_and_does_not_guess() {
    let scene = Scene::new();
    for n in 0..50 {
        scene.write(&format!("deep/{n}/file"), "x");
    }
    let before = scene.look(Bounds {
        entries: 20,
        ..Bounds::USUAL
    });
    scene.write("README.md", "Changed.\n");
    let changes = before.changes();
    assert!(!changes.complete);
    assert_eq!(told(&changes), [("README.md", Change::Changed)]);

    let whole = scene.look(Bounds::USUAL);
    for n in 0..150 {
        scene.write(&format!("many/{n}"), "x");
    }
    let changes = whole.changes();
    assert_eq!((changes.count, changes.files.len()), (150, 100));
}

#[test]
fn a_look_that_was_kept_tells_the_same_files_without_their_texts() {
    let scene = Scene::new();
    let before = scene.look(Bounds::USUAL).keep();
    assert!(!before.to_string().contains("As it was"), "{before}");
    scene.write("README.md", "Changed.\n");
    scene.write("src/new.rs", "new\n");
    fs::remove_file(scene.folder.path().join("src/main.rs")).unwrap();
    let root = ProjectRoot::open(scene.folder.path()).unwrap();
    let changes = Outside::take_up(&root, &before).unwrap().changes();
    assert_eq!(
        told(&changes),
        [
            ("README.md", Change::Changed),
            ("src/main.rs", Change::Removed),
            ("src/new.rs", Change::Created),
        ]
    );
    assert!(changes.complete && !changes.diff.contains("As it was"));
    assert_eq!(changes.files[0].bytes_before, Some(11));
    for broken in [
        "{}",
        r#"{"left_out":[],"complete":true,"files":{"a":[1]}}"#,
        "7",
    ] {
        let broken = serde_json::from_str(broken).unwrap();
        assert!(Outside::take_up(&root, &broken).is_none(), "{broken}");
    }
}
