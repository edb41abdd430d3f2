use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::*;
use crate::format::TextFormat;
use crate::publish::{Publication, publish};
use crate::read::{LARGE_DOCUMENT_BYTES, MAX_DOCUMENT_BYTES};

/// A project beside a secret that nothing may read or write.
pub(super) struct Scene {
    _folder: tempfile::TempDir,
    pub(super) project: PathBuf,
    pub(super) outside: PathBuf,
    root: ProjectRoot,
}

pub(super) const SECRET: &str = "secret";

pub(super) fn scene() -> Scene {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path().canonicalize().unwrap();
    let (project, outside) = (top.join("project"), top.join("outside"));
    fs::create_dir_all(project.join("docs")).unwrap();
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("plan.md"), SECRET).unwrap();
    let root = ProjectRoot::open(&project).unwrap();
    Scene {
        _folder: folder,
        project,
        outside,
        root,
    }
}

impl Scene {
    pub(super) fn document(&self, path: &str) -> Result<Document, ContainmentError> {
        self.root.document(&DocumentPath::parse(path).unwrap())
    }

    pub(super) fn assert_untouched_outside(&self) {
        let names: Vec<_> = fs::read_dir(&self.outside)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(names, ["plan.md"]);
        assert_eq!(
            fs::read_to_string(self.outside.join("plan.md")).unwrap(),
            SECRET
        );
    }
}

#[test]
fn a_document_is_found_at_its_canonical_path_whether_or_not_it_exists() {
    let scene = scene();
    let document = scene.document("./docs//plan.md").unwrap();
    assert_eq!(
        Path::new(&document.canonical_path()),
        scene.project.join("docs/plan.md")
    );
    assert_eq!(document.file_name(), "plan.md");
    assert_eq!(document.read().unwrap(), None);
    fs::write(scene.project.join("docs/plan.md"), "text").unwrap();
    assert_eq!(document.read().unwrap().unwrap().text, "text");
    assert_eq!(
        scene
            .document("new/folder/plan.md")
            .unwrap()
            .read()
            .unwrap(),
        None
    );
}

#[test]
fn links_that_stay_inside_are_one_and_the_same_document() {
    let scene = scene();
    fs::write(scene.project.join("docs/plan.md"), "text").unwrap();
    symlink("docs/plan.md", scene.project.join("relative.md")).unwrap();
    symlink(
        scene.project.join("docs/plan.md"),
        scene.project.join("absolute.md"),
    )
    .unwrap();
    symlink("../docs", scene.project.join("docs/back")).unwrap();
    symlink("relative.md", scene.project.join("twice.md")).unwrap();
    for path in [
        "relative.md",
        "absolute.md",
        "twice.md",
        "docs/back/back/plan.md",
    ] {
        let document = scene.document(path).unwrap();
        assert_eq!(
            Path::new(&document.canonical_path()),
            scene.project.join("docs/plan.md"),
            "{path}"
        );
        assert_eq!(document.read().unwrap().unwrap().text, "text");
    }
}

#[test]
fn a_publication_through_a_link_inside_writes_the_file_and_leaves_the_link() {
    let scene = scene();
    fs::write(scene.project.join("docs/plan.md"), "old").unwrap();
    symlink("docs/plan.md", scene.project.join("link.md")).unwrap();
    let document = scene.document("link.md").unwrap();
    let published = publish(&document, Some("old"), "new", TextFormat::default()).unwrap();
    assert_eq!(published, Publication::Replaced);
    assert_eq!(
        fs::read_to_string(scene.project.join("docs/plan.md")).unwrap(),
        "new"
    );
    assert!(
        fs::symlink_metadata(scene.project.join("link.md"))
            .unwrap()
            .is_symlink()
    );
}

#[test]
fn links_that_lead_out_are_refused_however_they_do_it() {
    let scene = scene();
    let links: [(&str, PathBuf, &str); 9] = [
        ("absolute.md", scene.outside.join("plan.md"), "absolute.md"),
        ("relative.md", "../outside/plan.md".into(), "relative.md"),
        ("deep", "docs/../../outside".into(), "deep/plan.md"),
        ("folder", scene.outside.clone(), "folder/plan.md"),
        ("missing.md", scene.outside.join("new.md"), "missing.md"),
        ("up", "..".into(), "up/outside/plan.md"),
        (
            "prefix",
            PathBuf::from(format!("{}-other", scene.project.display())),
            "prefix/plan.md",
        ),
        ("proc", "/proc/self/cwd".into(), "proc/plan.md"),
        (
            "ghost",
            "not/there/../../../../outside".into(),
            "ghost/plan.md",
        ),
    ];
    for (link, target, path) in links {
        symlink(&target, scene.project.join(link)).unwrap();
        let refused = scene.document(path);
        assert!(
            matches!(refused, Err(ContainmentError::Outside)),
            "{link}: {refused:?}"
        );
    }
    symlink("relative.md", scene.project.join("chain.md")).unwrap();
    assert!(matches!(
        scene.document("chain.md"),
        Err(ContainmentError::Outside)
    ));
    scene.assert_untouched_outside();
}

