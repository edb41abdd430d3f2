//! Agents in a sandbox: what they see and can change of the machine, and that they end as all others do.

use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    app::{PATIENCE, TestApp},
    documents::SHOP,
    processes::Process,
    real_cli::{CURRENT, OLDEST, Scripted, claude, edit, of, read, says, tool},
    session::Session,
    stream::Message,
};

const SECRET: &str = "the user's own";

/// The CLI that this variable names, where sandboxes can be made at all.
fn claude_in_sandbox(variable: &str) -> Option<String> {
    is_possible().then(|| claude(variable)).flatten()
}

/// Whether bubblewrap is here and may make a sandbox; else it is said, and the test does not run.
fn is_possible() -> bool {
    let trial = [
        "--unshare-pid",
        "--ro-bind",
        "/",
        "/",
        "--proc",
        "/proc",
        "true",
    ];
    let works = Command::new("bwrap")
        .args(trial)
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        println!("SKIPPED: bubblewrap is not installed, or may not make a sandbox");
    }
    works
}

/// A step whose agent may run commands, in a sandbox.
fn commands() -> Value {
    json!({"permissions": "commands", "sandbox": true})
}

fn bash(command: &str) -> Value {
    tool("Bash", json!({"command": command, "description": "x"}))
}

/// Runs these commands in the first iteration, and gives back what each said, with the word `no` before it
/// where it failed.
async fn run(claude: &str, config: Value, commands: &[&str], prepare: fn(&Scripted)) -> Ran {
    let mut turns = vec![read()];
    turns.extend(commands.iter().map(|command| bash(command)));
    turns.extend([edit("TBD", "Numbered."), says("Seats.")]);
    turns.extend([read(), edit("Numbered.", "Lettered."), says("Letters.")]);
    let scripted =
        Scripted::start_with(claude, &[], config, Value::Array(turns), json!("error")).await;
    let user = scripted.app.folder().join("user");
    fs::write(user.join("secret"), SECRET).unwrap();
    scripted.project.write("README.md", "As it was\n");
    prepare(&scripted);
    let session = scripted.session(2).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(
        told.last().unwrap().data["iterations_completed"],
        2,
        "{told:#?}"
    );
    let results: Vec<&Message> = of(&told, "tool_result").collect();
    let said = results[1..=commands.len()].iter().map(|result| {
        let text = result.data["result"].as_str().unwrap().to_owned();
        let failed = result.data["is_error"] == true;
        if failed { format!("no: {text}") } else { text }
    });
    let said: Vec<String> = said.collect();
    let edited = SHOP.replace("TBD", "Lettered.");
    scripted.in_the_file(&edited).await;
    Ran {
        scripted,
        said,
        told,
    }
}

struct Ran {
    scripted: Scripted,
    said: Vec<String>,
    told: Vec<Message>,
}

/// A command sees the project, and of the rest of the machine nothing that is the user's or Redraft's.
async fn sees_little(claude: &str) {
    let ran = run(
        claude,
        commands(),
        &[
            "cat {{project}}/README.md",
            "cat ~/secret",
            "ls -A ~",
            "ls -A {{project}}/../../home",
            "ls {{project}}/..",
            "for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline; echo; done",
            "env; cat /proc/[0-9]*/environ",
            "ls ~/.claude/projects; cat ~/.claude/projects/*other/*",
        ],
        |scripted| {
            // What the user and the agent said of another project.
            let other = scripted
                .app
                .folder()
                .join("user/.claude/projects/-srv-other");
            fs::create_dir_all(&other).unwrap();
            fs::write(other.join("talk.jsonl"), SECRET).unwrap();
        },
    )
    .await;
    let [
        readme,
        secret,
        home,
        data,
        projects,
        processes,
        environment,
        talks,
    ] = &ran.said[..]
    else {
        panic!("{:?}", ran.said);
    };
    assert!(talks.contains("-projects-shop"), "{talks}");
    assert!(
        !talks.contains("-srv-other") && !talks.contains(SECRET),
        "{talks}"
    );
    assert!(readme.contains("As it was"), "{readme}");
    assert!(
        secret.starts_with("no: ") && !secret.contains(SECRET),
        "{secret}"
    );
    let mut in_home: Vec<&str> = home.split_whitespace().collect();
    // What the CLI has made in the meantime is in the home folder of the sandbox alone.
    in_home.retain(|name| !matches!(*name, ".claude.json" | ".cache" | ".local"));
    assert_eq!(in_home, [".claude"], "{home}");
    // Where its own folder for temporary files is.
    assert_eq!(data.trim(), "tmp");
    assert_eq!(projects.trim(), "shop");
    assert!(processes.contains("claude"), "{processes}");
    for redrafts in ["guardian", "worker", " up ", " api "] {
        assert!(!processes.contains(redrafts), "{processes}");
    }
    assert!(!environment.contains("REDRAFT_TOKEN"), "{environment}");
}

