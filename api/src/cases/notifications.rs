//! Channels: making and changing them, and trying one.

use std::time::Duration;

use redraft_domain::{
    BoundError, ChannelName, HappeningKind, ProgramLine, ProjectSlug, WebhookUrl,
};
use redraft_store::{ChannelChange, ChannelTarget, ChannelWanted, Delivery, NewChannel};
use redraft_wire as wire;
use tokio::time::{Instant, sleep};

use crate::{app::App, error::ApiError, show};

/// How long it is waited for what comes of a test.
const TEST_PATIENCE: Duration = Duration::from_secs(20);

/// How often it is looked.
const LOOK: Duration = Duration::from_millis(100);

/// What a channel is for whose maker does not say.
const USUAL: [HappeningKind; 3] = [
    HappeningKind::NeedsYou,
    HappeningKind::Stopped,
    HappeningKind::Done,
];

/// Makes a channel.
pub(crate) async fn create_channel(
    app: &App,
    new: &wire::CreateChannel,
) -> Result<wire::NewChannel, ApiError> {
    let kinds = new.happenings.as_deref().map(kinds).transpose()?;
    let project = new.project_slug.as_deref();
    let new = NewChannel {
        name: bounded("name", ChannelName::parse(&new.name))?,
        target: match (new.url.as_deref(), new.program.as_deref()) {
            (Some(url), None) => ChannelTarget::new_webhook(webhook(url)?),
            (None, Some(parts)) => ChannelTarget::Command(program(parts)?),
            _ => {
                return Err(ApiError::invalid(
                    "Give either 'url', for a webhook, or 'program', for a command.",
                ));
            }
        },
        wanted: wanted(kinds.unwrap_or_else(|| USUAL.to_vec()), project)?,
    };
    let channel = app.store.add_channel(&new).await?;
    let secret = match new.target {
        ChannelTarget::Webhook { secret, .. } => Some(secret),
        ChannelTarget::Command(_) => None,
    };
    Ok(wire::NewChannel {
        channel: show::channel(&channel),
        secret: secret.into(),
    })
}

/// Replaces what a channel is.
pub(crate) async fn replace_channel(
    app: &App,
    id: i64,
    new: &wire::ReplaceChannel,
) -> Result<wire::Channel, ApiError> {
    let change = ChannelChange {
        name: bounded("name", ChannelName::parse(&new.name))?,
        url: new.url.as_deref().map(webhook).transpose()?,
        program: new.program.as_deref().map(program).transpose()?,
        wanted: wanted(kinds(&new.happenings)?, new.project_slug.as_deref())?,
    };
    let channel = app.store.change_channel(id, &change).await?;
    Ok(show::channel(&channel))
}

/// Has a worker try a channel, and waits for what comes of it. Where none takes it in time, the delivery is still on
/// its way.
pub(crate) async fn test_channel(app: &App, channel: i64) -> Result<wire::Delivery, ApiError> {
    let id = app.store.test_channel(channel).await?;
    let id = id.ok_or_else(|| ApiError::not_found("channel"))?;
    let began = Instant::now();
    loop {
        let delivery = delivery(app, id).await?;
        if delivery.answer.is_some() || began.elapsed() >= TEST_PATIENCE {
            return Ok(show::delivery(delivery));
        }
        sleep(LOOK).await;
    }
}

/// Has a delivery tried once more.
pub(crate) async fn retry_delivery(app: &App, id: i64) -> Result<wire::Delivery, ApiError> {
    delivery(app, id).await?;
    if !app.store.retry_delivery(id).await? {
        return Err(ApiError::conflict(
            "It is being tried right now; look at what comes of it.",
        ));
    }
    Ok(show::delivery(delivery(app, id).await?))
}

async fn delivery(app: &App, id: i64) -> Result<Delivery, ApiError> {
    let delivery = app.store.delivery(id).await?;
    delivery.ok_or_else(|| ApiError::not_found("delivery"))
}

fn bounded<T>(field: &str, parsed: Result<T, BoundError>) -> Result<T, ApiError> {
    parsed.map_err(|error| ApiError::invalid(format!("{error}.")).about(field))
}

fn webhook(url: &str) -> Result<WebhookUrl, ApiError> {
    bounded("url", WebhookUrl::parse(url))
}

fn program(parts: &[String]) -> Result<ProgramLine, ApiError> {
    bounded("program", ProgramLine::parse(parts))
}

fn kinds(words: &[String]) -> Result<Vec<HappeningKind>, ApiError> {
    let mut kinds = Vec::new();
    for word in words {
        let kind = word.parse().ok();
        let kind = kind.filter(|kind| HappeningKind::OFFERED.contains(kind));
        let kind = kind.ok_or_else(|| {
            let detail = "There is no such happening; choose of 'session.needs_you', \
                          'session.stopped', 'session.done' and 'session.waiting'.";
            ApiError::invalid(detail).about("happenings")
        })?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

fn wanted(kinds: Vec<HappeningKind>, project: Option<&str>) -> Result<ChannelWanted, ApiError> {
    let project = project.map(str::parse::<ProjectSlug>).transpose();
    Ok(ChannelWanted {
        kinds,
        // What cannot be a slug is no project's.
        project: project.map_err(|_| ApiError::not_found("project"))?,
    })
}
