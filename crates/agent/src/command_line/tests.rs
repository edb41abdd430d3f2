use std::time::Duration;

use uuid::Uuid;

use super::*;
use crate::{AgentProgram, CliVersion};

/// An attempt as a design-document step starts it.
pub(crate) fn invocation() -> Invocation {
    Invocation {
        agent: AgentProgram {
            kind: AgentName::Claude,
            program: "/usr/bin/claude".into(),
            version: Some(CliVersion::OLDEST),
        },
        guardian: "/usr/bin/redraft".into(),
        project_root: "/srv/project".into(),
        work_dir: "/srv/project/.redraft/work/a1".into(),
        prompt: "Refine it.".into(),
        model: Some("opus".into()),
        allowed_tools: ["WebSearch", "Read", "Edit", "Write"]
            .map(str::to_owned)
            .into(),
        edits_project: false,
        sandbox: None,
        data_folder: "/data".into(),
        project_settings: ProjectSettings::Unused,
        max_turns: Some(50),
        max_budget_usd: Some(2.5),
        conversation: Conversation::New(Uuid::nil()),
        append_system_prompt_file: None,
        total_timeout: Duration::from_mins(1),
        idle_timeout: Duration::from_mins(1),
        marker: "attempt-1".into(),
        environment: Vec::new(),
        extra_environment: Vec::new(),
        tmp_dir: "/tmp/a1".into(),
    }
}

fn words(invocation: &Invocation) -> Vec<String> {
    let line = arguments(invocation).unwrap();
    line.into_iter()
        .map(|word| word.into_string().unwrap())
        .collect()
}

#[test]
fn the_command_line_is_exactly_this() {
    let expected = [
        "-p",
        "--output-format",
        "stream-json",
        "--verbose",
        "--include-partial-messages",
        "--permission-mode",
        "dontAsk",
        "--tools",
        "WebSearch,Read,Edit,Write",
        "--allowedTools",
        "WebSearch",
        "Read",
        "Edit(/.redraft/work/a1/**)",
        "--setting-sources",
        "user",
        "--strict-mcp-config",
        "--max-turns",
        "50",
        "--max-budget-usd",
        "2.5",
        "--model",
        "opus",
        "--session-id",
        "00000000-0000-0000-0000-000000000000",
    ];
    assert_eq!(words(&invocation()), expected);
}

#[test]
fn a_newer_version_gets_the_flags_that_only_it_knows() {
    let mut new = invocation();
    new.agent.version = Some(CliVersion::new(2, 1, 330));
    let (old, new) = (words(&invocation()), words(&new));
    let more: Vec<_> = new.iter().filter(|word| !old.contains(word)).collect();
    assert_eq!(more, ["--permission-prompts", "none"]);
}

#[test]
fn a_resumed_attempt_of_the_demo_agent_has_the_same_flags() {
    let mut demo = invocation();
    demo.agent.kind = AgentName::Demo;
    demo.agent.version = None;
    demo.conversation = Conversation::Resume(Uuid::nil());
    demo.append_system_prompt_file = Some("/srv/project/CLAUDE.md".into());
    let words = words(&demo);
    assert_eq!(words[..2], ["demo-agent", "-p"]);
    let end = [
        "--append-system-prompt-file",
        "/srv/project/CLAUDE.md",
        "--resume",
        "00000000-0000-0000-0000-000000000000",
    ];
    assert_eq!(words[words.len() - 4..], end);
}

#[test]
fn no_list_of_tools_lets_anything_but_the_working_folder_be_written() {
    let mut wide = invocation();
    wide.allowed_tools = [
        "Edit(/src/**)",
        "Write(//etc/**)",
        "NotebookEdit",
        "Bash(git log *)",
        "Bash(ls)",
    ]
    .map(str::to_owned)
    .into();
    let words = words(&wide);
    let at = words.iter().position(|word| word == "--tools").unwrap();
    assert_eq!(
        words[at + 1..at + 6],
        [
            "Edit,Write,NotebookEdit,Bash",
            "--allowedTools",
            "Bash(git log *)",
            "Bash(ls)",
            "Edit(/.redraft/work/a1/**)",
        ]
    );
}

#[test]
fn an_agent_that_edits_the_project_may_not_write_what_decides_what_programs_do() {
    let mut project = invocation();
    project.edits_project = true;
    let words = words(&project);
    let at = words.iter().position(|word| word == "--allowedTools");
    assert_eq!(
        words[at.unwrap() + 3..][..6],
        [
            "Edit(/.redraft/work/a1/**)",
            "Edit(/**)",
            "--disallowedTools",
            "Edit(/.git/**)",
            "Edit(/.claude/**)",
            "Edit(/.mcp.json)",
        ]
    );
}

#[test]
fn a_trusted_projects_settings_are_used_with_the_servers_of_one_file() {
    let mut trusted = invocation();
    trusted.project_settings = ProjectSettings::Used {
        servers: Some("/srv/project/.mcp.json".into()),
    };
    let words = words(&trusted);
    let at = words.iter().position(|word| word == "--setting-sources");
    assert_eq!(
        words[at.unwrap() + 1..][..4],
        [
            "user,project,local",
            "--strict-mcp-config",
            "--mcp-config",
            "/srv/project/.mcp.json",
        ]
    );
    assert!(
        words[at.unwrap() + 5].starts_with("--"),
        "a list ends there"
    );
}

#[test]
fn without_tools_nothing_is_allowed() {
    let mut none = invocation();
    none.allowed_tools.clear();
    let words = words(&none);
    assert!(!words.iter().any(|word| word == "--allowedTools"));
    let at = words.iter().position(|word| word == "--tools").unwrap();
    assert_eq!(words[at + 1], "");
}

#[test]
fn what_could_be_read_as_a_flag_or_a_pattern_is_refused() {
    for tool in [
        "--dangerously-skip-permissions",
        "",
        "Read,Bash",
        "Bash(",
        "Bash()",
        "a b",
        "É",
    ] {
        let mut bad = invocation();
        bad.allowed_tools = vec![tool.into()];
        assert!(
            matches!(arguments(&bad), Err(StartError::Tool(_))),
            "{tool}"
        );
    }
    for folder in [
        "/srv/other/x",
        "/srv/project",
        "/srv/project/../x",
        "/srv/project/a*",
        "rel",
    ] {
        let mut bad = invocation();
        bad.work_dir = folder.into();
        assert!(
            matches!(arguments(&bad), Err(StartError::WorkDir(_))),
            "{folder}"
        );
    }
    for dollars in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let mut bad = invocation();
        bad.max_budget_usd = Some(dollars);
        assert!(
            matches!(arguments(&bad), Err(StartError::Budget(_))),
            "{dollars}"
        );
    }
    let mut bad = invocation();
    bad.model = Some("--help".into());
    assert!(matches!(arguments(&bad), Err(StartError::Model(_))));
    let mut old = invocation();
    old.agent.version = Some(CliVersion::new(2, 0, 999));
    assert!(matches!(
        arguments(&old),
        Err(StartError::OldVersion { .. })
    ));
}

#[test]
fn a_prompt_that_begins_with_a_slash_is_plain_text() {
    assert_eq!(standard_input("/clear").unwrap(), "\n/clear");
    assert_eq!(standard_input("  /clear").unwrap(), "\n  /clear");
    assert_eq!(standard_input("a /clear").unwrap(), "a /clear");
    let large = "x".repeat(MOST_PROMPT_BYTES);
    assert!(matches!(
        standard_input(&large),
        Err(StartError::Prompt { .. })
    ));
}
