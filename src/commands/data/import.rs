//! `redraft import`: a project from an archive.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context as _, Result, bail};
use redraft_archive::{Item, Manifest, Reader, Summary};
use redraft_document::ProjectRoot;
use redraft_store::{ImportError, Imported, Mask, PowerfulStep, Store, Survey};
use serde_json::{Value, json};

use super::{
    super::{block_on, open_store},
    export::contents,
    figures::{bytes, count},
};
use crate::{
    arguments::Import,
    instance, logging, redaction,
    settings::{Flags, Settings},
    show::{print, print_json, text},
    terminal_audit,
};

/// What any archive may unpack to.
const ALWAYS: u64 = 1 << 30;

/// How many times larger than its file an archive may be beyond that: texts are packed to a tenth, and
/// versions of one document further.
const MOST_TIMES: u64 = 200;

/// From how many unpacked bytes on an import would keep a running Redraft from writing for too long.
const MOST_WHILE_RUNNING: u64 = 256 << 20;

/// An archive that was read to its end.
struct Checked {
    manifest: Manifest,
    survey: Survey,
    summary: Summary,
    unpacked: u64,
    most: u64,
}

pub(crate) fn import(flags: Flags, arguments: &Import) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    logging::start_in_files(&settings, "terminal")?;
    let given = arguments.file.display();
    let refused = || format!("{given} is not imported, and nothing was changed");
    let checked = check(&arguments.file).with_context(refused)?;
    if arguments.check {
        say_checked(arguments, &checked)?;
        return Ok(ExitCode::SUCCESS);
    }
    let is_alone = instance::running(&settings.home)?.is_none();
    if !is_alone && checked.unpacked > MOST_WHILE_RUNNING {
        bail!(
            "{given} unpacks to {}, and the running Redraft could not write while it is imported; end \
             it with `redraft stop` first",
            bytes(checked.unpacked)
        );
    }
    let folder = folder(arguments, &checked.manifest).with_context(refused)?;
    let summary = checked.summary.clone();
    let redactor = redaction::redactor(&settings)?;
    let mask: Mask = Arc::new(move |text| redactor.redact_json_text(text));
    let powerful = checked.survey.powerful_steps().to_vec();
    let imported = block_on(1, async {
        let store = open_store(&settings, is_alone).await?;
        let done = store_all(&store, &arguments.file, checked, &folder, mask).await;
        store.close().await;
        done
    });
    say_imported(
        arguments,
        &folder,
        &summary,
        &imported.with_context(refused)?,
        &powerful,
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Reads all of the archive and stores nothing.
fn check(path: &Path) -> Result<Checked> {
    let file = File::open(path).context("the file cannot be opened")?;
    let size = file.metadata().context("the file cannot be read")?.len();
    let most = ALWAYS.saturating_add(size.saturating_mul(MOST_TIMES));
    let mut archive = Reader::begin(file, most)?;
    let manifest = archive.manifest().clone();
    let known = Store::schema_version();
    if manifest.schema > known {
        return Err(ImportError::Newer(manifest.schema, known).into());
    }
    let mut survey = Survey::default();
    while let Some(item) = archive.next_item()? {
        let looked = match item {
            Item::Rows { table, lines } => survey.take(&table, &lines),
            Item::Blob { name, content } => match str::from_utf8(&content) {
                Ok(_) => Ok(()),
                Err(_) => Err(ImportError::Blob(name)),
            },
        };
        looked.with_context(|| archive.place().to_string())?;
    }
    let unpacked = archive.place().unpacked;
    let summary = archive.summary().cloned();
    Ok(Checked {
        manifest,
        survey,
        summary: summary.context("the archive has no end")?,
        unpacked,
        most,
    })
}

/// The project's folder as it is registered, made where it was named and is missing.
fn folder(arguments: &Import, manifest: &Manifest) -> Result<String> {
    let path = match &arguments.path {
        Some(path) => {
            fs::create_dir_all(path)
                .with_context(|| format!("the folder {} cannot be made", path.display()))?;
            std::path::absolute(path).context("the folder has no usable name")?
        }
        None => PathBuf::from(&manifest.path),
    };
    let shown = text::line(&path.to_string_lossy(), 4_096);
    let opened = ProjectRoot::open(&path).with_context(|| {
        format!("the project's folder {shown} cannot be used; name another one with --path")
    })?;
    Ok(opened.path().to_owned())
}

/// Reads the archive a second time, and stores it.
async fn store_all(
    store: &Store,
    path: &Path,
    checked: Checked,
    folder: &str,
    mask: Mask,
) -> Result<Imported> {
    let file = File::open(path).context("the file cannot be opened")?;
    let mut archive = Reader::begin(file, checked.most)?;
    let mut import = store.import(checked.survey, folder, mask).await?;
    while let Some(item) = archive.next_item()? {
        let stored = match item {
            Item::Blob { name, content } => import.blob(&name, &content).await,
            Item::Rows { table, lines } => import.rows(&table, &lines).await,
        };
        stored.with_context(|| archive.place().to_string())?;
    }
    // The very archive that was checked.
    if archive.summary() != Some(&checked.summary) {
        bail!("the file was changed while it was read");
    }
    let imported = import.finish().await?;
    let project = format!("projects/{}", imported.slug);
    terminal_audit::record(store, "import_project", &project).await?;
    Ok(imported)
}

fn say_checked(arguments: &Import, checked: &Checked) -> Result<()> {
    let (manifest, summary) = (&checked.manifest, &checked.summary);
    if arguments.json {
        return print_json(&json!({
            "manifest": manifest, "content": summary.content, "rows": summary.rows,
            "blobs": summary.blobs, "blob_bytes": summary.blob_bytes,
            "unpacked_bytes": checked.unpacked,
            "powerful_steps": as_json(checked.survey.powerful_steps()),
        }));
    }
    print(&format!(
        "{} is whole: the project '{}' as it was on {}, {}. It was in {}.\n{}",
        arguments.file.display(),
        text::line(&manifest.name, 200),
        text::line(&manifest.exported_at, 30),
        contents(summary),
        text::line(&manifest.path, 4_096),
        in_words(checked.survey.powerful_steps()),
    ))
}

/// What agents may do by the archive, beyond reading the project and writing their document: somebody else said
/// so.
fn in_words(powerful: &[PowerfulStep]) -> String {
    let lines = powerful.iter().map(|step| {
        let name = text::line(&step.name, 200);
        format!("  {name}: {}\n", step.profile.sentence())
    });
    let lines: String = lines.collect();
    if lines.is_empty() {
        return lines;
    }
    format!(
        "By its settings, agents of these steps may do more than write their document; change the settings \
         before you start them, unless you want that:\n{lines}"
    )
}

fn as_json(powerful: &[PowerfulStep]) -> Value {
    let steps = powerful
        .iter()
        .map(|step| json!({"name": step.name, "permissions": step.profile.as_str()}));
    steps.collect()
}

fn say_imported(
    arguments: &Import,
    folder: &str,
    summary: &Summary,
    imported: &Imported,
    powerful: &[PowerfulStep],
) -> Result<()> {
    if arguments.json {
        return print_json(&json!({
            "project": imported.slug.as_str(), "path": folder, "ended": imported.ended,
            "renamed": imported.renamed, "content": summary.content, "rows": summary.rows,
            "powerful_steps": as_json(powerful),
        }));
    }
    let mut told = format!(
        "Imported as the project '{}' in {}: {}.\n",
        imported.slug,
        text::line(folder, 4_096),
        contents(summary),
    );
    if imported.ended > 0 {
        told.push_str(&format!(
            "{} had not ended when it was exported, and ended now; start it again where you need it.\n",
            count(imported.ended as i64, "session")
        ));
    }
    if imported.renamed > 0 {
        told.push_str(&format!(
            "{} got new ones, since theirs were taken.\n",
            count(imported.renamed as i64, "id")
        ));
    }
    told.push_str(&in_words(powerful));
    print(&told)
}
