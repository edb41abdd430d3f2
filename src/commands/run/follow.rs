//! Following a session to its end, or to the moment that the user leaves it.

use std::{io, time::Duration};

use anyhow::{Context as _, Result};
use redraft_wire::IterationSession;
use tokio::time::{Instant, sleep_until, timeout};

use super::{
    interrupt::{Interrupt, Interrupts, Wish},
    start::Started,
};
use crate::{
    client::{Events, Message, SessionPath},
    commands::host::Host,
    show::View,
};

/// After so long without a first event something may be wrong.
const STRANGE: Duration = Duration::from_secs(10);

/// How long the last events of a stopped session may take.
const LAST_EVENTS: Duration = Duration::from_secs(3);

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
    let mut following = Following {
        host,
        path: &started.path,
        view,
        events: Events::of(&host.client, &started.path),
        strange_at: Some(Instant::now() + STRANGE),
    };
    let Some(interrupt) = following.until_interrupted(&mut interrupts).await? else {
        let session = host.client.session(&started.path).await?;
        following.view.ended(&session)?;
        return Ok(Followed::Ended(Box::new(session)));
    };
    let wish = match interrupt {
        _ if host.is_own() => Wish::Stop,
        Interrupt::End => Wish::Leave,
        Interrupt::CtrlC => {
            following.view.hide();
            interrupts.ask().await
        }
    };
    match wish {
        Wish::Leave => Ok(following.leave()),
        Wish::Stop => {
            interrupts.end_at_the_next();
            following.stop().await
        }
    }
}

struct Following<'a> {
    host: &'a Host,
    path: &'a SessionPath,
    view: &'a mut View,
    events: Events,
    /// When it is strange that there was no event yet; `None` once there was one, or it was told.
    strange_at: Option<Instant>,
}

impl Following<'_> {
    /// Shows events. `None`: the last one was shown.
    async fn until_interrupted(
        &mut self,
        interrupts: &mut Interrupts,
    ) -> Result<Option<Interrupt>> {
        loop {
            let strange_at = self.strange_at;
            let event = tokio::select! {
                event = self.events.next() => event?,
                interrupt = interrupts.next() => return Ok(Some(interrupt)),
                () = sleep_until(strange_at.unwrap_or_else(Instant::now)), if strange_at.is_some() => {
                    self.say_that_nothing_happens()?;
                    continue;
                }
            };
            let Some(event) = event else {
                return Ok(None);
            };
            self.strange_at = None;
            if self.show(&event).await.is_err() {
                // Nobody reads what is written: the same as a closed terminal.
                return Ok(Some(Interrupt::End));
            }
            if self.host.is_own() && event.text("run_status") == Some("paused") {
                self.end_a_pause().await?;
            }
        }
    }

    async fn show(&mut self, event: &Message) -> io::Result<()> {
        self.view.tell(&self.host.client, self.path, event).await
    }

    fn say_that_nothing_happens(&mut self) -> io::Result<()> {
        self.strange_at = None;
        self.view.remark(if self.host.is_own() {
            "No worker has taken the session yet; the log folder in the home folder says why."
        } else {
            "No worker has taken the session yet: all of them are busy, or none runs."
        })
    }

    /// A session that waits for its user has nobody to wait for when this process ends. Its past may
    /// hold pauses too, which are over.
    async fn end_a_pause(&mut self) -> Result<()> {
        let client = &self.host.client;
        if client.session(self.path).await?.run_status != "paused" {
            return Ok(());
        }
        self.view.remark(
            "The session waits for you, which it cannot do without a server: it is stopped, and \
             what was done is kept. Start a new one when that is settled.",
        )?;
        client.cancel(self.path).await
    }

    fn leave(self) -> Followed {
        let how = format!(
            "The session {id} goes on; watch it with `redraft sessions logs --follow {id}` or at {}, \
             stop it with `redraft sessions cancel {id}`.",
            self.host.client.base(),
            id = self.path.id,
        );
        // Where nobody reads, nobody needs to know.
        let _ = self.view.remark(&how);
        Followed::Left
    }

    async fn stop(mut self) -> Result<Followed> {
        let cancelled = self.host.client.cancel(self.path).await;
        cancelled.context("the session could not be stopped")?;
        // Its last events are still on their way. Whether anybody reads them does not matter here.
        while let Ok(Ok(Some(event))) = timeout(LAST_EVENTS, self.events.next()).await {
            let _ = self.show(&event).await;
        }
        let session = self.host.client.session(self.path).await?;
        let _ = self.view.ended(&session);
        Ok(Followed::Stopped)
    }
}