#[test]
fn encoded_dots_are_names_like_any_other_and_stay_inside() {
    let scene = scene();
    for path in [
        "%2e%2e/%2e%2e/plan.md",
        "..%2foutside%2fplan.md",
        "...//.../plan.md",
        "․․/x.md",
    ] {
        let document = scene.document(path).unwrap();
        assert!(
            Path::new(&document.canonical_path()).starts_with(&scene.project),
            "{path}"
        );
        assert_eq!(document.read().unwrap(), None);
    }
}

#[test]
fn links_in_a_circle_and_links_to_other_kinds_of_files_are_refused() {
    let scene = scene();
    symlink("b.md", scene.project.join("a.md")).unwrap();
    symlink("a.md", scene.project.join("b.md")).unwrap();
    assert!(matches!(
        scene.document("a.md"),
        Err(ContainmentError::TooManyLinks)
    ));
    fs::write(scene.project.join("script.sh"), "").unwrap();
    symlink("script.sh", scene.project.join("script.md")).unwrap();
    assert!(matches!(
        scene.document("script.md"),
        Err(ContainmentError::NotADocument)
    ));
    symlink(".", scene.project.join("self.md")).unwrap();
    assert!(matches!(
        scene.document("self.md"),
        Err(ContainmentError::NotAFile)
    ));
}

#[test]
fn what_is_no_regular_file_is_refused_without_opening_it() {
    let scene = scene();
    fs::create_dir(scene.project.join("folder.md")).unwrap();
    let pipe = scene.project.join("pipe.md");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let _socket = UnixListener::bind(scene.project.join("socket.md")).unwrap();
    for path in ["folder.md", "pipe.md", "socket.md"] {
        assert!(
            matches!(scene.document(path), Err(ContainmentError::NotAFile)),
            "{path}"
        );
    }
    fs::write(scene.project.join("file.md"), "").unwrap();
    assert!(matches!(
        scene.document("file.md/plan.md"),
        Err(ContainmentError::NotAFolder)
    ));
}

#[test]
fn a_link_put_in_the_way_after_the_check_is_neither_read_nor_written_through() {
    let scene = scene();
    fs::write(scene.project.join("docs/plan.md"), "text").unwrap();
    let document = scene.document("docs/plan.md").unwrap();
    let attempt = || {
        assert!(matches!(document.read(), Err(ReadError::NotAFile)));
        publish(&document, Some(SECRET), "new", TextFormat::default()).unwrap_err();
        scene.assert_untouched_outside();
    };

    fs::remove_file(scene.project.join("docs/plan.md")).unwrap();
    symlink(
        scene.outside.join("plan.md"),
        scene.project.join("docs/plan.md"),
    )
    .unwrap();
    attempt();
    fs::remove_dir_all(scene.project.join("docs")).unwrap();
    symlink(&scene.outside, scene.project.join("docs")).unwrap();
    attempt();
}

#[test]
fn what_is_put_there_after_the_check_and_is_no_file_is_not_waited_for_or_read() {
    let scene = scene();
    let (pipe, socket) = (
        scene.document("docs/pipe.md"),
        scene.document("docs/socket.md"),
    );
    let path = scene.project.join("docs/pipe.md");
    mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let _socket = UnixListener::bind(scene.project.join("docs/socket.md")).unwrap();
    for document in [pipe.unwrap(), socket.unwrap()] {
        assert!(matches!(document.read(), Err(ReadError::NotAFile)));
    }
}

#[test]
fn a_hard_link_is_a_file_like_any_other() {
    let scene = scene();
    fs::write(scene.project.join("a.md"), "text").unwrap();
    fs::hard_link(scene.project.join("a.md"), scene.project.join("b.md")).unwrap();
    assert_eq!(
        scene
            .document("b.md")
            .unwrap()
            .read()
            .unwrap()
            .unwrap()
            .text,
        "text"
    );
}

