use std::fs;
use std::os::unix::fs::symlink;

use super::*;

fn project() -> (tempfile::TempDir, ProjectRoot) {
    let folder = tempfile::tempdir().unwrap();
    let root = ProjectRoot::open(folder.path()).unwrap();
    (folder, root)
}

fn name(text: &str) -> ResourceName {
    ResourceName::parse(text).unwrap()
}

#[test]
fn a_name_is_plain_or_none() {
    for good in [
        "rules.md",
        "My rules.TXT",
        "größe.md",
        "a..b.md",
        "%2e%2e%2fx.md",
    ] {
        let name = name(good);
        assert_eq!(name.as_str(), good);
        assert_eq!(ResourceName::of_path(&name.path()), Ok(name));
    }
    let long = format!("{}.md", "n".repeat(198));
    for bad in [
        "",
        ".",
        "..",
        ".md",
        ".hidden.md",
        "../x.md",
        "a/x.md",
        "/x.md",
        "~x.md",
        "x.md/",
        "./x.md",
        "x",
        "x.rs",
        "x.md\0",
        "\0.md",
        "a\nb.md",
        "a\\b.md",
        " x.md",
        "x.md ",
        &long,
    ] {
        assert_eq!(ResourceName::parse(bad), Err(ResourceNameError), "{bad:?}");
    }
    for elsewhere in [
        "x.md",
        "docs/x.md",
        ".redraft/x.md",
        ".redraft/resources/../x.md",
    ] {
        assert!(ResourceName::of_path(elsewhere).is_err(), "{elsewhere}");
    }
    assert_eq!(name("My.rules.md").stem(), "My.rules");
}

#[test]
fn files_are_listed_by_name_and_what_is_no_resource_is_left_out() {
    let (folder, root) = project();
    assert_eq!(root.resources().unwrap(), []);
    root.prepare_resources().unwrap();
    let inside = folder.path().join(".redraft/resources");
    for (file, text) in [("b.md", "two"), ("a.txt", ""), ("c.rs", ""), (".h.md", "")] {
        fs::write(inside.join(file), text).unwrap();
    }
    fs::create_dir(inside.join("folder.md")).unwrap();
    symlink(inside.join("b.md"), inside.join("link.md")).unwrap();
    let files = root.resources().unwrap();
    let seen: Vec<_> = files
        .iter()
        .map(|file| (file.name.as_str(), file.size_bytes))
        .collect();
    assert_eq!(seen, [("a.txt", 0), ("b.md", 3)]);
    assert!(files[0].modified_ms > 1_700_000_000_000);
}

#[test]
fn a_resource_is_read_from_its_own_file_only() {
    let (folder, root) = project();
    let rules = root.resource(&name("rules.md")).unwrap();
    assert_eq!(rules.read().unwrap(), None);
    root.prepare_resources().unwrap();
    let inside = folder.path().join(".redraft/resources");
    fs::write(inside.join("rules.md"), "be kind").unwrap();
    assert_eq!(rules.read().unwrap().unwrap().text, "be kind");

    // A link that stays inside the project would be followed for a document.
    fs::write(folder.path().join("plan.md"), "plan").unwrap();
    symlink(folder.path().join("plan.md"), inside.join("link.md")).unwrap();
    let link = root.resource(&name("link.md"));
    assert!(matches!(link, Err(ContainmentError::NotAFile)), "{link:?}");
}

#[test]
fn a_folder_that_is_a_link_is_refused() {
    let (folder, root) = project();
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.md"), "secret").unwrap();
    fs::create_dir(folder.path().join(".redraft")).unwrap();
    symlink(outside.path(), folder.path().join(".redraft/resources")).unwrap();
    let found = root.resource(&name("secret.md"));
    assert!(
        matches!(found, Err(ContainmentError::NotAFolder)),
        "{found:?}"
    );
    let listed = root.resources();
    assert!(
        matches!(listed, Err(ContainmentError::NotAFolder)),
        "{listed:?}"
    );
    let prepared = root.prepare_resources();
    assert!(
        matches!(prepared, Err(OwnFolderError::NotAFolder)),
        "{prepared:?}"
    );
}
