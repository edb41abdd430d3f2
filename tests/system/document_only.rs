//! What the real CLI may write under each profile of permissions: everything else is tried and refused.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    app::eventually,
    documents::SHOP,
    real_cli::{CURRENT, OLDEST, Scripted, claude, edit, of, read, says, tool, write},
    stream::Message,
};

const NOTEBOOK: &str = r##"{"cells":[{"cell_type":"markdown","id":"a","metadata":{},"source":["# As it was"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}"##;

/// Every file under a folder with its content, links as what they point to.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_dir() {
            found.extend(files(&path));
        } else if kind.is_symlink() {
            let target = fs::read_link(&path).unwrap();
            found.insert(path, target.into_os_string().into_encoded_bytes());
        } else {
            let content = fs::read(&path).unwrap();
            found.insert(path, content);
        }
    }
    found
}

fn read_of(path: &str) -> Value {
    tool("Read", json!({"file_path": path}))
}

fn edit_of(path: &str) -> Value {
    let input = json!({"file_path": path, "old_string": "As it was", "new_string": "changed"});
    tool("Edit", input)
}

/// Whether the agent's tool was refused, for whatever reason the CLI names.
fn assert_refused(result: &Message) {
    assert_eq!(result.data["is_error"], true, "{}", result.data);
    let said = result.data["result"].as_str().unwrap();
    // Else nothing was tried.
    assert!(!said.contains("not been read"), "{said}");
}

/// A folder that is no project of anybody, with a file.
fn elsewhere() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file.md"), "As it was\n").unwrap();
    folder
}

/// The agent tries every way out of the working copy.
async fn tries_to_write_elsewhere(claude: &str, config: Value) {
    let elsewhere = elsewhere();
    let absolute = elsewhere.path().display().to_string();
    let link = "{{project}}/{{folder}}/file.md";
    let through = "{{project}}/{{folder}}/out/file.md";
    let other = "{{project}}/.redraft/work/other-1/design.md";
    let dotted = "{{project}}/{{folder}}/../other-1/design.md";
    let mut first = read();
    // Time to lay the traps in the working folder.
    first["delay_ms"] = json!(1_500);
    // What is there is read first: a tool must not be refused only because it was not.
    let mut turns = vec![first];
    for path in [
        "{{project}}/README.md",
        "{{project}}/design.md",
        &format!("{absolute}/file.md"),
        link,
        through,
        other,
        "{{project}}/notes.ipynb",
    ] {
        turns.push(read_of(path));
    }
    let reads = turns.len();
    let mut attempts = Vec::new();
    for path in [
        "{{project}}/README.md",
        "{{project}}/design.md",
        &format!("{absolute}/file.md"),
        &format!("{absolute}/new.md"),
        "{{project}}/{{folder}}/../escaped.md",
        "{{project}}/{{folder}}/../../../README.md",
        "{{project}}/../new.md",
        link,
        through,
        "{{project}}/{{folder}}/out/new.md",
        other,
        dotted,
        "{{project}}/.claude/settings.json",
        "{{project}}/.claude/settings.local.json",
        "{{project}}/.mcp.json",
        "{{project}}/.git/hooks/pre-commit",
        "{{home}}/.claude/settings.json",
        "{{home}}/.bashrc",
        "~/.claude/settings.json",
    ] {
        let path = path.replace("{{home}}", "{{project}}/../../user");
        attempts.push(write(&path, "changed"));
    }
    for path in ["{{project}}/README.md", link, through, other, dotted] {
        attempts.push(edit_of(path));
        let edits = json!([{"old_string": "As it was", "new_string": "changed"}]);
        let input = json!({"file_path": path, "edits": edits});
        attempts.push(tool("MultiEdit", input));
    }
    attempts.push(tool(
        "NotebookEdit",
        json!({"notebook_path": "{{project}}/notes.ipynb", "cell_id": "a", "new_source": "changed"}),
    ));
    for command in [
        "touch {{project}}/by-bash",
        "echo changed > {{project}}/README.md",
        "ln -s / {{project}}/{{folder}}/root",
        "ln {{project}}/README.md {{project}}/{{folder}}/hard.md",
    ] {
        attempts.push(tool(
            "Bash",
            json!({"command": command, "description": "x"}),
        ));
    }
    let tried = attempts.len();
    turns.append(&mut attempts);
    turns.extend([edit("TBD", "Numbered."), says("Seats.")]);
    let script = Value::Array(turns);
    let scripted = Scripted::start_with(claude, &[], config, script, json!("error")).await;
    let project = &scripted.project;
    project.write("README.md", "As it was\n");
    project.write("notes.ipynb", NOTEBOOK);
    let work = project.folder.join(".redraft/work");
    fs::create_dir_all(work.join("other-1")).unwrap();
    fs::write(work.join("other-1/design.md"), "As it was\n").unwrap();

    let session = scripted.session(1).await;
    let own = eventually("there is a working folder", async || {
        let folders = fs::read_dir(&work).ok()?;
        let mut folders = folders.filter_map(|folder| Some(folder.ok()?.path()));
        folders.find(|path| path.is_dir() && !path.ends_with("other-1"))
    })
    .await;
    symlink(elsewhere.path(), own.join("out")).unwrap();
    symlink(elsewhere.path().join("file.md"), own.join("file.md")).unwrap();
    let before = files(&scripted.app.folder().join("projects"));
    let outside_before = files(elsewhere.path());
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done", "{told:#?}");

    let results: Vec<&Message> = of(&told, "tool_result").collect();
    assert_eq!(results.len(), reads + tried + 1, "{told:#?}");
    for refused in &results[reads..reads + tried] {
        assert_refused(refused);
    }
    assert_eq!(results[reads + tried].data["is_error"], false);
    // Its own edit came out, and nothing else is different.
    let edited = SHOP.replace("TBD", "Numbered.");
    scripted.in_the_file(&edited).await;
    let kept = |files: BTreeMap<PathBuf, Vec<u8>>| {
        let mut files = files;
        files.retain(|path, _| {
            let own_file = path.starts_with(&own) || path.ends_with("shop/design.md");
            // Publishing the document locks the project.
            !own_file && !path.ends_with(".redraft/publish.lock")
        });
        files
    };
    let after = files(&scripted.app.folder().join("projects"));
    assert_eq!(kept(after), kept(before));
    assert_eq!(files(elsewhere.path()), outside_before);
    let user = scripted.app.folder().join("user");
    for name in [
        ".bashrc",
        ".claude/settings.json",
        "~/.claude/settings.json",
    ] {
        assert!(!user.join(name).exists(), "{name}");
    }
    assert_eq!(of(&told, "files_changed").count(), 0, "{told:#?}");
}

#[tokio::test]
async fn document_only_holds_against_every_way_out_with_the_newest_cli() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    tries_to_write_elsewhere(&claude, json!({})).await;
}

