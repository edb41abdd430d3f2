//! Credentials: a token in `Authorization: Bearer`, or the browser's cookie.
//!
//! Only hashes are kept and compared. What was found good in the store is remembered for a short
//! while, so that a request costs no look into the store, and a revoked credential ends soon.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use poem::{Request, http::header};
use redraft_domain::Timestamp;
use redraft_store::{Credential, CredentialKind, Store};

use super::SessionCookie;
use crate::error::ApiError;

/// How long a credential counts as good without another look into the store.
const REMEMBERED: Duration = Duration::from_secs(30);

/// The most credentials that are remembered; beyond it all are looked up again.
const MOST_REMEMBERED: usize = 1_000;

/// Decides which credentials are good.
#[derive(Debug)]
pub(crate) struct Keys {
    store: Store,
    cookie: SessionCookie,
    /// Hashes of tokens that are good without being in the store.
    given: HashSet<String>,
    /// Hashes that were good, and until when they count as such.
    remembered: Mutex<HashMap<String, Timestamp>>,
}

impl Keys {
    /// Credentials of the store, and these tokens.
    pub(crate) fn new(store: Store, cookie: SessionCookie, tokens: &[String]) -> Self {
        let given = tokens.iter().map(|token| Credential::hash(token)).collect();
        Self {
            store,
            cookie,
            given,
            remembered: Mutex::default(),
        }
    }

    /// The browser's cookie.
    pub(crate) fn cookie(&self) -> &SessionCookie {
        &self.cookie
    }

    /// Whether the request carries a good credential.
    pub(crate) async fn check(&self, request: &Request) -> Result<(), ApiError> {
        if let Some(given) = request.headers().get(header::AUTHORIZATION) {
            let token = given.to_str().ok().and_then(bearer);
            let good = match token {
                Some(token) => self.is_token(token).await?,
                None => false,
            };
            return if good {
                Ok(())
            } else {
                Err(ApiError::unauthorized(
                    "The token is not good (any more); `redraft token` shows a good one.",
                ))
            };
        }
        match self.cookie.read(request.headers()) {
            Some(secret) if self.is_good(CredentialKind::Browser, secret).await? => Ok(()),
            _ => Err(ApiError::unauthorized(
                "You are not signed in; open the link that `redraft up` printed, or send a token.",
            )),
        }
    }

    /// Whether this is a good token.
    pub(crate) async fn is_token(&self, token: &str) -> Result<bool, ApiError> {
        if self.given.contains(&Credential::hash(token)) {
            return Ok(true);
        }
        self.is_good(CredentialKind::Token, token).await
    }

    /// Forgets that a secret was good.
    pub(crate) fn forget(&self, secret: &str) {
        let mut remembered = self
            .remembered
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        remembered.remove(&key(CredentialKind::Browser, &Credential::hash(secret)));
    }

    async fn is_good(&self, kind: CredentialKind, secret: &str) -> Result<bool, ApiError> {
        let hash = Credential::hash(secret);
        let (now, key) = (self.store.now(), key(kind, &hash));
        {
            let remembered = self
                .remembered
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            if remembered.get(&key).is_some_and(|until| now < *until) {
                return Ok(true);
            }
        }
        let Some(expires) = self.store.credential(kind, &hash).await? else {
            return Ok(false);
        };
        let soon = now.plus(REMEMBERED);
        let until = expires.map_or(soon, |expires| expires.min(soon));
        let mut remembered = self
            .remembered
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if remembered.len() >= MOST_REMEMBERED {
            remembered.clear();
        }
        remembered.insert(key, until);
        Ok(true)
    }
}

/// A token is no cookie and the other way round, even where the secrets are the same.
fn key(kind: CredentialKind, hash: &str) -> String {
    let kind = match kind {
        CredentialKind::Token => 't',
        CredentialKind::Code => 'c',
        CredentialKind::Browser => 'b',
    };
    format!("{kind}{hash}")
}

/// The token in an `Authorization` header.
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim())
        .filter(|token| !token.is_empty())
}
