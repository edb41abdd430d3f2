//! A program of the user's that is told something: it gets it on its standard input, and has a while to take it.

use std::{ffi::OsString, io, process::Stdio, time::Duration};

use thiserror::Error;
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _},
    process::Command,
    time::timeout,
};

use crate::environment::for_all;

/// How long the program may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The most bytes of what it says that are kept; the rest is read and thrown away, so that it never waits for us.
const MOST_SAID: usize = 2_000;

/// Why a program could not be told.
#[derive(Debug, Error)]
pub enum TellError {
    /// It could not be started.
    #[error("The program could not be started: {0}.")]
    Start(#[source] io::Error),
    /// It did not come to an end in time, and was ended.
    #[error("The program did not come to an end within 30 seconds, and was ended.")]
    TooSlow,
    /// The system did not say how it ended.
    #[error("The program's end is not known: {0}.")]
    Lost(#[source] io::Error),
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldProgram {
    /// Its exit code; `None`: a signal ended it.
    pub code: Option<i32>,
    /// The beginning of what it said on its standard error, or else on its standard output.
    pub said: String,
}

/// Starts a program (its path or name, and its arguments, which no shell reads) with what every agent gets of our
/// environment, writes `input` to it and waits for its end. It is ended after half a minute, with its process group.
///
/// # Errors
/// As [`TellError`] says; a program that does not read its input is none.
pub async fn tell_program(
    parts: &[String],
    environment: &[(OsString, OsString)],
    input: String,
) -> Result<ToldProgram, TellError> {
    let (program, arguments) = parts
        .split_first()
        .ok_or_else(|| TellError::Start(io::ErrorKind::InvalidInput.into()))?;
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env_clear()
        .envs(for_all(environment))
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .kill_on_drop(true);
    #[expect(
        clippy::disallowed_methods,
        reason = "a program of the user's is started here, with the environment of agents"
    )]
    let mut child = command.spawn().map_err(TellError::Start)?;
    let group = Group(child.id());
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let write = async move {
        if let Some(mut stdin) = stdin {
            // A program that does not read all of it, or nothing, has been told all the same.
            let _ = stdin.write_all(input.as_bytes()).await;
        }
    };
    let work = async {
        let ((), out, error, ended) =
            tokio::join!(write, beginning(stdout), beginning(stderr), child.wait());
        let said = if error.trim().is_empty() { out } else { error };
        ended.map(|ended| ToldProgram {
            code: ended.code(),
            said: said.trim().to_owned(),
        })
    };
    let told = timeout(PATIENCE, work).await;
    // What it has started must not go on without it.
    drop(group);
    told.map_err(|_| TellError::TooSlow)?
        .map_err(TellError::Lost)
}

/// A process group that ends with us.
struct Group(Option<u32>);

impl Drop for Group {
    fn drop(&mut self) {
        let leader = self.0.and_then(|id| i32::try_from(id).ok());
        if let Some(leader) = leader.and_then(rustix::process::Pid::from_raw) {
            // Where nothing is left of it there is nothing to end.
            let _ = rustix::process::kill_process_group(leader, rustix::process::Signal::KILL);
        }
    }
}

/// The beginning of what is read, once all of it is.
async fn beginning(from: Option<impl AsyncRead + Unpin>) -> String {
    let Some(mut from) = from else {
        return String::new();
    };
    let (mut kept, mut room) = (Vec::new(), [0; 4_096]);
    while let Ok(read @ 1..) = from.read(&mut room).await {
        let more = MOST_SAID.saturating_sub(kept.len()).min(read);
        kept.extend_from_slice(&room[..more]);
    }
    String::from_utf8_lossy(&kept).into_owned()
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

    use super::*;

    fn program(folder: &Path, text: &str) -> String {
        let path = folder.join("program");
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path.to_string_lossy().into_owned()
    }

    #[tokio::test]
    async fn a_program_gets_its_arguments_and_its_input_and_little_of_our_environment() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        let text = format!(
            "{{ cat; echo \"[$1] [$REDRAFT_TOKEN] [$LANG]\"; }} >{}",
            out.display()
        );
        let parts = [program(folder.path(), &text), "a; b $(c)".into()];
        let own = [
            ("PATH", "/bin:/usr/bin"),
            ("REDRAFT_TOKEN", "s"),
            ("LANG", "C"),
        ];
        let own = own.map(|(name, value)| (name.into(), value.into()));
        let told = tell_program(&parts, &own, "{\"type\":1}\n".into())
            .await
            .unwrap();
        assert_eq!((told.code, &*told.said), (Some(0), ""));
        let got = fs::read_to_string(out).unwrap();
        assert_eq!(got, "{\"type\":1}\n[a; b $(c)] [] [C]\n");
    }

    #[tokio::test]
    async fn a_program_that_fails_says_why_and_one_that_says_too_much_does_not_wait() {
        let folder = tempfile::tempdir().unwrap();
        let own = [("PATH".into(), "/bin:/usr/bin".into())];
        let flood = program(
            folder.path(),
            "head -c 300000 /dev/zero | tr '\\0' x >&2; exit 3",
        );
        let told = tell_program(&[flood], &own, "x".repeat(200_000))
            .await
            .unwrap();
        assert_eq!((told.code, told.said.len()), (Some(3), MOST_SAID));
        let missing = tell_program(&["/no/such/program".into()], &own, String::new()).await;
        assert!(matches!(missing, Err(TellError::Start(_))));
    }

    #[tokio::test]
    async fn what_a_program_leaves_behind_ends_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let own = [("PATH".into(), "/bin:/usr/bin".into())];
        let kept = folder.path().join("pid");
        let text = format!("sleep 300 >/dev/null 2>&1 & echo $! >{}", kept.display());
        let told = tell_program(&[program(folder.path(), &text)], &own, String::new()).await;
        assert_eq!(told.unwrap().code, Some(0));
        let pid = fs::read_to_string(kept).unwrap();
        let status = Path::new("/proc").join(pid.trim()).join("stat");
        for _ in 0..100 {
            // One that has ended may be there until somebody has taken note of it.
            let stat = fs::read_to_string(&status).unwrap_or_default();
            if stat.is_empty() || stat.contains(") Z ") {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("it goes on");
    }
}