#[tokio::test]
async fn document_only_holds_against_every_way_out_with_the_oldest_cli() {
    let Some(claude) = claude(OLDEST) else {
        return;
    };
    tries_to_write_elsewhere(&claude, json!({})).await;
}

#[tokio::test]
async fn document_only_holds_when_a_step_names_more_tools_that_edit() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let tools = ["Read", "Edit", "Write", "MultiEdit", "NotebookEdit"];
    let config = json!({"permissions": "document", "allowedTools": tools});
    tries_to_write_elsewhere(&claude, config).await;
}

#[tokio::test]
async fn who_edits_the_project_writes_its_files_and_none_that_decide_what_programs_do() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let refused = [
        "{{project}}/.git/hooks/pre-commit",
        "{{project}}/.claude/settings.json",
        "{{project}}/.mcp.json",
        "{{project}}/../new.md",
        "{{project}}/../../user/.bashrc",
    ];
    let mut turns = vec![read(), write("{{project}}/src/new.rs", "new\n")];
    turns.extend(refused.map(|path| write(path, "changed")));
    let touch = json!({"command": "touch {{project}}/by-bash", "description": "x"});
    turns.push(tool("Bash", touch));
    turns.extend([edit("TBD", "Numbered."), says("Seats.")]);
    let config = json!({"permissions": "project"});
    let script = Value::Array(turns);
    let scripted = Scripted::start_with(&claude, &[], config, script, json!("error")).await;
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let results: Vec<&Message> = of(&told, "tool_result").collect();
    assert_eq!(results[1].data["is_error"], false, "{}", results[1].data);
    // And the command.
    for result in &results[2..=2 + refused.len()] {
        assert_refused(result);
    }
    assert_eq!(scripted.project.read("src/new.rs"), "new\n");
    for name in ["by-bash", ".git", ".claude", ".mcp.json", "../new.md"] {
        assert!(!scripted.project.folder.join(name).exists(), "{name}");
    }
    let changed: Vec<&Message> = of(&told, "files_changed").collect();
    assert_eq!(changed.len(), 1, "{told:#?}");
    assert_eq!(changed[0].data["warning"], false);
    assert_eq!(changed[0].data["files"][0]["path"], "src/new.rs");
}

