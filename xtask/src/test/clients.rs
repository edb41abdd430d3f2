//! The clients: whether each is what its generator makes of `openapi.json`, whether it compiles, and
//! whether its example does the main job with a live server.

use anyhow::{Result, ensure};

use super::server::Server;
use super::summary::Tally;
use crate::clients::{LANGUAGES, Language};
use crate::command;
use crate::workspace::Workspace;

/// How many iterations each example asks for.
const ITERATIONS: usize = 3;

pub(crate) fn test(workspace: &Workspace) -> Result<Tally> {
    workspace.build_redraft()?;
    let mut tally = Tally::default();
    for language in LANGUAGES {
        tally.add(test_one(workspace, &language));
    }
    Ok(tally)
}

fn test_one(workspace: &Workspace, language: &Language) -> Tally {
    let name = language.name;
    let tools = match language.find_tools(workspace) {
        Ok(tools) => tools,
        Err(why) => return Tally::skipped(format!("the {name} client, since {}", why.0)),
    };
    let mut tally = Tally::default();
    for result in [
        language.check(workspace, &tools),
        language
            .compile(workspace, &tools)
            .and_then(|()| run_example(workspace, language, &tools)),
    ] {
        match result {
            Ok(()) => tally.passed += 1,
            Err(error) => {
                println!("the {name} client failed: {error:#}");
                tally.failed += 1;
            }
        }
    }
    tally
}

/// Runs the example with a server of its own, and looks that it came to each of its ends.
fn run_example(workspace: &Workspace, language: &Language, tools: &std::path::Path) -> Result<()> {
    let server = Server::start(workspace, "clients")?;
    let mut example = (language.example)(workspace, tools);
    example.arg(server.project("shop")?);
    example
        .env("REDRAFT_URL", server.address())
        .env("REDRAFT_TOKEN", Server::TOKEN);
    let (lines, success) = command::watched(&mut example)?;
    ensure!(
        success,
        "its example failed; the server printed:\n{}",
        server.printed()
    );
    ensure!(
        did_the_main_job(&lines),
        "its example ended well, but did not do all of the main job"
    );
    Ok(())
}

fn did_the_main_job(lines: &[String]) -> bool {
    let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    count("iteration ") == ITERATIONS
        && count("  uses ") >= ITERATIONS
        && count("diff ") == ITERATIONS
        && count(&format!("done: {ITERATIONS} iterations")) == 1
        && count("answer: ") == 1
        && count("answer: 0 ") == 0
}

#[cfg(test)]
mod tests {
    use super::did_the_main_job;

    #[test]
    fn an_example_that_leaves_something_out_has_not_done_the_job() {
        let printed = "iteration 1\n  uses Read\niteration 2\n  uses Edit\niteration 3\n  uses Edit\n\
                       done: 3 iterations\ndiff 1: +1 -0\ndiff 2: +2 -0\ndiff 3: +0 -9\nanswer: 7 characters";
        let lines: Vec<String> = printed.lines().map(str::to_owned).collect();
        assert!(did_the_main_job(&lines));
        for missing in 0..lines.len() {
            let mut fewer = lines.clone();
            fewer.remove(missing);
            assert!(!did_the_main_job(&fewer), "without {}", lines[missing]);
        }
    }
}
