//! `redraft export`: a project in one archive.

use std::{io::BufWriter, process::ExitCode, sync::Arc};

use anyhow::{Context as _, Result};
use redraft_archive::{FORMAT, Manifest, Summary, VERSION, Writer};
use redraft_domain::{Clock as _, SystemClock};
use redraft_redaction::Redactor;
use redraft_store::{Mask, Project, Store};
use serde_json::json;

use super::{
    super::{block_on, find, open_store},
    figures::{bytes, count},
    new_file::NewFile,
};
use crate::{
    arguments::Export,
    instance, logging, redaction,
    settings::{Flags, Settings},
    show::{print, print_json, text},
    terminal_audit,
};

pub(crate) fn export(flags: Flags, arguments: &Export) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    logging::start_in_files(&settings, "terminal")?;
    block_on(1, async {
        let is_alone = instance::running(&settings.home)?.is_none();
        let store = open_store(&settings, is_alone).await?;
        let redactor = if arguments.with_secrets {
            None
        } else {
            Some(Arc::new(redaction::redactor(&settings)?))
        };
        let done = run(&store, redactor, arguments).await;
        store.close().await;
        done?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn run(store: &Store, redactor: Option<Arc<Redactor>>, arguments: &Export) -> Result<()> {
    let names = |project: &Project| (project.slug.to_string(), project.name.clone());
    let project = find::one(
        "project",
        &arguments.project,
        store.projects().await?,
        names,
    )?;
    let new = NewFile::begin(&arguments.file, arguments.force)?;
    let secrets = match redactor {
        None => "Keys and passwords are in it as they were written.",
        Some(_) => "Keys and passwords in it are masked; --with-secrets keeps them.",
    };
    let with = if redactor.is_none() {
        " with secrets"
    } else {
        ""
    };
    let summary = write(store, &project, redactor, &new).await?;
    // First, so that no archive is there of which the log does not know.
    let object = format!("projects/{}{with}", project.slug);
    terminal_audit::record(store, "export_project", &object).await?;
    new.put()?;
    let file = arguments.file.display();
    if arguments.json {
        return print_json(&json!({
            "file": file.to_string(), "project": project.slug.as_str(), "content": summary.content,
            "rows": summary.rows, "blobs": summary.blobs, "blob_bytes": summary.blob_bytes,
        }));
    }
    print(&format!(
        "The project '{}' is in {file}: {}.\n{secrets}\nNot in it: the files in its folder. Add it elsewhere with \
         `redraft import {file} --path FOLDER`.\n",
        text::line(&project.name, 200),
        contents(&summary),
    ))
}

async fn write(
    store: &Store,
    project: &Project,
    redactor: Option<Arc<Redactor>>,
    new: &NewFile,
) -> Result<Summary> {
    let masked = |text: &str| match &redactor {
        Some(redactor) => redactor.redact(text).into_owned(),
        None => text.to_owned(),
    };
    let manifest = Manifest {
        format: FORMAT.into(),
        version: VERSION,
        schema: Store::schema_version(),
        program: env!("CARGO_PKG_VERSION").into(),
        exported_at: SystemClock.now().to_string(),
        slug: project.slug.to_string(),
        name: masked(&project.name),
        path: masked(&project.path),
    };
    let mask =
        redactor.map(|redactor| -> Mask { Arc::new(move |text| redactor.redact_json_text(text)) });
    let mut rows = store.export(&project.slug, mask).await?;
    let mut archive = Writer::begin(BufWriter::new(new.file()), &manifest)?;
    while let Some(content) = rows.next_blob().await? {
        archive.blob(&content)?;
    }
    while let Some((table, lines)) = rows.next_rows().await? {
        for line in lines {
            archive.row(table, &line)?;
        }
    }
    let (out, summary) = archive.end()?;
    out.into_inner()
        .map_err(std::io::IntoInnerError::into_error)
        .context("the archive could not be written")?;
    Ok(summary)
}

/// What an archive holds, in a few words.
pub(super) fn contents(summary: &Summary) -> String {
    let rows = |table: &str| summary.rows.get(table).copied().unwrap_or(0) as i64;
    format!(
        "{}, {}, {}, {} ({})",
        count(rows("workflows"), "workflow"),
        count(rows("sessions"), "session"),
        count(rows("events"), "event"),
        count(summary.blobs as i64, "content"),
        bytes(summary.blob_bytes),
    )
}
