//! Following a session to its end, or to the moment that the user leaves it.

use anyhow::{Context as _, Result};
use redraft_wire::IterationSession;

use super::{
    client::{Client, SessionPath},
    events::{Events, Message},
    host::Host,
    interrupt::{Interrupt, Interrupts, Wish},
    show::View,
    start::Started,
};

/// How following ended.
#[derive(Debug)]
pub(super) enum Followed {
    /// The session has ended.
    Ended(Box<IterationSession>),
    /// The session was stopped, since this process was told to.
    Stopped,
    /// The session goes on without us.
    Left,
}

/// Shows the session's events until it ends.
pub(super) async fn follow(
    host: &Host,
    started: &Started,
    view: &mut View,
    mut interrupts: Interrupts,
) -> Result<Followed> {
    let (client, path) = (&host.client, &started.path);
    let mut events = Events::of(client, path);
    loop {
        let interrupt = tokio::select! {
            event = events.next() => match event? {
                Some(event) => {
                    if shown(client, path, view, &event).await.is_err() {
                        // Nobody reads what is written: the same as a closed terminal.
                        Interrupt::End
                    } else if host.is_own() && event.text("run_status") == Some("paused") {
                        view.remark(
                            "The session waits for you, which it cannot do without a server: it \
                             is stopped. Start a new one when that is settled; what was done is \
                             kept.",
                        )?;
                        client.cancel(path).await?;
                        continue;
                    } else {
                        continue;
                    }
                }
                None => break,
            },
            interrupt = interrupts.next() => interrupt,
        };
        let wish = match interrupt {
            _ if host.is_own() => Wish::Stop,
            Interrupt::End => Wish::Leave,
            Interrupt::CtrlC => {
                view.hide();
                interrupts.ask().await
            }
        };
        return match wish {
            Wish::Leave => {
                let how = format!(
                    "The session {} goes on; to stop it, run the same command again and press \
                     Ctrl-C, or use the dashboard at {}.",
                    path.id,
                    client.base()
                );
                // Where nobody reads, nobody needs to know.
                let _ = view.remark(&how);
                Ok(Followed::Left)
            }
            Wish::Stop => {
                interrupts.end_at_the_next();
                let cancelled = client.cancel(path).await;
                cancelled.context("the session could not be stopped")?;
                let session = client.session(path).await?;
                let _ = view.ended(&session);
                Ok(Followed::Stopped)
            }
        };
    }
    let session = client.session(path).await?;
    view.ended(&session)?;
    Ok(Followed::Ended(Box::new(session)))
}

/// Shows an event, and what belongs to it. An error means that nobody reads; an answer of the API
/// that does not come is left out, since the events go on.
async fn shown(
    client: &Client,
    path: &SessionPath,
    view: &mut View,
    event: &Message,
) -> std::io::Result<()> {
    view.event(event)?;
    if matches!(view, View::Json) {
        return Ok(());
    }
    let kind = event.read.kind.as_str();
    if kind == "iteration_complete"
        && let Some(row) = event.number("iteration_id")
    {
        match client.diff(path, row).await {
            Ok(diff) => view.changed(event, &diff)?,
            Err(error) => tracing::warn!("the diff could not be had: {error:#}"),
        }
    }
    if ["iteration_start", "iteration_complete", "status"].contains(&kind) {
        match client.session(path).await {
            Ok(session) => view.stands(&session),
            Err(error) => tracing::warn!("the session could not be had: {error:#}"),
        }
    }
    Ok(())
}
