//! Making and revoking tokens.

use std::time::Duration;

use redraft_domain::{Scope, TokenName};
use redraft_store::{Credential, CredentialKind};
use redraft_wire::{CreateToken, NewToken};

use crate::{
    app::App,
    error::ApiError,
    guard::{LOCAL, RESERVED},
};

/// The most tokens that there may be.
const MOST: usize = 200;

/// Makes a token.
pub(crate) async fn create_token(app: &App, wanted: &CreateToken) -> Result<NewToken, ApiError> {
    let name = TokenName::parse(&wanted.name)
        .map_err(|error| ApiError::invalid(format!("{error}.")).about("name"))?;
    let scope: Scope = wanted.scope.parse().map_err(|()| {
        let detail = "There is no such scope; choose 'read', 'operate' or 'admin'.";
        ApiError::invalid(detail).about("scope")
    })?;
    if RESERVED.contains(&name.as_str()) {
        return Err(ApiError::conflict(
            "This name means something of Redraft's own; choose another one.",
        ));
    }
    if app.store.tokens().await?.len() >= MOST {
        return Err(ApiError::conflict(format!(
            "There are {MOST} tokens, and there may be no more; revoke one that is not used."
        )));
    }
    let secret = Credential::new_token();
    let mut credential = Credential::new(CredentialKind::Token, &secret, name.as_str());
    credential.scope = scope;
    // The bounds of the request keep this within ten years.
    let lasts = wanted.expires_in_secs.map(i64::unsigned_abs);
    credential.expires_at = lasts.map(|lasts| app.store.now().plus(Duration::from_secs(lasts)));
    if !app.store.add_credential(&credential).await? {
        return Err(ApiError::conflict(
            "There is a token of this name already; choose another name, or revoke that one first.",
        ));
    }
    Ok(NewToken {
        name: credential.name,
        scope: scope.to_string(),
        expires_at: credential.expires_at.map(|at| at.to_string()).into(),
        token: secret,
    })
}

/// Revokes a token, at once here and within a second elsewhere.
pub(crate) async fn revoke_token(app: &App, name: &str) -> Result<(), ApiError> {
    if name == LOCAL {
        return Err(ApiError::conflict(
            "The token of Redraft's own folder is not revoked but renewed, by `redraft token --new`.",
        ));
    }
    // What cannot be a name is none.
    let is_name = TokenName::parse(name).is_ok();
    if !is_name || !app.store.revoke_token(name).await? {
        return Err(ApiError::not_found("token"));
    }
    app.revoked();
    Ok(())
}
