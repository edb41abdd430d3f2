//! `redraft audit`: what was changed and what was refused.

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use redraft_wire::AuditEntry;

use super::host::with_service;
use crate::{
    arguments::Audit,
    client::path_with,
    settings::Flags,
    show::{print, second, table},
};

/// How many entries are asked for at once.
const PAGE: usize = 1_000;

pub(super) fn audit(flags: Flags, arguments: Audit) -> Result<ExitCode> {
    with_service(flags, async move |host| {
        let most = arguments.limit as usize;
        let mut entries: Vec<AuditEntry> = Vec::new();
        loop {
            let limit = PAGE.min(most - entries.len());
            let before = entries.last().map(|last| last.id.to_string());
            let wanted = [
                ("limit", Some(limit.to_string())),
                ("before", before),
                ("who", arguments.who.clone()),
                ("operation", arguments.operation.clone()),
            ];
            let query: Vec<(&str, &str)> = wanted
                .iter()
                .filter_map(|(name, value)| Some((*name, value.as_deref()?)))
                .collect();
            let path = path_with("/api/audit", None, &query)?;
            let page: Vec<AuditEntry> = host.client.get(&path).await?;
            let is_last = page.len() < limit;
            entries.extend(page);
            if is_last || entries.len() >= most {
                break;
            }
        }
        print(&shown(&entries, arguments.json)?)?;
        Ok(ExitCode::SUCCESS)
    })
}

fn shown(entries: &[AuditEntry], json: bool) -> Result<String> {
    if json {
        let lines: Result<Vec<_>, _> = entries.iter().map(serde_json::to_string).collect();
        let lines = lines.context("the answer could not be written")?;
        return Ok(lines.into_iter().map(|line| line + "\n").collect());
    }
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            let result = match (&*entry.status, entry.times) {
                (Some(status), 1) => status.to_string(),
                (None, 1) => String::new(),
                (_, times) => format!("{times} times"),
            };
            vec![
                second(&entry.at),
                entry.who.clone(),
                entry.operation.clone(),
                result,
                entry.address.as_deref().unwrap_or_default().to_owned(),
                entry.object.clone(),
            ]
        })
        .collect();
    let heads = ["AT (UTC)", "WHO", "WHAT", "RESULT", "FROM", "ON"];
    Ok(table(&heads, &rows))
}
