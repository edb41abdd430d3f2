//! What the tests start as a real process: the guardian and the demo agent, as the main binary has
//! them, and a worker that runs one attempt and can be killed.

use std::{ffi::OsString, path::PathBuf, process::ExitCode, time::Duration};

use redraft_agent::{
    AgentKind, AgentProgram, Conversation, DEMO_SUBCOMMAND, GUARDIAN_SUBCOMMAND, Invocation,
    ProjectSettings, stop_pair,
};
use tokio::sync::mpsc;
use uuid::Uuid;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    match arguments.next() {
        Some(word) if word == GUARDIAN_SUBCOMMAND => redraft_agent::guardian_main(),
        Some(word) if word == DEMO_SUBCOMMAND => redraft_agent::demo_main(arguments),
        Some(word) if word == "worker" => worker(arguments.collect()),
        _ => ExitCode::FAILURE,
    }
}

/// `worker PROJECT MARKER KNOBS`: runs one attempt of the demo agent in this folder.
fn worker(words: Vec<OsString>) -> ExitCode {
    let [project, marker, knobs] = &words[..] else {
        return ExitCode::FAILURE;
    };
    let (Ok(program), Ok(runtime)) = (
        std::env::current_exe(),
        tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build(),
    ) else {
        return ExitCode::FAILURE;
    };
    let project_root = PathBuf::from(project);
    let invocation = Invocation {
        agent: AgentProgram {
            kind: AgentKind::Demo,
            program: program.clone(),
            version: None,
        },
        guardian: program,
        work_dir: project_root.join(".redraft/work/a"),
        tmp_dir: project_root.join("tmp"),
        project_root,
        prompt: format!("Hello.\ndemo: {}\n", knobs.display()),
        model: None,
        allowed_tools: vec!["Read".into()],
        edits_project: false,
        sandbox: None,
        data_folder: "/data".into(),
        project_settings: ProjectSettings::Unused,
        max_turns: None,
        max_budget_usd: None,
        conversation: Conversation::New(Uuid::new_v4()),
        append_system_prompt_file: None,
        total_timeout: Duration::from_mins(1),
        idle_timeout: Duration::from_mins(1),
        marker: marker.to_string_lossy().into_owned(),
        environment: Vec::new(),
        extra_environment: Vec::new(),
    };
    let (signals, mut receiver) = mpsc::channel(16);
    let (_handle, token) = stop_pair();
    let report = runtime.block_on(async {
        let watcher = tokio::spawn(async move { while receiver.recv().await.is_some() {} });
        let report = redraft_agent::run(invocation, signals, token).await;
        watcher.abort();
        report
    });
    if report.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
