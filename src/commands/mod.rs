//! The commands of the terminal, one file or folder each.

mod api;
mod audit;
mod config;
mod data;
mod doctor;
mod exposed;
mod find;
mod host;
mod limits;
mod morning;
mod notify;
mod openapi;
mod projects;
mod run;
mod search;
mod sessions;
mod status;
mod stop;
mod template;
mod token;
mod tokens;
mod trust;
mod up;
mod worker;
mod workflows;

use std::{future::Future, process::ExitCode, sync::Arc};

use anyhow::{Context as _, Result, bail};
use redraft_domain::SystemClock;
use redraft_store::{DatabaseUrl, Store, StoreError};

use crate::{
    arguments::{Arguments, Command},
    network_disk::network_disk,
    settings::{Flags, Settings},
};

/// Carries out a command.
pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let flags = Flags {
        home: arguments.home,
        ..Flags::default()
    };
    match arguments.command {
        Command::Up(up) => up::up(flags, &up),
        Command::Status(status) => status::status(flags, &status),
        Command::Stop => stop::stop(flags),
        Command::Run(run) => run::run(flags, run),
        Command::Projects(arguments) => projects::projects(flags, arguments),
        Command::Workflows(arguments) => workflows::workflows(flags, arguments),
        Command::Sessions(arguments) => sessions::sessions(flags, arguments),
        Command::Morning(arguments) => morning::morning(flags, arguments),
        Command::Search(arguments) => search::search(flags, arguments),
        Command::Why(arguments) => sessions::why(flags, arguments),
        Command::Limits(arguments) => limits::limits(flags, arguments),
        Command::Notify(arguments) => notify::notify(flags, arguments),
        Command::Backup(arguments) => data::backup(flags, &arguments),
        Command::Restore(arguments) => data::restore(flags, &arguments),
        Command::Prune(arguments) => data::prune(flags, &arguments),
        Command::Export(arguments) => data::export(flags, &arguments),
        Command::Import(arguments) => data::import(flags, &arguments),
        Command::Doctor(doctor) => doctor::doctor(flags, &doctor),
        Command::Api(api) => api::api(flags, &api),
        Command::Worker(worker) => worker::worker(flags, &worker),
        Command::Token(token) => token::token(flags, &token),
        Command::Tokens(arguments) => tokens::tokens(flags, arguments),
        Command::Audit(arguments) => audit::audit(flags, arguments),
        Command::Config => config::config(flags),
        Command::Openapi => Ok(openapi::openapi()),
    }
}

/// Runs `work` to its end with a runtime of `threads` threads. What it left behind is cut off.
fn block_on<T>(threads: usize, work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
        .context("the threads could not be started")?;
    let done = runtime.block_on(work);
    runtime.shutdown_background();
    done
}

/// Opens the database. With `owner` the schema is brought up to date; else it is waited for.
async fn open_store(settings: &Settings, owner: bool) -> Result<Store> {
    if let DatabaseUrl::Sqlite(path) = &settings.database
        && let Some(folder) = path.parent()
        && let Some(kind) = network_disk(folder)
    {
        bail!(
            "the database would lie on a network disk ({kind}), where SQLite's write-ahead log does \
             not work; set REDRAFT_HOME to a folder on a disk of this machine"
        );
    }
    let bell = settings.home.bell_folder();
    let store = Store::open(&settings.database, &bell, Arc::new(SystemClock)).await;
    let store = store.map_err(|error| told(settings, error))?;
    let ready = if owner {
        store.migrate(&settings.home.migration_lock()).await
    } else {
        store.wait_for_schema(SCHEMA_PATIENCE).await
    };
    ready.map_err(|error| told(settings, error))?;
    Ok(store)
}

/// Why there is no database to work with, and what to do.
fn told(settings: &Settings, error: StoreError) -> anyhow::Error {
    let context = match (&settings.database, &error) {
        (_, StoreError::NewerSchema(_) | StoreError::SchemaMissing) => return error.into(),
        (DatabaseUrl::Sqlite(path), error) if error.is_damaged() => format!(
            "the database {} is damaged and cannot be used; put a backup in its place with `redraft \
             restore FILE`, which keeps the damaged one beside it",
            path.display()
        ),
        (_, error) if error.is_disk_full() => {
            "the disk with the database is full; make room and start again".into()
        }
        (_, error) if error.is_transient() => {
            "another process kept the database locked for too long; end that one, then try again"
                .into()
        }
        (DatabaseUrl::Sqlite(path), _) => format!(
            "the database {} could not be opened; see that its folder can be written and its disk has \
             room",
            path.display()
        ),
        (DatabaseUrl::Postgres(_), _) => {
            "the database could not be opened; see that the server runs \
                                          and that REDRAFT_DATABASE_URL is right"
                .into()
        }
    };
    anyhow::Error::new(error).context(context)
}

/// How long a worker waits for the schema.
const SCHEMA_PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);
