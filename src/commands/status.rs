//! `redraft status`: what runs on this home.

use std::process::ExitCode;

use anyhow::Result;
use serde_json::json;

use super::{block_on, open_store};
use crate::{
    arguments::Status,
    instance,
    settings::{Flags, Settings},
};

/// Exit code 0 when Redraft runs, 3 when it does not: as service managers expect it.
pub(super) fn status(flags: Flags, arguments: &Status) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    let Some(instance) = instance::running(&settings.home)? else {
        if arguments.json {
            anstream::println!("{}", json!({"running": false}));
        } else {
            anstream::println!("Redraft does not run on this home; start it with `redraft up`.");
        }
        return Ok(ExitCode::from(3));
    };
    let (workers, going) = block_on(1, async {
        let store = open_store(&settings, false).await?;
        let counted = (
            store.workers().await?.len(),
            store.count_going_sessions().await?,
        );
        store.close().await;
        Ok(counted)
    })?;
    if arguments.json {
        let status = json!({
            "running": true, "pid": instance.pid, "url": format!("http://{}", instance.bind),
            "started_at": instance.started_at, "workers": workers, "sessions_going": going,
        });
        anstream::println!("{status}");
    } else {
        anstream::println!(
            "Redraft runs (process {}) on http://{} since {}: {workers} workers, {going} sessions \
             going.",
            instance.pid,
            instance.bind,
            instance.started_at
        );
    }
    Ok(ExitCode::SUCCESS)
}
