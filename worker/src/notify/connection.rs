//! Connections to receivers, with and without TLS.

use std::sync::Arc;

use hyper_rustls::{ConfigBuilderExt as _, HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustls::{ClientConfig, ConfigBuilder, Error, RootCertStore, WantsVerifier};

/// Connects to `http://` and `https://` addresses.
pub(super) type Connector = HttpsConnector<HttpConnector>;

/// A connector that trusts the certificates which this system trusts. Where the system has none, no receiver with
/// `https` is trusted, and those without it are reached all the same.
///
/// # Errors
/// The library for TLS cannot be used as it was built.
pub(super) fn connector() -> Result<Connector, Error> {
    let trusting = config()?.with_native_roots();
    let trusting = match trusting {
        Ok(trusting) => trusting,
        Err(error) => {
            tracing::warn!(%error, "no webhook is sent by https");
            config()?.with_root_certificates(RootCertStore::empty())
        }
    };
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(trusting.with_no_client_auth())
        .https_or_http()
        .enable_http1()
        .build();
    Ok(connector)
}

fn config() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()
}
