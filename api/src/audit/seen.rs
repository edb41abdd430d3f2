//! What of a request belongs into the audit log: nothing of its body, its query or its headers, but that it asked for
//! secrets.

use std::net::IpAddr;

use poem::Request;
use redraft_domain::Timestamp;
use redraft_store::AuditEntry;

use crate::{
    guard::{Caller, Operation, client_address},
    secrets::wants_secrets,
};

/// Signing in is open to everyone, so it is in no table of scopes.
const SIGN_IN: &str = "sign_in";

/// The link that signs in, which is no operation of the API.
const SIGN_IN_BY_LINK: &str = "sign_in_by_link";

/// What of a request belongs into the audit log.
#[derive(Debug)]
pub(crate) struct Seen {
    operation: &'static str,
    object: String,
    address: Option<IpAddr>,
    changes: bool,
}

impl Seen {
    /// Of this request.
    pub(crate) fn of(request: &Request, operation: Option<&Operation>) -> Self {
        let path = request.uri().path();
        let (id, changes) = match (operation, path) {
            (_, "/api/sign-in") => (SIGN_IN, request.method() == "POST"),
            // Without a code it is a page of the dashboard.
            (_, "/sign-in") => (SIGN_IN_BY_LINK, request.uri().query().is_some()),
            (Some(operation), _) => (operation.id, operation.changes()),
            (None, _) => ("none", false),
        };
        // Whoever reads secrets as they were written changes nothing, and takes something with them.
        let shown = operation.is_some() && wants_secrets(request);
        let changes = changes || shown;
        // A path that is none of ours may hold anything, a mistyped token as well.
        let is_ours = operation.is_some() || changes;
        let path = path.trim_start_matches("/api").trim_start_matches('/');
        let mut object = String::new();
        if is_ours {
            object.push_str(path);
        }
        if shown {
            object.push_str(" with secrets");
        }
        Self {
            operation: id,
            object,
            address: client_address(request),
            changes,
        }
    }

    /// It has made something of this name, below the place that it was asked of.
    pub(super) fn has_made(&mut self, made: &str) {
        if !self.object.split('/').any(|part| part == made) {
            self.object.push('/');
            self.object.push_str(made);
        }
    }

    /// Whether the request is one that belongs into the log whatever it is answered with.
    pub(crate) fn changes(&self) -> bool {
        self.changes
    }

    /// The entry.
    pub(crate) fn entry(
        self,
        at: Timestamp,
        caller: Option<&Caller>,
        status: Option<u16>,
    ) -> AuditEntry {
        AuditEntry {
            at,
            who: caller.map_or_else(|| "nobody".to_owned(), Caller::who),
            address: self.address.map(|address| address.to_string()),
            operation: self.operation.to_owned(),
            object: self.object,
            status,
            times: 1,
        }
    }
}