/// Publishing puts a new file in the place of the name, so what else has that file stays as it is.
#[test]
fn a_hard_link_to_a_file_elsewhere_is_read_and_not_written_through() {
    let scene = scene();
    let outside = scene.outside.join("another.md");
    fs::write(&outside, "text").unwrap();
    fs::hard_link(&outside, scene.project.join("linked.md")).unwrap();
    let document = scene.document("linked.md").unwrap();
    assert_eq!(document.read().unwrap().unwrap().text, "text");
    publish(&document, Some("text"), "new", TextFormat::default()).unwrap();
    assert_eq!(document.read().unwrap().unwrap().text, "new");
    assert_eq!(fs::read_to_string(&outside).unwrap(), "text");
}

#[test]
fn a_hard_link_to_another_users_file_is_neither_read_nor_replaced() {
    let scene = scene();
    let outside = scene.outside.join("another.md");
    fs::write(&outside, "text").unwrap();
    // Only root may give files away.
    if std::os::unix::fs::chown(&outside, Some(54_321), None).is_err() {
        return;
    }
    fs::hard_link(&outside, scene.project.join("linked.md")).unwrap();
    let document = scene.document("linked.md").unwrap();
    assert!(matches!(document.read(), Err(ReadError::NotAFile)));
    publish(&document, Some("text"), "new", TextFormat::default()).unwrap_err();
    assert_eq!(fs::read_to_string(&outside).unwrap(), "text");
    // Alone it is a file like any other, whoever has it.
    fs::remove_file(&outside).unwrap();
    assert_eq!(document.read().unwrap().unwrap().text, "text");
}

#[test]
fn only_text_of_bounded_size_is_read() {
    let scene = scene();
    let document = scene.document("plan.md").unwrap();
    let read = |bytes: &[u8]| {
        fs::write(scene.project.join("plan.md"), bytes).unwrap();
        document.read()
    };
    assert!(matches!(read(b"caf\xe9"), Err(ReadError::NotUtf8)));
    assert!(matches!(read(b"\xff\xfea\0b\0"), Err(ReadError::NotUtf8)));
    assert!(matches!(read(b"a\0b"), Err(ReadError::HoldsNul)));
    assert_eq!(read(b"").unwrap().unwrap().text, "");

    let limit = MAX_DOCUMENT_BYTES as usize;
    assert!(matches!(
        read(&vec![b'a'; limit + 1]),
        Err(ReadError::TooLarge)
    ));
    assert_eq!(
        read(&vec![b'a'; limit]).unwrap().unwrap().size_bytes,
        MAX_DOCUMENT_BYTES
    );
    let large = LARGE_DOCUMENT_BYTES as usize;
    assert!(!read(&vec![b'a'; large]).unwrap().unwrap().is_large());
    assert!(read(&vec![b'a'; large + 1]).unwrap().unwrap().is_large());
}

#[test]
fn the_predecessors_document_is_read_only_where_there_is_none_of_ours() {
    let scene = scene();
    let document = scene.document("docs/plan.md").unwrap();
    assert_eq!(document.read_or_predecessors().unwrap(), None);
    let folder = scene.project.join(".ralphx/resources/design_doc");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("plan.md"), "theirs").unwrap();
    assert_eq!(
        document.read_or_predecessors().unwrap().unwrap().text,
        "theirs"
    );
    assert_eq!(document.read().unwrap(), None);
    fs::write(scene.project.join("docs/plan.md"), "ours").unwrap();
    assert_eq!(
        document.read_or_predecessors().unwrap().unwrap().text,
        "ours"
    );
}

#[test]
fn the_predecessors_folder_does_not_lead_out_either() {
    let scene = scene();
    fs::create_dir_all(scene.project.join(".ralphx/resources")).unwrap();
    symlink(
        &scene.outside,
        scene.project.join(".ralphx/resources/design_doc"),
    )
    .unwrap();
    let document = scene.document("docs/plan.md").unwrap();
    assert!(matches!(
        document.read_or_predecessors(),
        Err(ReadError::NotAFile)
    ));
}

#[test]
fn the_default_document_is_created_in_a_folder_that_git_ignores() {
    let scene = scene();
    let path = DocumentPath::default_of("wf-0123456789ab").unwrap();
    let document = scene.root.document(&path).unwrap();
    let published = publish(&document, None, "# Plan\n", TextFormat::default()).unwrap();
    assert_eq!(published, Publication::Created);
    let file = scene
        .project
        .join(".redraft/resources/design-doc-wf-0123456789ab.md");
    assert_eq!(fs::read_to_string(file).unwrap(), "# Plan\n");
    assert_eq!(
        fs::read_to_string(scene.project.join(".redraft/.gitignore")).unwrap(),
        "*\n"
    );
}
