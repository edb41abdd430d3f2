//! `redraft sessions logs`.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    arguments::AnySession,
    client::{Events, SessionPath},
    commands::{find, host::Host},
    show::View,
};

/// How far the events are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// To what has happened by now.
    Now,
    /// To the session's end.
    End,
}

pub(super) async fn logs(
    host: &Host,
    which: &AnySession,
    follow: bool,
    json: bool,
) -> Result<ExitCode> {
    let path = find::session(&host.client, which.session.as_deref()).await?;
    let until = if follow { Until::End } else { Until::Now };
    if follow && host.client.session(&path).await?.ended_at.is_none() {
        host.say_if_nobody_works();
    }
    tell(host, &path, until, json).await
}

/// Shows a session's events. The exit code tells of its success, where its end was waited for.
pub(super) async fn tell(
    host: &Host,
    path: &SessionPath,
    until: Until,
    json: bool,
) -> Result<ExitCode> {
    let client = &host.client;
    let session = client.session(path).await?;
    let mut view = View::of(json, session.iterations_requested);
    if until == Until::Now {
        // Nothing is waited for, so there is no progress to be shown.
        view.hide();
    }
    let mut events = Events::of(client, path);
    let mut seen = 0;
    while until == Until::End || seen < session.last_event_id {
        let Some(event) = events.next().await? else {
            break;
        };
        seen = event.read.event_id.unwrap_or(seen);
        if view.tell(client, path, &event).await.is_err() {
            // Nobody reads any more.
            return Ok(ExitCode::SUCCESS);
        }
    }
    let session = client.session(path).await?;
    if session.ended_at.is_some() {
        // What cannot be written was not wanted any more.
        let _ = view.ended(&session);
    }
    let in_vain = until == Until::End && session.iterations_completed == 0;
    Ok(ExitCode::from(u8::from(in_vain)))
}
