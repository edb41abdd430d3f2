//! `redraft api`: the API and the dashboard.

use std::{
    net::{SocketAddr, TcpListener},
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use redraft_agent::AgentKind;
use redraft_api::{ApiConfig, ListAgents, serve};
use redraft_domain::AgentName;
use redraft_redaction::Redactor;
use redraft_store::Store;
use redraft_wire::{AgentInfo, Nullable};
use redraft_worker::AgentFinder;
use tokio_util::sync::CancellationToken;

use super::{
    block_on, data::prune_each_day, exposed::say_exposed, open_store, worker::worker_config,
};
use crate::{
    arguments::Api,
    logging,
    port_owner::port_owner,
    redaction,
    settings::{Flags, Settings},
    shutdown, token,
};

/// How long a taken port is tried.
const PORT_PATIENCE: Duration = Duration::from_secs(1);

/// How often the write-ahead log is folded into the database, off the connection that stores events.
const CHECKPOINT_EVERY: Duration = Duration::from_secs(5);

/// How often it is looked whether there are new words to be found.
const WORDS_EVERY: Duration = Duration::from_secs(5);

/// The pause between two batches of new words, in which others may write.
const BETWEEN_BATCHES: Duration = Duration::from_millis(10);

pub(super) fn api(flags: Flags, arguments: &Api) -> Result<ExitCode> {
    let settings = Settings::read(Flags {
        bind: arguments.bind,
        ..flags
    })?;
    logging::start(&settings, "api")?;
    let supervised = arguments.supervised;
    block_on(2, async move {
        let shutdown = shutdown::on_signals()?;
        if supervised {
            shutdown::with_parent(&shutdown);
        }
        let listener = listen(settings.bind)?;
        let store = open_store(&settings, true).await?;
        token::token(&settings.home, &store).await?;
        // Under `redraft up` it is that which says where, with the link to sign in.
        if !supervised {
            tracing::info!("the API listens on http://{}", settings.bind);
            say_exposed(settings.bind);
        }
        let retention = settings
            .retention_days
            .map(|days| tokio::spawn(prune_each_day(store.clone(), days)));
        serve_until(&settings, store, listener, shutdown).await?;
        if let Some(retention) = retention {
            retention.abort();
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// Takes the port. One that is taken is tried for a moment: a service that was killed holds it until the
/// system has cleared it away.
pub(super) fn listen(bind: SocketAddr) -> Result<TcpListener> {
    let began = Instant::now();
    let mut taken = TcpListener::bind(bind);
    while matches!(&taken, Err(error) if error.kind() == std::io::ErrorKind::AddrInUse)
        && began.elapsed() < PORT_PATIENCE
    {
        std::thread::sleep(Duration::from_millis(20));
        taken = TcpListener::bind(bind);
    }
    match taken {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            let owner = port_owner(bind).unwrap_or_else(|| "another process".into());
            bail!(
                "the port {} is taken by {owner}; end that one, or choose another port with --bind",
                bind.port()
            )
        }
        Err(error) => Err(error).with_context(|| format!("{bind} cannot be listened on")),
    }
}

/// Serves until the shutdown, and closes the database.
pub(super) async fn serve_until(
    settings: &Settings,
    store: Store,
    listener: TcpListener,
    shutdown: CancellationToken,
) -> Result<()> {
    let finder = Arc::new(AgentFinder::new(&worker_config(settings, 1)?));
    let default_agent = default_agent(settings, &finder).await;
    let mut config = ApiConfig::new(store.clone(), default_agent, list(finder, default_agent));
    config.hosts.clone_from(&settings.hosts);
    config.trusted_proxies.clone_from(&settings.trusted_proxies);
    config.origins.clone_from(&settings.origins);
    config.tokens = settings.token.iter().cloned().collect();
    config.drain = settings.drain;
    config.redactor = Arc::new(redaction::redactor(settings)?);
    config.sandbox = settings.sandbox;
    config.sample_folder = Some(settings.home.sample_folder());
    if let Some(home) = settings.variable("HOME") {
        config.home_folder = home.into();
    }
    let checkpoints = tokio::spawn(checkpoint_for_ever(store.clone()));
    let words = tokio::spawn(keep_words_for_ever(
        store.clone(),
        Arc::clone(&config.redactor),
    ));
    let served = serve(config, listener, shutdown).await;
    checkpoints.abort();
    words.abort();
    store.close().await;
    served.context("the API ended")
}

/// The configured agent; else the CLI where it is found, and the demo agent where it is not.
async fn default_agent(settings: &Settings, finder: &AgentFinder) -> AgentName {
    match settings.agent {
        Some(agent) => agent,
        None if finder.find(AgentKind::Claude).await.is_ok() => AgentName::Claude,
        None => AgentName::Demo,
    }
}

fn list(finder: Arc<AgentFinder>, default: AgentName) -> ListAgents {
    Arc::new(move || {
        let finder = Arc::clone(&finder);
        Box::pin(async move {
            let claude = finder.find(AgentKind::Claude).await;
            let (available, version, message) = match claude {
                Ok(program) => {
                    let version = program.version.map(|version| version.to_string());
                    (true, version, "The Claude Code CLI.".to_owned())
                }
                Err(error) => (false, None, format!("Not available: {error}")),
            };
            let claude = AgentInfo {
                name: AgentName::Claude.to_string(),
                available,
                version: Nullable(version),
                is_default: default == AgentName::Claude,
                message,
            };
            let demo = AgentInfo {
                name: AgentName::Demo.to_string(),
                available: true,
                version: Nullable(None),
                is_default: default == AgentName::Demo,
                message: "A scripted writer inside Redraft: needs no account, costs nothing."
                    .into(),
            };
            vec![claude, demo]
        })
    })
}

/// Keeps the words of what was written, so that a search need not.
async fn keep_words_for_ever(store: Store, redactor: Arc<Redactor>) {
    let patterns = redactor.patterns().collect::<Vec<_>>().join("\n");
    let mask = move |text: &str| redactor.redact_json_in(text).into_owned();
    let (mut known, mut is_masked) = (None, false);
    loop {
        if !is_masked {
            let masked = store.mask_words_by(&patterns).await;
            let failed = |error| tracing::debug!(%error, "the words are not masked anew yet");
            is_masked = masked.map_err(failed).is_ok();
        }
        tokio::time::sleep(WORDS_EVERY).await;
        let newest = store.newest_event().await.ok();
        if newest.is_some() && newest == known {
            continue;
        }
        loop {
            match store.keep_words(&mask).await {
                // Others may write between two batches.
                Ok(true) => tokio::time::sleep(BETWEEN_BATCHES).await,
                Ok(false) => break known = newest,
                Err(error) => {
                    tracing::debug!(%error, "new words cannot be found yet; trying again");
                    break;
                }
            }
        }
    }
}

async fn checkpoint_for_ever(store: Store) {
    loop {
        tokio::time::sleep(CHECKPOINT_EVERY).await;
        if let Err(error) = store.checkpoint().await {
            tracing::debug!(%error, "the write-ahead log was not folded in; trying again");
        }
    }
}
