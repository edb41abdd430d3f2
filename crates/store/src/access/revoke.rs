//! Ending what was good. A browser ends with the token that signed it in.

use crate::{Store, StoreError, Tx};

impl Store {
    /// Revokes the tokens of this name, and signs out the browsers that were signed in with one.
    /// `false`: there was none.
    pub async fn revoke_token(&self, name: &str) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM credentials WHERE kind = 'browser' AND parent_hash IN \
                   (SELECT hash FROM credentials WHERE kind = 'token' AND name = $1)";
        delete(&mut tx, sql, Some(name)).await?;
        let sql = "DELETE FROM credentials WHERE kind = 'token' AND name = $1";
        let revoked = delete(&mut tx, sql, Some(name)).await?;
        tx.commit().await?;
        Ok(revoked > 0)
    }

    /// Signs out every browser, and makes the links void that would sign one in. Returns how many
    /// browsers there were.
    pub async fn sign_out_browsers(&self) -> Result<u64, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM credentials WHERE kind = 'code'";
        delete(&mut tx, sql, None).await?;
        let sql = "DELETE FROM credentials WHERE kind = 'browser'";
        let browsers = delete(&mut tx, sql, None).await?;
        tx.commit().await?;
        Ok(browsers)
    }
}

async fn delete(tx: &mut Tx, sql: &'static str, name: Option<&str>) -> Result<u64, StoreError> {
    let done = on!(tx, |c| {
        let delete = sqlx::query(sql);
        let delete = match name {
            Some(name) => delete.bind(name),
            None => delete,
        };
        delete.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done)
}
