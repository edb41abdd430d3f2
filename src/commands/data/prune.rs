//! `redraft prune`: what happened long ago is removed.

use std::{process::ExitCode, time::Duration};

use anyhow::{Context as _, Result};
use redraft_store::{Prunable, Pruned, Store, StoredFigures};
use serde_json::{Value, json};

use super::{
    super::{block_on, open_store},
    figures::{bytes, count},
};
use crate::{
    arguments::Prune,
    instance, logging,
    settings::{Flags, Settings},
    show::{print, print_json},
    terminal_audit,
};

pub(crate) fn prune(flags: Flags, arguments: &Prune) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    logging::start_in_files(&settings, "terminal")?;
    let days = arguments
        .older_than
        .or(settings.retention_days)
        .context("after how many days is not said; add --older-than DAYS, or set retention_days")?;
    block_on(1, async {
        let is_alone = instance::running(&settings.home)?.is_none();
        let store = open_store(&settings, is_alone).await?;
        let done = run(&store, days, arguments).await;
        store.close().await;
        done?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn run(store: &Store, days: u32, arguments: &Prune) -> Result<()> {
    let ended_before = days_ago(store, days);
    let before = store.stored_figures().await?;
    let prunable = store.prunable(ended_before).await?;
    if arguments.dry_run {
        return say(arguments.json, days, &before, &prunable, None);
    }
    let pruned = store.prune(ended_before).await?;
    terminal_audit::record(store, "prune", &format!("older than {days} days")).await?;
    let after = store.stored_figures().await?;
    say(
        arguments.json,
        days,
        &before,
        &prunable,
        Some((&pruned, &after)),
    )
}

/// The moment so many days before now.
pub(super) fn days_ago(store: &Store, days: u32) -> redraft_domain::Timestamp {
    let span = Duration::from_secs(u64::from(days) * 86_400);
    redraft_domain::Timestamp(store.now().0 - span.as_millis() as i64)
}

fn say(
    json: bool,
    days: u32,
    before: &StoredFigures,
    prunable: &Prunable,
    done: Option<(&Pruned, &StoredFigures)>,
) -> Result<()> {
    if json {
        return print_json(&json!({
            "older_than_days": days, "dry_run": done.is_none(), "before": stored(before),
            "removable": {
                "sessions": prunable.sessions, "events": prunable.events,
                "event_bytes": prunable.event_bytes, "prompts": prunable.prompts,
                "blobs": prunable.blobs, "blob_bytes": prunable.blob_bytes,
            },
            "removed": done.map(|(pruned, _)| json!({
                "sessions": pruned.sessions, "events": pruned.events,
                "prompts": pruned.prompts, "blobs": pruned.blobs,
                "happenings": pruned.happenings,
            })),
            "after": done.map(|(_, after)| stored(after)),
        }));
    }
    let Some((pruned, after)) = done else {
        return print(&format!(
            "Of {} that ended more than {days} days ago would be removed: {} and {} ({}), and {} that \
             only they name ({}). Nothing was changed.\nNow: {}\n",
            count(prunable.sessions, "session"),
            count(prunable.events, "event"),
            count(prunable.prompts, "prompt"),
            bytes(prunable.event_bytes as u64),
            count(prunable.blobs, "content"),
            bytes(prunable.blob_bytes as u64),
            line(before),
        ));
    };
    print(&format!(
        "Removed of {} that ended more than {days} days ago: {}, {} and {}.\nBefore: {}\nAfter:  {}\n",
        count(pruned.sessions as i64, "session"),
        count(pruned.events as i64, "event"),
        count(pruned.prompts as i64, "prompt"),
        count(pruned.blobs as i64, "content"),
        line(before),
        line(after),
    ))
}

fn line(figures: &StoredFigures) -> String {
    let free = figures.free_bytes.map_or_else(String::new, |free| {
        format!(", of which {} are free for what comes", bytes(free as u64))
    });
    format!(
        "{}, {}, {} ({}); the database has {}{free}.",
        count(figures.sessions, "session"),
        count(figures.events, "event"),
        count(figures.blobs, "content"),
        bytes(figures.blob_bytes as u64),
        bytes(figures.database_bytes as u64),
    )
}

fn stored(figures: &StoredFigures) -> Value {
    json!({
        "sessions": figures.sessions, "events": figures.events, "blobs": figures.blobs,
        "blob_bytes": figures.blob_bytes, "database_bytes": figures.database_bytes,
        "free_bytes": figures.free_bytes,
    })
}
