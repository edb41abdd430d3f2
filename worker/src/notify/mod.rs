//! Telling others what happened: what is due is looked for each second, and tried in tasks of its own, so that neither
//! a session nor another receiver waits for one that does not answer.

mod answer;
mod connection;
mod message;
mod program;
mod sign;
mod webhook;

use std::{sync::Arc, time::Duration};

use redraft_store::{ChannelTarget, DueDelivery, StoreError};

use crate::{context::Context, notify::message::Message};
use webhook::Webhooks;

/// How often it is looked whether something is due.
const EVERY: Duration = Duration::from_secs(1);

/// Looks for ever.
pub(crate) async fn notify_for_ever(context: Arc<Context>) {
    let webhooks = Webhooks::default();
    loop {
        if let Err(error) = look(&context, &webhooks).await {
            tracing::warn!(%error, "what happened could not be told yet; trying again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn look(context: &Arc<Context>, webhooks: &Webhooks) -> Result<(), StoreError> {
    context.store.fan_out().await?;
    for due in context.store.lease_deliveries(&context.config.name).await? {
        let (context, webhooks) = (Arc::clone(context), webhooks.clone());
        // It ends with this process, and the lease lets another one try.
        tokio::spawn(async move {
            if let Err(error) = deliver(&context, &webhooks, &due).await {
                tracing::warn!(%error, channel = due.channel, "how a message went is not written down");
            }
        });
    }
    Ok(())
}

async fn deliver(
    context: &Context,
    webhooks: &Webhooks,
    due: &DueDelivery,
) -> Result<(), StoreError> {
    let message = Message::of(&due.happening, context);
    let mut tried = match &due.target {
        ChannelTarget::Webhook { url, secret } => {
            let at = context.store.now();
            webhooks.send(url.as_str(), secret, &message, at).await
        }
        ChannelTarget::Command(program) => {
            program::tell(program.parts(), &context.config.environment, &message).await
        }
    };
    // A receiver may say anything.
    tried.answer = context.config.redactor.redact(&tried.answer).into_owned();
    let pause = context.config.back_off;
    let worker = &context.config.name;
    let settled = context.store.settle_delivery(due, worker, &tried, pause);
    let state = settled.await?;
    tracing::debug!(channel = due.channel, ?state, "a message was tried");
    Ok(())
}