/// Not even the working copy: what it makes of the document comes by its answer.
async fn reads_and_writes_nothing(claude: &str) {
    let mut turns = vec![read()];
    for path in [
        "{{project}}/{{document}}",
        "{{project}}/{{folder}}/new.md",
        "{{project}}/README.md",
        "{{project}}/../../user/.bashrc",
    ] {
        turns.push(write(path, "changed"));
    }
    turns.push(edit("TBD", "Numbered."));
    for command in [
        "touch {{project}}/by-bash",
        "ln {{project}}/README.md {{project}}/hard.md",
    ] {
        let input = json!({"command": command, "description": "x"});
        turns.push(tool("Bash", input));
    }
    let tried = turns.len() - 1;
    turns.push(says("Nothing."));
    let config = json!({"permissions": "read_only"});
    let script = Value::Array(turns);
    let scripted = Scripted::start_with(claude, &[], config, script, json!("error")).await;
    scripted.project.write("README.md", "As it was\n");
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let results: Vec<&Message> = of(&told, "tool_result").collect();
    assert_eq!(results.len(), 1 + tried, "{told:#?}");
    assert_eq!(results[0].data["is_error"], false, "{}", results[0].data);
    for result in &results[1..] {
        assert_refused(result);
    }
    assert_eq!(scripted.project.read("design.md"), SHOP);
    assert_eq!(scripted.project.read("README.md"), "As it was\n");
    for name in ["by-bash", "hard.md", "../../user/.bashrc"] {
        assert!(!scripted.project.folder.join(name).exists(), "{name}");
    }
    assert_eq!(of(&told, "files_changed").count(), 0, "{told:#?}");
}

#[tokio::test]
async fn who_reads_writes_nothing_with_the_newest_cli() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    reads_and_writes_nothing(&claude).await;
}

#[tokio::test]
async fn who_reads_writes_nothing_with_the_oldest_cli() {
    let Some(claude) = claude(OLDEST) else {
        return;
    };
    reads_and_writes_nothing(&claude).await;
}

#[tokio::test]
async fn a_command_that_writes_the_document_or_what_programs_read_is_told() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    // In a script, since the CLI refuses by itself what it understands.
    let script = "printf '\\n## By a command\\n' >> design.md\necho 'alias x=y' >> ~/.bashrc\n";
    let input = json!({"command": "sh {{project}}/leave.sh", "description": "x"});
    let bash = tool("Bash", input);
    let turns = json!([read(), bash, edit("TBD", "Numbered."), says("Seats.")]);
    let config = json!({"permissions": "commands"});
    let scripted = Scripted::start_with(&claude, &[], config, turns, json!("error")).await;
    scripted.project.write("leave.sh", script);
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let changed: Vec<&Message> = of(&told, "files_changed").collect();
    assert_eq!(changed.len(), 1, "{told:#?}");
    let data = &changed[0].data;
    assert_eq!(data["warning"], true, "{data}");
    let paths = [&data["files"][0]["path"], &data["files"][1]["path"]];
    assert_eq!(paths, ["~/.bashrc", "design.md"]);
    let message = data["message"].as_str().unwrap();
    assert!(message.contains("taken in as your change"), "{message}");
    let diff = data["diff"].as_str().unwrap();
    assert!(
        diff.contains("+## By a command") && !diff.contains("alias"),
        "{diff}"
    );
}

#[tokio::test]
async fn what_commands_change_is_told_with_its_diff() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let command = "echo changed > {{project}}/README.md; touch {{project}}/new";
    let bash = tool("Bash", json!({"command": command, "description": "x"}));
    let turns = json!([read(), bash, edit("TBD", "Numbered."), says("Seats.")]);
    let config = json!({"permissions": "commands"});
    let scripted = Scripted::start_with(&claude, &[], config, turns, json!("error")).await;
    scripted.project.write("README.md", "As it was\n");
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let changed: Vec<&Message> = of(&told, "files_changed").collect();
    assert_eq!(changed.len(), 1, "{told:#?}");
    let data = &changed[0].data;
    assert_eq!(
        (&data["warning"], &data["complete"]),
        (&json!(false), &json!(true))
    );
    let paths = [&data["files"][0]["path"], &data["files"][1]["path"]];
    assert_eq!(paths, ["README.md", "new"]);
    let diff = data["diff"].as_str().unwrap();
    assert!(diff.contains("-As it was\n+changed\n"), "{diff}");
}
