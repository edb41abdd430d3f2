//! Who may: hashes of tokens, of sign-in codes and of browser cookies. The plain ones are never kept.

use redraft_domain::Timestamp;

use crate::{Store, StoreError};

/// What a credential is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CredentialKind {
    /// For programs: sent as `Authorization: Bearer`.
    Token,
    /// In a sign-in link: good once.
    Code,
    /// In a browser's cookie.
    Browser,
}

impl CredentialKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Code => "code",
            Self::Browser => "browser",
        }
    }
}

/// A credential, by the hash of its secret.
#[derive(Debug, Clone)]
pub struct Credential {
    /// BLAKE3 of the secret, in hex.
    pub hash: String,
    /// What it is for.
    pub kind: CredentialKind,
    /// What it is called, for lists.
    pub name: String,
    /// From when on it is void.
    pub expires_at: Option<Timestamp>,
}

impl Credential {
    /// A credential of this secret.
    pub fn new(kind: CredentialKind, secret: &str, name: &str) -> Self {
        Self {
            hash: Self::hash(secret),
            kind,
            name: name.to_owned(),
            expires_at: None,
        }
    }

    /// The hash under which a secret is kept.
    pub fn hash(secret: &str) -> String {
        blake3::hash(secret.as_bytes()).to_hex().to_string()
    }

    /// A new secret of 256 random bits, in hex.
    pub fn new_secret() -> String {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
        bytes
            .iter()
            .fold(String::with_capacity(64), |mut hex, byte| {
                use std::fmt::Write as _;
                // Writing to a String does not fail.
                let _ = write!(hex, "{byte:02x}");
                hex
            })
    }
}

impl Store {
    /// Keeps a credential, and forgets those that are void.
    pub async fn add_credential(&self, new: &Credential) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let now = self.now().0;
        let sql = "DELETE FROM credentials WHERE expires_at <= $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(now)
            .execute(c)
            .await
            .map(|_| ()))?;
        let sql = "INSERT INTO credentials (hash, kind, name, created_at, expires_at) \
                   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (hash) DO NOTHING";
        on!(tx, |c| {
            let insert = sqlx::query(sql)
                .bind(&new.hash)
                .bind(new.kind.as_str())
                .bind(&new.name);
            insert
                .bind(now)
                .bind(new.expires_at.map(|at| at.0))
                .execute(c)
                .await
                .map(|_| ())
        })?;
        tx.commit().await
    }

    /// Whether a credential of this kind and hash is good now; returns when it becomes void.
    pub async fn credential(
        &self,
        kind: CredentialKind,
        hash: &str,
    ) -> Result<Option<Option<Timestamp>>, StoreError> {
        let sql = "SELECT expires_at FROM credentials WHERE hash = $1 AND kind = $2 \
                   AND (expires_at IS NULL OR expires_at > $3)";
        let now = self.now().0;
        let found: Option<(Option<i64>,)> = read!(self, |c| {
            let select = sqlx::query_as(sql).bind(hash).bind(kind.as_str()).bind(now);
            select.fetch_optional(c).await
        })?;
        Ok(found.map(|(expires,)| expires.map(Timestamp)))
    }

    /// Uses up a credential that is good once. `false`: it was not good.
    pub async fn use_credential(
        &self,
        kind: CredentialKind,
        hash: &str,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM credentials WHERE hash = $1 AND kind = $2 \
                   AND (expires_at IS NULL OR expires_at > $3)";
        let now = self.now().0;
        let used = on!(tx, |c| {
            let delete = sqlx::query(sql).bind(hash).bind(kind.as_str()).bind(now);
            delete.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(used == 1)
    }

    /// Makes all credentials of a kind void.
    pub async fn revoke_credentials(&self, kind: CredentialKind) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM credentials WHERE kind = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(kind.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await
    }
}
