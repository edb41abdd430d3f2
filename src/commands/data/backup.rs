//! `redraft backup`: a checked copy of the database.

use std::{path::Path, process::ExitCode};

use anyhow::{Context as _, Result, bail};
use redraft_store::{CopyError, DatabaseUrl, copy_database};
use serde_json::json;

use super::{
    super::block_on,
    figures::{contents, contents_json},
    new_file::NewFile,
};
use crate::{
    arguments::Backup,
    settings::{Flags, Settings},
    show::{print, print_json},
    terminal_audit,
};

/// What is not in a backup, for whoever relies on one.
const NOT_IN_IT: &str =
    "Not in it: the files in your projects' folders, config.toml, the token and the log files.";

pub(crate) fn backup(flags: Flags, arguments: &Backup) -> Result<ExitCode> {
    let settings = Settings::look(flags)?;
    let database = database_file(&settings, "pg_dump --format=custom --file=redraft.dump")?;
    if !database.exists() {
        bail!(
            "there is no database at {} yet, so there is nothing to back up",
            database.display()
        );
    }
    let new = NewFile::begin(&arguments.file, arguments.force)?;
    let figures = block_on(1, async {
        copy_database(database, new.path()).await.map_err(told)
    })?;
    let file = arguments.file.display();
    block_on(1, async {
        terminal_audit::record_if_possible(&settings, "backup", &file.to_string()).await;
        Ok(())
    })?;
    new.put()?;
    if arguments.json {
        print_json(&json!({"file": file.to_string(), "database": contents_json(&figures)}))?;
    } else {
        print(&format!(
            "The backup is {file}: {}. It was checked as a whole.\n{NOT_IN_IT}\n",
            contents(&figures)
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn told(error: CopyError) -> anyhow::Error {
    let to_do = match &error {
        CopyError::NotOurs | CopyError::Damaged(_) => {
            "the database cannot be backed up; see `redraft doctor`, and put back an earlier backup \
             with `redraft restore`"
        }
        _ => "the backup was not made",
    };
    anyhow::Error::new(error).context(to_do)
}

/// The file of the database; where it is a server, `instead` is how its own tools do the work.
pub(super) fn database_file<'a>(settings: &'a Settings, instead: &str) -> Result<&'a Path> {
    match &settings.database {
        DatabaseUrl::Sqlite(path) => Ok(path),
        DatabaseUrl::Postgres(_) => bail!(
            "the data is on a PostgreSQL server, which has tools of its own for this: use `{instead}` \
             with the server's address"
        ),
    }
}

/// The folder of a file that is there.
pub(super) fn folder_of(file: &Path) -> Result<&Path> {
    file.parent().context("the database is in no folder")
}
