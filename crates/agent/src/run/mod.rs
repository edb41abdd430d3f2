//! One attempt from start to end.

mod deadlines;
mod drive;
mod tail;

use tokio::sync::mpsc;

use crate::{
    Invocation, Report, Sandbox, Signal, StartError, StopToken,
    command_line::{arguments, standard_input},
    environment::agent_environment,
    guardian::{GuardianProcess, Launch},
};
use drive::Drive;

/// Runs one attempt: starts the agent, passes on what it does, and reports how it ended. When this
/// returns, or is dropped, no process of the attempt is left.
///
/// `signals` is waited for: a slow receiver slows the agent down and loses nothing. When the
/// receiver is gone, the attempt goes on unwatched.
///
/// `stop` ends the attempt within a second: the agent is asked to stop, which mostly gives its cost,
/// and after half a second killed with everything it started.
pub async fn run(
    invocation: Invocation,
    signals: mpsc::Sender<Signal>,
    stop: StopToken,
) -> Result<Report, StartError> {
    let environment = agent_environment(&invocation);
    let own = arguments(&invocation)?;
    let (program, arguments) = match &invocation.sandbox {
        Some(sandbox) => (
            sandbox.program(),
            Sandbox::arguments(&invocation, &environment, own)?,
        ),
        None => (invocation.agent.program.clone().into_os_string(), own),
    };
    let launch = Launch {
        program,
        arguments,
        is_sandboxed: invocation.sandbox.is_some(),
        environment: environment.into_iter().collect(),
        folder: invocation.project_root.clone().into_os_string(),
        prompt: standard_input(&invocation.prompt)?,
        tmp_dir: invocation.tmp_dir.clone().into_os_string(),
    };
    let (guardian, output) =
        GuardianProcess::start(&invocation.guardian, &invocation.marker, &launch).await?;
    drop(launch);
    Ok(Drive::new(&invocation, guardian, output, signals, stop)
        .run()
        .await)
}
