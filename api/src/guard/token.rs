//! Credentials: a token in `Authorization: Bearer`, or the browser's cookie.
//!
//! Only hashes are kept and compared. What was found good in the store is remembered for a second, so
//! that a burst of requests costs one look into the store; what is revoked here is forgotten at once, and
//! what another process revokes ends within that second.

use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use poem::{Request, http::header};
use redraft_domain::{Scope, Timestamp};
use redraft_store::{Credential, CredentialKind, Store};

use super::{
    SessionCookie,
    caller::{Caller, ENVIRONMENT},
    is_secure,
};
use crate::error::ApiError;

/// How long a credential counts as good without another look into the store.
const REMEMBERED: Duration = Duration::from_secs(1);

/// The most credentials that are remembered; beyond it all are looked up again.
const MOST_REMEMBERED: usize = 1_000;

/// How often it is noted that a credential is used.
const NOTED: Duration = Duration::from_mins(1);

/// Decides which credentials are good.
#[derive(Debug)]
pub(crate) struct Keys {
    store: Store,
    cookie: SessionCookie,
    /// Hashes of tokens that are good without being in the store.
    given: Vec<String>,
    remembered: Mutex<HashMap<(CredentialKind, String), Remembered>>,
    /// How often all was forgotten: what was read before is not remembered after.
    forgotten: AtomicU64,
}

#[derive(Debug, Clone)]
struct Remembered {
    caller: Caller,
    until: Timestamp,
    noted_at: Timestamp,
}

/// What a request shows.
#[derive(Debug)]
pub(crate) enum Shown {
    /// A good credential; whether it is time to note its use.
    Good(Caller, bool),
    /// No credential.
    Nothing,
    /// One that is not good, and what to tell whoever sent it.
    Bad(ApiError),
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
            forgotten: AtomicU64::new(0),
        }
    }

    /// The browser's cookie.
    pub(crate) fn cookie(&self) -> &SessionCookie {
        &self.cookie
    }

    /// Looks at the credential that the request carries. A token goes before a cookie.
    pub(crate) async fn look_at(&self, request: &Request) -> Result<Shown, ApiError> {
        if let Some(given) = request.headers().get(header::AUTHORIZATION) {
            let token = given.to_str().ok().and_then(bearer);
            let good = match token {
                Some(token) => self.find(CredentialKind::Token, token).await?,
                None => None,
            };
            let bad = || {
                ApiError::unauthorized(
                    "The token is not good (any more); `redraft token` shows a good one.",
                )
            };
            return Ok(shown(good, bad));
        }
        let Some(secret) = self.cookie.read(request.headers(), is_secure(request)) else {
            return Ok(Shown::Nothing);
        };
        let bad = || ApiError::unauthorized(NOT_SIGNED_IN);
        Ok(shown(
            self.find(CredentialKind::Browser, secret).await?,
            bad,
        ))
    }

    /// Whom this token belongs to, if it is good, and when it becomes void.
    pub(crate) async fn token(
        &self,
        token: &str,
    ) -> Result<Option<(Caller, Option<Timestamp>)>, ApiError> {
        self.look_up(CredentialKind::Token, &Credential::hash(token))
            .await
    }

    /// Whether a credential that was good is good now.
    pub(crate) async fn is_still_good(&self, caller: &Caller) -> Result<bool, ApiError> {
        Ok(self.look_up(caller.kind, &caller.hash).await?.is_some())
    }

    /// Forgets everything that was good: something was revoked.
    pub(crate) fn forget(&self) {
        let mut remembered = self.remembered();
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        remembered.clear();
    }

    async fn find(
        &self,
        kind: CredentialKind,
        secret: &str,
    ) -> Result<Option<(Caller, bool)>, ApiError> {
        let key = (kind, Credential::hash(secret));
        let now = self.store.now();
        let noted_at = match self.remembered().get(&key) {
            Some(known) if now < known.until => return Ok(Some((known.caller.clone(), false))),
            known => known.map(|known| known.noted_at),
        };
        let forgotten = self.forgotten.load(Ordering::SeqCst);
        let Some((caller, expires)) = self.look_up(kind, &key.1).await? else {
            return Ok(None);
        };
        let is_to_note = noted_at.is_none_or(|noted| now >= noted.plus(NOTED));
        let soon = now.plus(REMEMBERED);
        let known = Remembered {
            caller: caller.clone(),
            until: expires.map_or(soon, |expires| expires.min(soon)),
            noted_at: noted_at.filter(|_| !is_to_note).unwrap_or(now),
        };
        let mut remembered = self.remembered();
        if self.forgotten.load(Ordering::SeqCst) == forgotten {
            if remembered.len() >= MOST_REMEMBERED {
                remembered.clear();
            }
            remembered.insert(key, known);
        }
        Ok(Some((caller, is_to_note)))
    }

    async fn look_up(
        &self,
        kind: CredentialKind,
        hash: &str,
    ) -> Result<Option<(Caller, Option<Timestamp>)>, ApiError> {
        let caller = |name: String, scope| Caller {
            kind,
            hash: hash.to_owned(),
            name,
            scope,
        };
        if kind == CredentialKind::Token && self.is_given(hash) {
            return Ok(Some((caller(ENVIRONMENT.to_owned(), Scope::Admin), None)));
        }
        let Some(found) = self.store.credential(kind, hash).await? else {
            return Ok(None);
        };
        // A browser ends with the token that signed it in; one that is not in the store must be given.
        let orphan = found.foreign_parent;
        if orphan.is_some_and(|parent| !self.is_given(&parent)) {
            return Ok(None);
        }
        Ok(Some((caller(found.name, found.scope), found.expires_at)))
    }

    /// All are compared, and each in constant time, so that the time tells nothing.
    fn is_given(&self, hash: &str) -> bool {
        let all = self.given.iter();
        all.fold(false, |found, one| found | Credential::is_same(one, hash))
    }

    fn remembered(&self) -> MutexGuard<'_, HashMap<(CredentialKind, String), Remembered>> {
        self.remembered
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is said to who shows nothing, or a cookie that is not good.
pub(crate) const NOT_SIGNED_IN: &str =
    "You are not signed in; open the link that `redraft up` printed, or send a token.";

fn shown(good: Option<(Caller, bool)>, bad: impl FnOnce() -> ApiError) -> Shown {
    match good {
        Some((caller, is_to_note)) => Shown::Good(caller, is_to_note),
        None => Shown::Bad(bad()),
    }
}

/// The token in an `Authorization` header.
fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim())
        .filter(|token| !token.is_empty())
}