#[tokio::test]
async fn a_command_sees_the_project_and_nothing_else_of_the_users_with_the_newest_cli() {
    let Some(claude) = claude_in_sandbox(CURRENT) else {
        return;
    };
    sees_little(&claude).await;
}

#[tokio::test]
async fn a_command_sees_the_project_and_nothing_else_of_the_users_with_the_oldest_cli() {
    let Some(claude) = claude_in_sandbox(OLDEST) else {
        return;
    };
    sees_little(&claude).await;
}

#[tokio::test]
async fn a_command_writes_its_working_copy_and_leaves_nothing_behind_elsewhere() {
    let Some(claude) = claude_in_sandbox(CURRENT) else {
        return;
    };
    let ran = run(
        &claude,
        commands(),
        &[
            "echo x > {{project}}/README.md",
            "touch {{project}}/new",
            "mv {{project}}/README.md {{project}}/other",
            "echo x > {{project}}/{{folder}}/scratch && cat {{project}}/{{folder}}/scratch",
            "sh {{project}}/settings.sh",
            "sh {{project}}/agents.sh",
            "sh {{project}}/profile.sh",
            "touch /usr/new",
        ],
        |scripted| {
            let folder = scripted.app.folder().join("user/.claude");
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("settings.json"), "{}").unwrap();
            // In scripts, since the CLI refuses by itself what it understands.
            let project = &scripted.project;
            project.write("settings.sh", "echo x > ~/.claude/settings.json\n");
            let agents =
                "mkdir -p ~/.claude/agents && echo x > ~/.claude/agents/one.md && echo made\n";
            project.write("agents.sh", agents);
            project.write("profile.sh", "echo x > ~/.bashrc && echo made\n");
        },
    )
    .await;
    let refused = |said: &str| said.starts_with("no: ") && said.contains("Read-only file system");
    let said = &ran.said;
    for place in [0, 1, 2, 4, 7] {
        assert!(refused(&said[place]), "{place}: {}", said[place]);
    }
    assert_eq!(said[3].trim(), "x");
    assert_eq!([said[5].trim(), said[6].trim()], ["made", "made"]);
    let project = &ran.scripted.project;
    assert_eq!(project.read("README.md"), "As it was\n");
    let user = ran.scripted.app.folder().join("user");
    for gone in [".claude/agents/one.md", ".bashrc"] {
        assert!(!user.join(gone).exists(), "{gone}");
    }
    let settings = fs::read_to_string(user.join(".claude/settings.json")).unwrap();
    assert_eq!(settings, "{}");
    // The conversations are the real ones.
    let conversations = fs::read_dir(user.join(".claude/projects")).unwrap();
    assert_eq!(conversations.count(), 1);
}

#[tokio::test]
async fn who_edits_the_project_writes_it_but_for_what_decides_what_programs_do() {
    let Some(claude) = claude_in_sandbox(CURRENT) else {
        return;
    };
    let ran = run(
        &claude,
        json!({"permissions": "everything", "sandbox": true}),
        &[
            "echo x > {{project}}/new && echo made",
            "echo x > {{project}}/.git/hooks/pre-commit",
            "cat ~/secret",
        ],
        |scripted| fs::create_dir_all(scripted.project.folder.join(".git/hooks")).unwrap(),
    )
    .await;
    assert_eq!(ran.said[0].trim(), "made");
    assert!(ran.said[1].starts_with("no: "), "{}", ran.said[1]);
    assert!(ran.said[2].starts_with("no: "), "{}", ran.said[2]);
    assert_eq!(ran.scripted.project.read("new"), "x\n");
}

#[tokio::test]
async fn what_decides_what_programs_do_is_moved_out_of_a_project_where_it_was_not() {
    let Some(claude) = claude_in_sandbox(CURRENT) else {
        return;
    };
    let ran = run(
        &claude,
        json!({"permissions": "everything", "sandbox": true}),
        &["sh {{project}}/leave.sh"],
        |scripted| {
            // In a script, since the CLI refuses by itself what it understands.
            let leaves = "mkdir -p .git/hooks .claude && echo x > .git/hooks/pre-commit && echo {} > \
                          .claude/settings.json && echo {} > .mcp.json && echo left\n";
            scripted.project.write("leave.sh", leaves);
        },
    )
    .await;
    assert_eq!(ran.said[0].trim(), "left");
    let scripted = &ran.scripted;
    for name in [".git", ".claude", ".mcp.json"] {
        assert!(!scripted.project.folder.join(name).exists(), "{name}");
    }
    let aside = scripted.app.home.join("moved-aside");
    let attempt = fs::read_dir(&aside)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    for name in ["git/hooks/pre-commit", "claude/settings.json", "mcp.json"] {
        assert!(attempt.join(name).is_file(), "{name}");
    }
    let told: Vec<&Message> = of(&ran.told, "files_changed").collect();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!(told[0].data["warning"], true);
    let message = told[0].data["message"].as_str().unwrap();
    let to = attempt.join("git");
    assert!(message.contains(to.to_str().unwrap()), "{message}");
}

