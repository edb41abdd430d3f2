//! What all requests share.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use redraft_domain::AgentName;
use redraft_redaction::Redactor;
use redraft_store::Store;
use tokio_util::sync::CancellationToken;

use crate::{
    ApiConfig, ListAgents,
    audit::Audit,
    body::BodyTimeout,
    cases::{SamplePlace, Texts},
    glance::Glances,
    guard::{Hosts, Keys, OpenStreams, Origins, Proxies, SessionCookie},
    sign_in::Throttle,
    sse::{Happenings, Hub},
};

/// What all requests share.
pub(crate) struct App {
    pub(crate) store: Store,
    pub(crate) default_agent: AgentName,
    pub(crate) agents: ListAgents,
    pub(crate) home_folder: PathBuf,
    pub(crate) sample: Option<SamplePlace>,
    pub(crate) proxies: Proxies,
    pub(crate) hosts: Hosts,
    pub(crate) origins: Origins,
    pub(crate) keys: Keys,
    pub(crate) streams: OpenStreams,
    pub(crate) throttle: Throttle,
    pub(crate) audit: Audit,
    pub(crate) hub: Hub,
    pub(crate) happenings: Happenings,
    pub(crate) glances: Glances,
    pub(crate) texts: Texts,
    pub(crate) body_timeout: BodyTimeout,
    pub(crate) redactor: Arc<Redactor>,
    pub(crate) sandbox: bool,
}

impl App {
    /// For a service that listens on `bound`. Open streams end when `stop` is cancelled.
    pub(crate) fn new(config: &ApiConfig, bound: SocketAddr, stop: CancellationToken) -> Arc<Self> {
        let store = config.store.clone();
        let hosts = Hosts::new(bound, &config.hosts);
        let cookie = SessionCookie::new(hosts.port());
        Arc::new(Self {
            default_agent: config.default_agent,
            agents: Arc::clone(&config.agents),
            home_folder: config.home_folder.clone(),
            sample: config.sample_folder.clone().map(SamplePlace::new),
            keys: Keys::new(store.clone(), cookie, &config.tokens),
            streams: OpenStreams::default(),
            throttle: Throttle::default(),
            audit: Audit::start(store.clone()),
            happenings: Happenings::start(store.clone(), stop.clone()),
            glances: Glances::start(store.clone(), stop.clone()),
            hub: Hub::start(store.clone(), Arc::clone(&config.redactor), stop),
            redactor: Arc::clone(&config.redactor),
            sandbox: config.sandbox,
            texts: Texts::default(),
            body_timeout: BodyTimeout(config.body_timeout),
            proxies: Proxies::new(&config.trusted_proxies),
            origins: Origins::new(&config.origins),
            hosts,
            store,
        })
    }

    /// To be called after something was revoked: it ends at once here, and within a second in other
    /// processes.
    pub(crate) fn revoked(&self) {
        self.keys.forget();
        self.streams.look_now();
    }
}
