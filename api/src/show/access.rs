use redraft_store::{Browser, StoredAuditEntry, Token};
use redraft_wire as wire;

/// A token, without its secret.
pub(crate) fn token(token: Token) -> wire::AccessToken {
    wire::AccessToken {
        name: token.name,
        scope: token.scope.to_string(),
        created_at: token.created_at.to_string(),
        expires_at: token.expires_at.map(|at| at.to_string()).into(),
        last_used_at: token.last_used_at.map(|at| at.to_string()).into(),
        last_used_from: token.last_used_from.into(),
    }
}

/// A browser that is signed in.
pub(crate) fn browser(browser: Browser) -> wire::SignedInBrowser {
    wire::SignedInBrowser {
        signed_in_by: browser.signed_in_by,
        scope: browser.scope.to_string(),
        signed_in_at: browser.signed_in_at.to_string(),
        signed_in_from: browser.signed_in_from.into(),
        expires_at: browser.expires_at.map(|at| at.to_string()).into(),
        last_used_at: browser.last_used_at.map(|at| at.to_string()).into(),
        last_used_from: browser.last_used_from.into(),
    }
}

/// An entry of the audit log.
pub(crate) fn audit_entry(stored: StoredAuditEntry) -> wire::AuditEntry {
    let entry = stored.entry;
    wire::AuditEntry {
        id: stored.id,
        at: entry.at.to_string(),
        who: entry.who,
        address: entry.address.into(),
        operation: entry.operation,
        object: entry.object,
        status: entry.status.map(i64::from).into(),
        times: entry.times.into(),
    }
}
