//! Who asks.

use redraft_domain::Scope;
use redraft_store::CredentialKind;

/// Who asks, by a good credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caller {
    /// What kind of credential it was.
    pub(crate) kind: CredentialKind,
    /// The hash of its secret.
    pub(crate) hash: String,
    /// What the credential is called; of a browser's by what it was signed in.
    pub(crate) name: String,
    /// What it may do.
    pub(crate) scope: Scope,
}

impl Caller {
    /// As the audit log has it: `token ci`, `browser of ci`, `browser by link`.
    pub(crate) fn who(&self) -> String {
        match self.kind {
            CredentialKind::Token | CredentialKind::Code => format!("token {}", self.name),
            CredentialKind::Browser if self.name == LINK => "browser by link".to_owned(),
            CredentialKind::Browser => format!("browser of {}", self.name),
        }
    }
}

/// What a browser's credential is called that was signed in by a link.
pub(crate) const LINK: &str = "link";

/// What a token is called that was given in the environment.
pub(crate) const ENVIRONMENT: &str = "environment";

/// What the token of a home is called.
pub(crate) const LOCAL: &str = "local";

/// Names that no token may be given: they mean something else in lists and in the audit log.
pub(crate) const RESERVED: [&str; 3] = [LOCAL, LINK, ENVIRONMENT];
