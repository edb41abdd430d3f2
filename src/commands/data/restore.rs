//! `redraft restore`: a backup in the database's place.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};
use redraft_domain::{Clock as _, SystemClock};
use redraft_store::{DatabaseFigures, Store, look_at_database};
use rustix::fs::{FlockOperation, fcntl_lock};
use serde_json::json;

use super::{
    super::block_on,
    backup::{database_file, folder_of},
    figures::{contents, contents_json},
    new_file::{NewFile, sync_folder},
};
use crate::{
    arguments::Restore,
    causes::with_causes,
    instance::{self, InstanceLock},
    settings::{Flags, Settings},
    show::{print, print_json},
    terminal_audit,
};

pub(crate) fn restore(flags: Flags, arguments: &Restore) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    let database = database_file(
        &settings,
        "pg_restore --clean --dbname=redraft redraft.dump",
    )?;
    let given = arguments.file.display();
    refuse_a_live_copy(&arguments.file)?;
    let Some(_nobody_starts) = InstanceLock::take(&settings.home)? else {
        let pid = instance::running(&settings.home)?.map(|instance| instance.pid);
        let which = pid.map_or_else(String::new, |pid| format!(" (process {pid})"));
        bail!("Redraft runs on this home{which}; end it with `redraft stop` first");
    };
    let migrations = File::create(settings.home.migration_lock());
    let migrations = migrations.context("the home folder cannot be written")?;
    if migrations.try_lock().is_err() || is_open(database).unwrap_or(false) {
        bail!(
            "another process has the database open, such as `redraft api`, `redraft worker` or \
             `redraft run`; end it first"
        );
    }
    let new = NewFile::begin(database, true)?;
    fs::copy(&arguments.file, new.path()).with_context(|| format!("{given} cannot be copied"))?;
    // What is checked is the copy: that is what will be used.
    let figures = block_on(1, check(new.path()))
        .with_context(|| format!("{given} is not restored, and nothing was changed"))?;
    let kept = set_aside(database)?;
    new.put()?;
    block_on(1, async {
        terminal_audit::record_if_possible(&settings, "restore", &given.to_string()).await;
        Ok(())
    })?;
    let before = match &kept {
        Some(kept) => format!("The database before it is kept: {}.\n", kept.display()),
        None => String::new(),
    };
    if arguments.json {
        print_json(&json!({
            "file": given.to_string(), "database": contents_json(&figures),
            "kept": kept.map(|kept| kept.display().to_string()),
        }))?;
    } else {
        print(&format!(
            "Restored from {given}: {}.\n{before}The files in your projects' folders are as they \
             were; start Redraft with `redraft up`.\n",
            contents(&figures)
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A copy of the main file of a running database lacks what is in the log beside it.
fn refuse_a_live_copy(file: &Path) -> Result<()> {
    let log = beside(file, "-wal");
    if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        bail!(
            "{} has a write-ahead log beside it, so it is no backup but a database in use; make a \
             backup of it with `redraft backup`",
            file.display()
        );
    }
    Ok(())
}

/// A file of SQLite's beside the main one.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Whether another process has the database open. With a write-ahead log, each connection holds a lock
/// on the main file for as long as it is open, also while it does nothing.
fn is_open(database: &Path) -> io::Result<bool> {
    let file = match File::options().read(true).write(true).open(database) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    match fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(false),
        Err(rustix::io::Errno::AGAIN | rustix::io::Errno::ACCESS) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// Whether the file is to be trusted, and of a version that this program knows.
async fn check(file: &Path) -> Result<DatabaseFigures> {
    let figures = look_at_database(file).await?;
    let known = Store::schema_version();
    if figures.schema > known {
        bail!(
            "it was written by a newer version of Redraft (schema {}, and this one knows {known}); \
             install that version first",
            figures.schema
        );
    }
    Ok(figures)
}

/// Keeps the database that is there under another name, whole or damaged; its own name stays until the
/// new one takes it. `None`: there is none.
fn set_aside(database: &Path) -> Result<Option<PathBuf>> {
    if !database.exists() {
        return Ok(None);
    }
    // Whoever opens it as the only one folds its log in. One that is damaged is kept with its log.
    if let Err(error) = block_on(1, async { Ok(look_at_database(database).await?) }) {
        tracing::debug!("the database before: {}", with_causes(&error));
    }
    let time: String = SystemClock.now().to_string();
    let time: String = time.chars().filter(char::is_ascii_alphanumeric).collect();
    let kept = beside(database, &format!(".before-restore-{time}"));
    let at = || {
        format!(
            "the database before could not be kept as {}",
            kept.display()
        )
    };
    fs::hard_link(database, &kept).with_context(at)?;
    // A log that stayed would be taken for the new one's.
    for ending in ["-wal", "-shm"] {
        match fs::rename(beside(database, ending), beside(&kept, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(error).with_context(at);
            }
            _ => {}
        }
    }
    sync_folder(folder_of(database)?).with_context(at)?;
    Ok(Some(kept))
}
