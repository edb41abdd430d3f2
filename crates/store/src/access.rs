//! Who may: hashes of tokens, of sign-in codes and of browser cookies. The plain ones are never kept.

mod lists;
mod revoke;

pub use lists::{Browser, Token};

use redraft_domain::{Scope, Timestamp};

use crate::{Store, StoreError};

/// What a credential is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// What it is called, for lists; of a browser's by what it was signed in.
    pub name: String,
    /// What it may do.
    pub scope: Scope,
    /// From which address it was made, where it was made over the network.
    pub made_from: Option<String>,
    /// The hash of the token that a browser was signed in with: it ends with that one.
    pub parent: Option<String>,
    /// From when on it is void.
    pub expires_at: Option<Timestamp>,
}

/// What is known of a credential that is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodCredential {
    /// What it is called; of a browser's by what it was signed in.
    pub name: String,
    /// What it may do.
    pub scope: Scope,
    /// The hash of the token that it ends with, if that one is not in the store.
    pub foreign_parent: Option<String>,
    /// When it, or the token that it ends with, becomes void.
    pub expires_at: Option<Timestamp>,
}

impl Credential {
    /// A credential of this secret that may do everything and does not expire.
    pub fn new(kind: CredentialKind, secret: &str, name: &str) -> Self {
        Self {
            hash: Self::hash(secret),
            kind,
            name: name.to_owned(),
            scope: Scope::Admin,
            made_from: None,
            parent: None,
            expires_at: None,
        }
    }

    /// The hash under which a secret is kept.
    pub fn hash(secret: &str) -> String {
        blake3::hash(secret.as_bytes()).to_hex().to_string()
    }

    /// Whether two hashes are the same, in a time that does not depend on where they differ.
    pub fn is_same(one: &str, other: &str) -> bool {
        match (blake3::Hash::from_hex(one), blake3::Hash::from_hex(other)) {
            // The library compares all 32 bytes whatever they are.
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        }
    }

    /// A new token: 256 random bits behind a word by which a token is found where it should not be.
    pub fn new_token() -> String {
        format!("redraft_{}", Self::new_secret())
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
    /// Keeps a credential, and forgets those that are void. `false`: there is one of this secret, or a
    /// token of this name, already.
    pub async fn add_credential(&self, new: &Credential) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let now = self.now().0;
        let sql = "DELETE FROM credentials WHERE expires_at <= $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(now)
            .execute(c)
            .await
            .map(|_| ()))?;
        let sql = "INSERT INTO credentials \
                   (hash, kind, name, created_at, expires_at, scope, made_from, parent_hash) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
        let added = on!(tx, |c| {
            let insert = sqlx::query(sql)
                .bind(&new.hash)
                .bind(new.kind.as_str())
                .bind(&new.name);
            let insert = insert
                .bind(now)
                .bind(new.expires_at.map(|at| at.0))
                .bind(new.scope.as_str())
                .bind(&new.made_from)
                .bind(&new.parent);
            insert.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(added == 1)
    }

    /// What is known of a credential of this kind and hash that is good now.
    ///
    /// The database looks for the hash as an index does, which may take longer the more of it is right.
    /// That tells a guesser nothing of use: what is compared are hashes, nobody can choose a secret for
    /// the hash that it will have, and a hash leads back to no secret. What is found is compared once
    /// more in constant time.
    pub async fn credential(
        &self,
        kind: CredentialKind,
        hash: &str,
    ) -> Result<Option<GoodCredential>, StoreError> {
        let sql = "SELECT c.hash, c.name, c.scope, c.expires_at, c.parent_hash, p.hash, p.expires_at \
                   FROM credentials c \
                   LEFT JOIN credentials p ON p.hash = c.parent_hash AND p.kind = 'token' \
                   WHERE c.hash = $1 AND c.kind = $2 \
                   AND (c.expires_at IS NULL OR c.expires_at > $3) \
                   AND (p.expires_at IS NULL OR p.expires_at > $3)";
        let now = self.now().0;
        let found: Option<Row> = read!(self, |c| {
            let select = sqlx::query_as(sql).bind(hash).bind(kind.as_str()).bind(now);
            select.fetch_optional(c).await
        })?;
        let Some((stored, name, scope, expires, parent, known_parent, parent_expires)) = found
        else {
            return Ok(None);
        };
        if !Credential::is_same(&stored, hash) {
            return Ok(None);
        }
        let expires = [expires, parent_expires].into_iter().flatten().min();
        Ok(Some(GoodCredential {
            scope: scope_of(&scope, &name)?,
            name,
            foreign_parent: parent.filter(|_| known_parent.is_none()),
            expires_at: expires.map(Timestamp),
        }))
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

    /// Notes when and from where a credential was used last, at most once a minute.
    pub async fn credential_was_used(
        &self,
        hash: &str,
        at: Timestamp,
        from: &str,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE credentials SET last_used_at = $2, last_used_from = $3 WHERE hash = $1 \
                   AND (last_used_at IS NULL OR last_used_at <= $2 - 60000)";
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(hash).bind(at.0).bind(from);
            update.execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }
}

/// Hash, name, scope and end of a credential, and of the token that it ends with the hash as it was
/// noted, the hash as it is found, and the end.
type Row = (
    String,
    String,
    String,
    Option<i64>,
    Option<String>,
    Option<String>,
    Option<i64>,
);

fn scope_of(word: &str, name: &str) -> Result<Scope, StoreError> {
    word.parse()
        .map_err(|()| StoreError::bad("credentials", "scope", name))
}