#[tokio::test]
async fn a_conversation_goes_on_after_its_worker_was_killed() {
    let Some(claude) = claude_in_sandbox(CURRENT) else {
        return;
    };
    let mut slow = read();
    slow["delay_ms"] = json!(2_000);
    let turns = json!([read(), slow, edit("TBD", "Numbered."), says("Seats.")]);
    let scripted = Scripted::start_with(&claude, &[], commands(), turns, json!("last")).await;
    let session = scripted.session(1).await;
    session.stream().await.until("tool_result").await;
    for worker in scripted.app.processes("worker") {
        worker.kill();
    }
    let told = session.follow().await;
    session.check(&told).await;
    let attempts = session.attempts().await;
    assert_eq!(attempts[1]["resumed"], true, "{attempts:#?}");
    scripted
        .in_the_file(&SHOP.replace("TBD", "Numbered."))
        .await;
}

/// A session of the demo agent, which hangs in a sandbox with what it has started.
async fn hanging(app: &TestApp) -> Session<'_> {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let prompt = "Make it complete.\ndemo: hang=text; orphan=1; daemon=1";
    let session = Session::start(app, &planning, prompt, 1).await;
    session.stream().await.until("content").await;
    session
}

fn assert_nothing_of_agents(app: &TestApp) {
    let redrafts = |process: &Process| ["up", "api", "worker"].iter().any(|name| process.is(name));
    let left = app.signs.left_after(PATIENCE, redrafts);
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn one_that_is_cancelled_ends_with_all_that_it_started() {
    if !is_possible() {
        return;
    }
    let mut app = TestApp::new();
    app.set("REDRAFT_SANDBOX", "true");
    app.start_up(1);
    let session = hanging(&app).await;
    let began = Instant::now();
    session.cancel().await;
    session.until("cancelled").await;
    assert!(began.elapsed() < Duration::from_secs(5));
    let attempts = session.attempts().await;
    assert_eq!(attempts[0]["outcome"], "cancelled", "{attempts:#?}");
    // It was asked to stop and said what it had cost.
    assert_eq!(attempts[0]["cost_is_estimate"], false, "{attempts:#?}");
    assert!(attempts[0]["cost_usd"].as_f64().unwrap() > 0.0);
    assert_nothing_of_agents(&app);
}

#[tokio::test]
async fn one_whose_guardian_is_killed_ends_with_all_that_it_started() {
    if !is_possible() {
        return;
    }
    let mut app = TestApp::new();
    app.set("REDRAFT_SANDBOX", "true");
    app.start_up(1);
    let session = hanging(&app).await;
    session.pause().await;
    for guardian in app.processes("guardian") {
        guardian.kill();
    }
    assert_nothing_of_agents(&app);
}

#[tokio::test]
async fn without_bubblewrap_the_agent_does_not_start_and_it_is_said_what_to_do() {
    let mut app = TestApp::new();
    app.set("PATH", app.folder().join("tmp").to_str().unwrap());
    app.start_up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let config = json!({"sandbox": true});
    let planning = app.workflow_with(&project, "design.md", config).await;
    let workflow = app.get(planning.strip_suffix("/planning").unwrap()).await;
    let may = workflow["steps"][0]["agent_may"].as_str().unwrap();
    assert!(may.contains("in a sandbox"), "{may}");
    let session = Session::start(&app, &planning, "Make it complete.", 1).await;
    let paused = session.until("paused").await;
    assert_eq!(paused["needs_user"], true, "{paused}");
    let sentence = paused["sentence"].as_str().unwrap();
    assert!(
        sentence.contains("bubblewrap is not installed"),
        "{sentence}"
    );
    assert!(sentence.contains("turn the sandbox off"), "{sentence}");
    assert_eq!(session.attempts().await.len(), 0);
    let doctor = app.run(&["doctor"]);
    let shown = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(shown.contains("sandbox"), "{shown}");
}
