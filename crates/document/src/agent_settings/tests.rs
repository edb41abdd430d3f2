use std::{fs, os::unix::fs::symlink, path::Path};

use super::*;
use crate::ProjectRoot;

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn read(folder: &Path) -> Result<AgentSettings, AgentSettingsError> {
    ProjectRoot::open(folder).unwrap().agent_settings()
}

fn fingerprint(folder: &Path) -> Option<String> {
    read(folder).unwrap().fingerprint
}

#[test]
fn a_project_without_settings_has_nothing_to_trust() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "CLAUDE.md", "Be kind.");
    fs::create_dir(folder.path().join(".claude")).unwrap();
    assert_eq!(fingerprint(folder.path()), None);
}

#[test]
fn the_fingerprint_is_of_every_path_and_content() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    write(path, ".mcp.json", "{}");
    write(path, ".claude/settings.json", "{}");
    write(path, ".claude/agents/deep/er/one.md", "One.");
    let first = fingerprint(path);
    assert_eq!(read(path).unwrap().files.len(), 3);
    assert_eq!(fingerprint(path), first, "the same again");
    write(path, ".claude/agents/deep/er/one.md", "Two.");
    assert_ne!(fingerprint(path), first);
    write(path, ".claude/agents/deep/er/one.md", "One.");
    assert_eq!(fingerprint(path), first);
    fs::rename(
        path.join(".claude/settings.json"),
        path.join(".claude/settings.local.json"),
    )
    .unwrap();
    assert_ne!(fingerprint(path), first);
    fs::remove_dir_all(path.join(".claude")).unwrap();
    assert_ne!(fingerprint(path), first);
}

#[test]
fn what_can_change_unseen_is_not_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let path = folder.path();
    write(elsewhere.path(), "settings.json", "{}");
    symlink(elsewhere.path(), path.join(".claude")).unwrap();
    assert!(matches!(read(path), Err(AgentSettingsError::NotAFile(at)) if at == ".claude"));
    fs::remove_file(path.join(".claude")).unwrap();
    fs::create_dir(path.join(".claude")).unwrap();
    symlink(
        elsewhere.path().join("settings.json"),
        path.join(".claude/settings.json"),
    )
    .unwrap();
    let error = read(path).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with(".claude/settings.json is a link"),
        "{error}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_unicode_hides_nothing() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".claude")).unwrap();
    let name = OsStr::from_bytes(b"\xff.md");
    fs::write(folder.path().join(".claude").join(name), "x").unwrap();
    assert!(matches!(
        read(folder.path()),
        Err(AgentSettingsError::NotAFile(_))
    ));
}

#[test]
fn more_than_anybody_looks_through_is_not_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let large = "x".repeat(MOST_BYTES as usize);
    write(folder.path(), ".claude/a.md", &large);
    assert_eq!(read(folder.path()).unwrap().files.len(), 1);
    write(folder.path(), ".claude/b.md", "x");
    assert!(matches!(
        read(folder.path()),
        Err(AgentSettingsError::TooMuch)
    ));
    fs::remove_file(folder.path().join(".claude/a.md")).unwrap();
    for number in 0..MOST_FILES {
        write(
            folder.path(),
            &format!(".claude/{}/{number}.md", number % 7),
            "x",
        );
    }
    assert!(matches!(
        read(folder.path()),
        Err(AgentSettingsError::TooMuch)
    ));
}

#[test]
fn the_programs_that_it_names_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        ".claude/settings.json",
        r#"{"hooks": {"PostToolUse": [{"matcher": "Edit", "hooks": [{"type": "command", "command": "./lint.sh"}]}]},
            "apiKeyHelper": "cat key", "env": {"ANTHROPIC_BASE_URL": "http://other"}, "model": "opus"}"#,
    );
    write(
        folder.path(),
        ".mcp.json",
        r#"{"mcpServers": {"files": {"command": "npx", "args": ["-y", "files"]}, "far": {"url": "https://far"}}}"#,
    );
    write(folder.path(), ".claude/settings.local.json", "no json");
    let mut runs = read(folder.path()).unwrap().runs();
    runs.sort();
    assert_eq!(
        runs,
        [
            "apiKeyHelper: cat key",
            "env ANTHROPIC_BASE_URL=http://other",
            "hook PostToolUse: ./lint.sh",
            "server far: https://far",
            "server files: npx -y files",
        ]
    );
}
