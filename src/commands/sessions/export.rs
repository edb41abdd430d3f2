//! `redraft sessions export`.

use std::{fs::OpenOptions, io::Write as _};

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::{
    arguments::{ExportFormat, ExportSession},
    commands::{find, host::Host},
    show::{print, print_json},
};

pub(super) async fn export(host: &Host, wanted: &ExportSession, json: bool) -> Result<()> {
    let path = find::session(&host.client, wanted.session.session.as_deref()).await?;
    let format = match wanted.format {
        ExportFormat::Html => "html",
        ExportFormat::Markdown => "markdown",
    };
    let address = format!("{}/export?format={format}", path.session());
    let content = host.client.text(&address).await?;
    let Some(file) = &wanted.output else {
        return print(&content);
    };
    // What is there already may be an edited export, or something else altogether.
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let written = opened.and_then(|mut open| open.write_all(content.as_bytes()));
    written.with_context(|| format!("{} could not be written", file.display()))?;
    if json {
        return print_json(&json!({
            "session_id": path.id, "format": format, "file": file, "bytes": content.len(),
        }));
    }
    print(&format!(
        "The session {} is in {} ({} bytes).\n",
        path.id,
        file.display(),
        content.len()
    ))
}
